"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.minutes.answer_page import answer_by_link, answer_signed_in
from raadhus.web.desk.minutes.approvals_page import show_approvals
from raadhus.web.desk.minutes.correct_page import correct
from raadhus.web.desk.minutes.forward_page import forward
from raadhus.web.desk.minutes.minutes_page import show_minutes, show_public
from raadhus.web.desk.minutes.pdf_page import give_open, give_whole
from raadhus.web.desk.minutes.publish_page import publish
from raadhus.web.desk.minutes.withdraw_page import withdraw
from raadhus.web.desk.minutes.wording_page import choose_wording

_MINUTES = "moeder/<int:meeting>/referat/"

PAGES: tuple[URLPattern, ...] = (
    path(_MINUTES, show_minutes, name="desk-minutes"),
    path(f"{_MINUTES}offentligt/", show_public, name="desk-minutes-public"),
    path(f"{_MINUTES}godkendelse/", show_approvals, name="desk-minutes-approvals"),
    path(f"{_MINUTES}offentliggoer/", publish, name="desk-minutes-publish"),
    path(f"{_MINUTES}tillaeg/", correct, name="desk-minutes-correct"),
    path(f"{_MINUTES}hele.pdf", give_whole, name="desk-minutes-pdf"),
    path(f"{_MINUTES}aabent.pdf", give_open, name="desk-minutes-open-pdf"),
    path(f"{_MINUTES}punkt/<int:item>/offentlig-tekst/", choose_wording, name="desk-minutes-wording"),
    path(f"{_MINUTES}punkt/<int:item>/traek-tilbage/", withdraw, name="desk-minutes-withdraw"),
    path(f"{_MINUTES}punkt/<int:item>/oversend/", forward, name="desk-minutes-forward"),
    path("referater/godkend/<int:approval>/", answer_signed_in, name="desk-minutes-approve"),
    path("referater/godkend/<int:approval>/<str:secret>/", answer_by_link, name="desk-minutes-answer"),
)
