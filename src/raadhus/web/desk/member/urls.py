"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.member.absence import announce_or_take_back
from raadhus.web.desk.member.absences import show_absences
from raadhus.web.desk.member.file import give_file
from raadhus.web.desk.member.item import show_item
from raadhus.web.desk.member.mails import retry, show_mails
from raadhus.web.desk.member.meeting import show_meeting
from raadhus.web.desk.member.meetings import show_my_meetings

_MINUTES = {"paper": "minutes"}

PAGES: tuple[URLPattern, ...] = (
    path("mine-moeder/", show_my_meetings, name="desk-my-meetings"),
    path("mine-moeder/<int:meeting>/", show_meeting, name="desk-my-meeting"),
    path("mine-moeder/<int:meeting>/punkt/<int:item>/", show_item, name="desk-my-item"),
    path("mine-moeder/<int:meeting>/referat/", show_meeting, _MINUTES, name="desk-my-minutes"),
    path(
        "mine-moeder/<int:meeting>/referat/punkt/<int:item>/",
        show_item,
        _MINUTES,
        name="desk-my-minutes-item",
    ),
    path("mine-moeder/<int:meeting>/afbud/", announce_or_take_back, name="desk-absence"),
    path("mine-moeder/<int:meeting>/fremmoede/", show_absences, name="desk-absences"),
    path("mine-moeder/<int:meeting>/mails/", show_mails, name="desk-mails"),
    path("mine-moeder/<int:meeting>/mails/<int:mail>/igen/", retry, name="desk-mail-retry"),
    path("filer/<int:attachment>/", give_file, name="desk-file"),
)
