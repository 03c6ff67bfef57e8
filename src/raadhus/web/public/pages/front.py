"""The first page of a municipality."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from raadhus.web.public.here import Here
from raadhus.web.public.page import Page, body_page, show


class FrontPage(Page, frozen=True, kw_only=True):
    pass


@body_page
def show_front(request: HttpRequest, here: Here) -> HttpResponse:
    heading = gettext("Hvad beslutter de?")
    return show(request, "public/front.html", FrontPage(title=gettext("Forside"), heading=heading), here)
