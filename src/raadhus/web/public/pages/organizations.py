"""The committees of a body: those of today, the council first, and those that are no more."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext, pgettext
from msgspec import Struct

from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.words.value_words import organization_type_words


class OrganizationsPage(Page, frozen=True, kw_only=True):
    current: tuple[ListedOrganization, ...]
    former: tuple[ListedOrganization, ...]


class OrganizationRow(Struct, frozen=True, kw_only=True):
    """A committee as a row of data."""

    id: str
    name: str
    type: str
    start_date: str | None
    end_date: str | None
    is_current: bool
    meetings: int
    last_date: date | None
    next_date: date | None
    successors: tuple[str, ...]
    address: str


@body_page
def show_organizations(request: HttpRequest, here: Here) -> HttpResponse:
    found = _organizations(here)
    heading = pgettext("flere", "Udvalg")
    page = OrganizationsPage(
        title=heading,
        heading=heading,
        section="organizations",
        description=gettext("Kommunens politiske udvalg med medlemmer, møder og sager."),
        forms=forms_of(request),
        current=tuple(one for one in found if one.is_current),
        former=tuple(one for one in found if not one.is_current),
    )
    return show(request, "public/organizations.html", page, here)


@body_page
def show_organizations_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    found = _organizations(here)
    entries = tuple(
        FeedEntry(
            id=one.id,
            title=one.name,
            address=address("organization", here=here, organization=one.id),
            updated=day,
            summary=organization_type_words(one.type),
        )
        for one in found
        if (day := one.next_date or one.last_date) is not None
    )
    rows = tuple(_row(one, request=request, here=here) for one in found)
    listing = Listing(title=pgettext("flere", "Udvalg"), row=OrganizationRow, rows=rows, entries=entries)
    return as_data(listing, form=form, request=request, here=here)


def _organizations(here: Here) -> tuple[ListedOrganization, ...]:
    """Those that meet in public, and those that the register knows; a centre of the administration is no committee."""
    found = organizations_of_body(here.slug or "", today=here.today)
    return tuple(one for one in found if one.type != "unit" or one.meetings)


def _row(one: ListedOrganization, *, request: HttpRequest, here: Here) -> OrganizationRow:
    return OrganizationRow(
        id=one.id,
        name=one.name,
        type=one.type,
        start_date=one.start_date,
        end_date=one.end_date,
        is_current=one.is_current,
        meetings=one.meetings,
        last_date=one.last_date,
        next_date=one.next_date,
        successors=one.successors,
        address=request.build_absolute_uri(address("organization", here=here, organization=one.id)),
    )
