"""The addresses of the public site. `BODY_PAGES` stand under the name of a body, or at the root of its host."""

from django.urls import URLPattern, path, register_converter

from raadhus.web.public.lists.form_in_address import DocumentConverter, FormConverter
from raadhus.web.public.pages.about import show_about, show_accessibility
from raadhus.web.public.pages.amounts import show_amounts, show_amounts_as
from raadhus.web.public.pages.annual_wheel import show_annual_wheel, show_annual_wheel_as
from raadhus.web.public.pages.annual_wheel_file import show_annual_wheel_file
from raadhus.web.public.pages.appropriations import show_appropriations, show_appropriations_as
from raadhus.web.public.pages.appropriations_of_frame import (
    show_appropriations_of_frame,
    show_appropriations_of_frame_as,
)
from raadhus.web.public.pages.calendar import show_calendar, show_calendar_as
from raadhus.web.public.pages.calendar_file import show_calendar_file, show_calendar_file_of_committee
from raadhus.web.public.pages.case import show_case, show_case_as
from raadhus.web.public.pages.closed_items import show_closed_items, show_closed_items_as
from raadhus.web.public.pages.completeness import show_completeness
from raadhus.web.public.pages.data import show_chain, show_data, show_record_schema
from raadhus.web.public.pages.documents import (
    show_edition_document,
    show_edition_with_attachments,
    show_item_document,
    show_paper_document,
)
from raadhus.web.public.pages.edition import show_edition, show_edition_proof
from raadhus.web.public.pages.file import show_file
from raadhus.web.public.pages.file_bytes import show_file_bytes
from raadhus.web.public.pages.for_crawlers import (
    show_opensearch,
    show_opensearch_of_body,
    show_robots,
    show_sitemap,
    show_sitemap_part,
)
from raadhus.web.public.pages.front import show_front
from raadhus.web.public.pages.home import show_home
from raadhus.web.public.pages.indicator import show_indicator, show_indicator_as
from raadhus.web.public.pages.indicators import show_indicators, show_indicators_as
from raadhus.web.public.pages.item import show_item
from raadhus.web.public.pages.meeting import show_meeting
from raadhus.web.public.pages.meetings import show_meetings, show_meetings_as
from raadhus.web.public.pages.obligation import show_obligation
from raadhus.web.public.pages.organisation_over_time import show_organisation, show_organisation_as
from raadhus.web.public.pages.organization import show_organization, show_organization_as
from raadhus.web.public.pages.organizations import show_organizations, show_organizations_as
from raadhus.web.public.pages.outstanding import show_outstanding, show_outstanding_as
from raadhus.web.public.pages.outstanding_file import show_outstanding_file
from raadhus.web.public.pages.paper import show_paper, show_paper_as
from raadhus.web.public.pages.papers import show_papers, show_papers_as
from raadhus.web.public.pages.party import show_party, show_party_as
from raadhus.web.public.pages.person import show_person, show_person_as
from raadhus.web.public.pages.persons import show_persons, show_persons_as
from raadhus.web.public.pages.plans import show_plan, show_plan_as, show_plans, show_plans_as
from raadhus.web.public.pages.reports import (
    show_report_of_appropriations,
    show_report_of_frame,
    show_report_of_indicator,
    show_report_of_indicators,
    show_report_of_outstanding,
    show_report_of_wheel,
)
from raadhus.web.public.pages.scheme_calculator import show_scheme_calculator
from raadhus.web.public.pages.schemes import show_schemes, show_schemes_as
from raadhus.web.public.pages.search import show_search, show_search_of_all
from raadhus.web.public.pages.try_page import show_try, show_try_picture

register_converter(FormConverter, "form")
register_converter(DocumentConverter, "document")

BODY_PAGES: list[URLPattern] = [
    path("", show_front, name="front"),
    path("moeder/", show_meetings, name="meetings"),
    path("moeder.<form:form>", show_meetings_as, name="meetings-as"),
    path("moeder/<slug:meeting>/", show_meeting, name="meeting"),
    path("punkter/<slug:item>/", show_item, name="item"),
    path("udgaver/<int:edition>/", show_edition, name="edition"),
    path("udgaver/<int:edition>.json", show_edition_proof, name="edition-proof"),
    path(
        "udgaver/<int:edition>/dokument.<document:document>", show_edition_document, name="edition-document"
    ),
    path("udgaver/<int:edition>/samlet.pdf", show_edition_with_attachments, name="edition-with-attachments"),
    path("punkter/<slug:item>/udskrift.<document:document>", show_item_document, name="item-document"),
    path("sager/<slug:paper>/udskrift.<document:document>", show_paper_document, name="paper-document"),
    path("bilag/<slug:file>/", show_file, name="file"),
    path("bilag/<slug:file>/original", show_file_bytes, name="file-bytes"),
    path("soeg/", show_search, name="search"),
    path("soeg.<form:form>", show_search, name="search-as"),
    path("sager/", show_papers, name="papers"),
    path("sager.<form:form>", show_papers_as, name="papers-as"),
    path("sager/<slug:paper>/", show_paper, name="paper"),
    path("sager/<slug:paper>.<form:form>", show_paper_as, name="paper-as"),
    path("journalsager/<slug:case>/", show_case, name="case"),
    path("journalsager/<slug:case>.<form:form>", show_case_as, name="case-as"),
    path("udvalg/", show_organizations, name="organizations"),
    path("udvalg.<form:form>", show_organizations_as, name="organizations-as"),
    path("udvalg/<slug:organization>/", show_organization, name="organization"),
    path("udvalg/<slug:organization>.<form:form>", show_organization_as, name="organization-as"),
    path("politikere/", show_persons, name="persons"),
    path("politikere.<form:form>", show_persons_as, name="persons-as"),
    path("politikere/<slug:person>/", show_person, name="person"),
    path("politikere/<slug:person>.<form:form>", show_person_as, name="person-as"),
    path("partier/<path:party>.<form:form>", show_party_as, name="party-as"),
    path("partier/<path:party>/", show_party, name="party"),
    path("beloeb/", show_amounts, name="amounts"),
    path("beloeb.<form:form>", show_amounts_as, name="amounts-as"),
    path("lukkede-punkter/", show_closed_items, name="closed-items"),
    path("lukkede-punkter.<form:form>", show_closed_items_as, name="closed-items-as"),
    path("udestaaende/", show_outstanding, name="outstanding"),
    path("udestaaende.<form:form>", show_outstanding_as, name="outstanding-as"),
    path("udestaaende/rapport.pdf", show_report_of_outstanding, name="outstanding-report"),
    path("udestaaende.ics", show_outstanding_file, name="outstanding-calendar"),
    path("udestaaende/<str:obligation>/", show_obligation, name="obligation"),
    path("aarshjul/", show_annual_wheel, name="annual-wheel"),
    path("aarshjul.<form:form>", show_annual_wheel_as, name="annual-wheel-as"),
    path("aarshjul/rapport.pdf", show_report_of_wheel, name="annual-wheel-report"),
    path("aarshjul.ics", show_annual_wheel_file, name="annual-wheel-calendar"),
    path("bevillinger/", show_appropriations, name="appropriations"),
    path("bevillinger.<form:form>", show_appropriations_as, name="appropriations-as"),
    path("bevillinger/rapport.pdf", show_report_of_appropriations, name="appropriations-report"),
    path("bevillinger/<str:frame>/rapport.pdf", show_report_of_frame, name="appropriations-of-frame-report"),
    path("bevillinger/<str:frame>/", show_appropriations_of_frame, name="appropriations-of-frame"),
    path(
        "bevillinger/<str:frame>.<form:form>",
        show_appropriations_of_frame_as,
        name="appropriations-of-frame-as",
    ),
    path("noegletal/", show_indicators, name="indicators"),
    path("noegletal.<form:form>", show_indicators_as, name="indicators-as"),
    path("noegletal/rapport.pdf", show_report_of_indicators, name="indicators-report"),
    path("noegletal/<slug:series>/rapport.pdf", show_report_of_indicator, name="indicator-report"),
    path("noegletal/<slug:series>/", show_indicator, name="indicator"),
    path("noegletal/<slug:series>.<form:form>", show_indicator_as, name="indicator-as"),
    path("ordninger/", show_schemes, name="schemes"),
    path("ordninger.<form:form>", show_schemes_as, name="schemes-as"),
    path("ordninger/beregner/", show_scheme_calculator, name="scheme-calculator"),
    path("organisation/", show_organisation, name="organisation"),
    path("organisation.<form:form>", show_organisation_as, name="organisation-as"),
    path("planer/", show_plans, name="plans"),
    path("planer.<form:form>", show_plans_as, name="plans-as"),
    path("planer/<slug:plan>/", show_plan, name="plan"),
    path("planer/<slug:plan>.<form:form>", show_plan_as, name="plan-as"),
    path("fuldstaendighed/", show_completeness, name="completeness"),
    path("data/", show_data, name="data"),
    path("data/kaede.jsonl", show_chain, name="chain"),
    path("opensearch.xml", show_opensearch_of_body, name="opensearch-of-body"),
    path("sitemap-<int:part>.xml", show_sitemap_part, name="sitemap-part"),
    path("kalender/", show_calendar, name="calendar"),
    path("kalender.<form:form>", show_calendar_as, name="calendar-as"),
    path("kalender.ics", show_calendar_file, name="calendar-file"),
    path(
        "udvalg/<slug:organization>/kalender.ics",
        show_calendar_file_of_committee,
        name="organization-calendar",
    ),
]
INSTALLATION_PAGES: list[URLPattern] = [
    path("robots.txt", show_robots, name="robots"),
    path("sitemap.xml", show_sitemap, name="sitemap"),
    path("opensearch.xml", show_opensearch, name="opensearch"),
    path("om/", show_about, name="about"),
    path("tilgaengelighed/", show_accessibility, name="accessibility"),
    path("meeting-record.schema.json", show_record_schema, name="record-schema"),
    path("soeg/", show_search_of_all, name="search-all"),
    path("soeg.<form:form>", show_search_of_all, name="search-all-as"),
    path("proev/", show_try, name="try"),
    path("proev/billede/<slug:key>", show_try_picture, name="try-picture"),
]
HOME: list[URLPattern] = [path("", show_home, name="home")]
