"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.meeting.meeting_page import (
    do_in_meeting,
    show_meeting,
    show_meeting_item,
    tell_version,
)

_MEETING = "moeder/<int:meeting>/moedet/"

PAGES: tuple[URLPattern, ...] = (
    path(_MEETING, show_meeting, name="desk-meeting"),
    path(f"{_MEETING}punkt/<int:item>/", show_meeting_item, name="desk-meeting-item"),
    path(f"{_MEETING}version/", tell_version, name="desk-meeting-version"),
    path(f"{_MEETING}goer/<slug:verb>/", do_in_meeting, name="desk-meeting-do"),
)
