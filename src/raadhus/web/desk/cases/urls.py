"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.cases.case_page import show_case
from raadhus.web.desk.cases.chains_page import edit_chains
from raadhus.web.desk.cases.doing import comment, do_verb
from raadhus.web.desk.cases.edit_page import edit_case, keep_draft
from raadhus.web.desk.cases.files import attach, change, give_case_file
from raadhus.web.desk.cases.history_page import show_history
from raadhus.web.desk.cases.list_page import show_approvals, show_cases
from raadhus.web.desk.cases.new_page import new_case
from raadhus.web.desk.cases.route_page import edit_route
from raadhus.web.desk.cases.versions_page import show_versions

PAGES: tuple[URLPattern, ...] = (
    path("sager/", show_cases, name="desk-cases"),
    path("godkendelser/", show_approvals, name="desk-approvals"),
    path("godkendere/", edit_chains, name="desk-chains"),
    path("sager/ny/", new_case, name="desk-case-new"),
    path("sager/<int:case>/", show_case, name="desk-case"),
    path("sager/<int:case>/skriv/", edit_case, name="desk-case-edit"),
    path("sager/<int:case>/kladde/", keep_draft, name="desk-case-draft"),
    path("sager/<int:case>/vej/", edit_route, name="desk-case-route"),
    path("sager/<int:case>/bilag/", attach, name="desk-case-attach"),
    path("sager/<int:case>/bilag/<int:attachment>/", change, name="desk-case-attachment"),
    path("sager/<int:case>/bilag/<int:attachment>/fil/", give_case_file, name="desk-case-file"),
    path("sager/<int:case>/kommentar/", comment, name="desk-case-comment"),
    path("sager/<int:case>/goer/<slug:verb>/", do_verb, name="desk-case-do"),
    path("sager/<int:case>/versioner/", show_versions, name="desk-case-versions"),
    path("sager/<int:case>/historik/", show_history, name="desk-case-history"),
)
