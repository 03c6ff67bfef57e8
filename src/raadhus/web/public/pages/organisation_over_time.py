"""The organisation over time: committees as bands over the years, and centres and offices under all their names."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.organisation.events import Event, RegisterStep, Telling
from raadhus.figures.organisation.names import unit_key
from raadhus.figures.queries.committees_over_time import OrganizationOverTime, organizations_over_time
from raadhus.figures.queries.told import ToldPlace
from raadhus.figures.queries.units import (
    ON_A_PAGE,
    NameOfUnit,
    UnitLine,
    all_changes_of_body,
    newest_changes_of_body,
    units_of_body,
)
from raadhus.web.components.tags import day
from raadhus.web.components.timelines import Band, band_chart
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.items.said_places import SaidPlace, address_of_words, said_place
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.words.organisation_words import (
    Step,
    change_words,
    event_doubt_words,
    step_of,
    when_words,
)

_MOST_BANDS = 60
_LONGEST_NAME = 100


class EventOnPage(Struct, frozen=True, kw_only=True):
    kind: str
    step: Step
    when: str
    doubts: tuple[str, ...]
    places: tuple[SaidPlace, ...]


class RegisterFact(Struct, frozen=True, kw_only=True):
    """What the register says of a name of the unit."""

    organization: OrganizationOverTime
    time: str


class UnitOnPage(Struct, frozen=True, kw_only=True):
    """`asked` is the older name by which it was found."""

    name: str
    asked: str | None
    older: tuple[NameOfUnit, ...]
    facts: tuple[RegisterFact, ...]
    events: tuple[EventOnPage, ...]


class CommitteeOnPage(Struct, frozen=True, kw_only=True):
    """`is_known` when the register says from when or to when it was; one that goes on has no end."""

    organization: OrganizationOverTime
    begins: str
    ends: str
    is_known: bool


class OrganisationPage(Page, frozen=True, kw_only=True):
    """`found` are committees and units of the register whose name holds what was asked for."""

    asked: str
    committees: tuple[CommitteeOnPage, ...]
    chart: SafeString
    found: tuple[CommitteeOnPage, ...]
    units: tuple[UnitOnPage, ...]
    total: int
    pages: Paging
    others: tuple[EventOnPage, ...]
    register_units: tuple[CommitteeOnPage, ...]


class ChangeRow(Struct, frozen=True, kw_only=True):
    """A change as data: each telling is a row."""

    kind: str
    before: tuple[str, ...]
    after: str | None
    what: str | None
    since: str | None
    until: str | None
    date: date | None
    organization: str
    title: str
    words: str
    unsure: str | None
    address: str


@body_page
def show_organisation(request: HttpRequest, here: Here) -> HttpResponse:
    body, asked = here.slug or "", " ".join(request.GET.get("navn", "")[:_LONGEST_NAME].split())
    organizations = organizations_over_time(body)
    register = _register(organizations)
    found = units_of_body(body, register=register, asked=asked, page=page_number(request))
    shown = tuple(_committee(one) for one in organizations)
    committees = tuple(one for one in shown if one.organization.type != "unit")
    heading = gettext("Organisation over tid")
    page = OrganisationPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Udvalg, centre og enheder med deres navne, flytninger og afløsere, som register og referater fortæller."
        ),
        forms=forms_of(request),
        may_be_indexed=not asked,
        asked=asked,
        committees=committees,
        chart=_chart(committees, today=here.today),
        found=tuple(one for one in shown if asked and unit_key(asked) in unit_key(one.organization.name)),
        units=tuple(_unit(line, organizations=organizations, here=here) for line in found.lines),
        total=found.total,
        pages=paging(request, total=found.total, on_a_page=ON_A_PAGE),
        others=tuple(_event(event, here=here) for event in found.others),
        register_units=tuple(one for one in shown if one.organization.type == "unit"),
    )
    return show(request, "public/organisation.html", page, here)


@body_page
def show_organisation_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """The changes that minutes tell."""
    body = here.slug or ""
    newest = newest_changes_of_body(body, most=FEED_ENTRIES) if form == "atom" else ()
    listing = Listing(
        title=gettext("Organisation over tid"),
        row=ChangeRow,
        rows=(_row(one, request=request, here=here) for one in all_changes_of_body(body)),
        entries=tuple(_entry(one, here=here) for one in newest if one.place.date),
    )
    return as_data(listing, form=form, request=request, here=here)


def _register(organizations: tuple[OrganizationOverTime, ...]) -> dict[str, tuple[RegisterStep, ...]]:
    """What the register says of each name that was followed by another."""
    found: dict[str, tuple[RegisterStep, ...]] = {}
    for one in organizations:
        steps = tuple(RegisterStep(step.name, step.date) for step in one.successors)
        if steps:
            found[unit_key(one.name)] = (*found.get(unit_key(one.name), ()), *steps)
    return found


def _committee(one: OrganizationOverTime) -> CommitteeOnPage:
    return CommitteeOnPage(
        organization=one,
        begins=day(one.begins),
        ends=gettext("nu") if one.goes_on else day(one.ends),
        is_known=one.start is not None or one.end is not None,
    )


def _chart(committees: tuple[CommitteeOnPage, ...], *, today: date) -> SafeString:
    bands = []
    for one in committees[:_MOST_BANDS]:
        begins, ends = one.organization.begins, one.organization.ends
        if begins is None:
            continue
        first = _first_day(begins)
        last = max(_last_day(ends) if ends else first, first)
        is_open = one.organization.goes_on
        years = f"{first.year}–" if is_open else "–".join(dict.fromkeys((str(first.year), str(last.year))))
        bands.append(
            Band(
                label=one.organization.name,
                begins=first,
                ends=max(today, first) if is_open else last,
                shown=years,
                is_known=one.is_known,
            )
        )
    return band_chart(
        bands,
        key="udvalg-over-tid",
        title=gettext("Udvalg over tid"),
        description="; ".join(f"{band.label}: {band.shown}" for band in bands),
    )


def _first_day(told: str) -> date:
    return date.fromisoformat(f"{told}-01-01"[:10])


def _last_day(told: str) -> date:
    """Of a year its last day; of a month its 28th, which is near enough for a chart."""
    return date.fromisoformat(
        told if len(told) == 10 else f"{told}-28" if len(told) == 7 else f"{told}-12-31"
    )


def _unit(line: UnitLine, *, organizations: tuple[OrganizationOverTime, ...], here: Here) -> UnitOnPage:
    keys = {unit_key(name.name) for name in line.names}
    return UnitOnPage(
        name=line.name,
        asked=line.asked,
        older=tuple(name for name in line.names if not name.leads),
        facts=tuple(
            RegisterFact(organization=one, time=when_words(one.start, one.end))
            for one in organizations
            if unit_key(one.name) in keys and (one.start or one.end or one.successors)
        ),
        events=tuple(_event(event, here=here) for event in line.events),
    )


def _event(event: Event[ToldPlace], *, here: Here) -> EventOnPage:
    return EventOnPage(
        kind=change_words(event.kind),
        step=step_of(event),
        when=when_words(event.since, event.until),
        doubts=tuple(map(event_doubt_words, event.doubts)),
        places=tuple(said_place(one.when or "", one.place, here=here) for one in event.tellings),
    )


def _row(one: Telling[ToldPlace], *, request: HttpRequest, here: Here) -> ChangeRow:
    return ChangeRow(
        kind=one.kind,
        before=one.before,
        after=one.after,
        what=one.what,
        since=one.since,
        until=one.until,
        date=one.place.date,
        organization=one.place.committee,
        title=one.place.title,
        words=one.place.words,
        unsure=one.place.unsure,
        address=request.build_absolute_uri(address_of_words(one.place, here=here)),
    )


def _entry(one: Telling[ToldPlace], *, here: Here) -> FeedEntry:
    assert one.place.date is not None
    names = " → ".join(part for part in (", ".join(one.before), one.what or "", one.after or "") if part)
    return FeedEntry(
        id=one.place.item,
        title=f"{change_words(one.kind)}: {names}",
        address=address("item", here=here, item=one.place.item),
        known_as=address_of_words(one.place, here=here),
        updated=one.place.date,
        summary=one.place.words,
    )
