"""The addresses of these pages, under the desk's."""

from django.urls import URLPattern, path

from raadhus.web.desk.log.meeting_history import show_meeting_history
from raadhus.web.desk.log.readings import show_readings

PAGES: tuple[URLPattern, ...] = (
    path("log/", show_readings, name="desk-readings"),
    path("moeder/<int:meeting>/historik/", show_meeting_history, name="desk-meeting-history"),
)
