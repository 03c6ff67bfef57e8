"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.agendas.agenda_page import set_order, show_agenda
from raadhus.web.desk.agendas.change_page import change_meeting
from raadhus.web.desk.agendas.item_page import show_item_of_agenda
from raadhus.web.desk.agendas.list_page import show_meetings
from raadhus.web.desk.agendas.message_page import change_message
from raadhus.web.desk.agendas.pdf_page import give_item, give_open, give_whole
from raadhus.web.desk.agendas.plan_page import plan_meetings
from raadhus.web.desk.agendas.publish_page import publish
from raadhus.web.desk.agendas.send_page import send
from raadhus.web.desk.agendas.status_page import show_status

_AGENDA = "moeder/<int:meeting>/dagsorden/"
_ITEM = f"{_AGENDA}punkt/<int:item>/"

PAGES: tuple[URLPattern, ...] = (
    path("moeder/", show_meetings, name="desk-agendas"),
    path("moeder/planlaeg/", plan_meetings, name="desk-meeting-plan"),
    path("moeder/<int:meeting>/flyt-eller-aflys/", change_meeting, name="desk-meeting-change"),
    path(_AGENDA, show_agenda, name="desk-agenda"),
    path(f"{_AGENDA}raekkefoelge/", set_order, name="desk-agenda-order"),
    path(f"{_AGENDA}mangler/", show_status, name="desk-agenda-status"),
    path(f"{_AGENDA}send/", send, name="desk-agenda-send"),
    path(f"{_AGENDA}offentliggoer/", publish, name="desk-agenda-publish"),
    path(f"{_AGENDA}hele.pdf", give_whole, name="desk-agenda-pdf"),
    path(f"{_AGENDA}aaben.pdf", give_open, name="desk-agenda-open-pdf"),
    path(_ITEM, show_item_of_agenda, name="desk-agenda-item"),
    path(f"{_ITEM}punkt.pdf", give_item, name="desk-agenda-item-pdf"),
    path(f"{_ITEM}meddelelse/<int:message>/", change_message, name="desk-agenda-message"),
)
