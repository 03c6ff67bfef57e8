"""The addresses of the public site. `BODY_PAGES` stand under the name of a body, or at the root of its host."""

from django.urls import URLPattern, path

from raadhus.web.public.pages.front import show_front
from raadhus.web.public.pages.home import show_home

BODY_PAGES: list[URLPattern] = [
    path("", show_front, name="front"),
]
INSTALLATION_PAGES: list[URLPattern] = []
HOME: list[URLPattern] = [path("", show_home, name="home")]
