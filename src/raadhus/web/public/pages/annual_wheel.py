"""The year as it returns: which reports and tasks come when, for which committee, and which of them are late."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import urlencode
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.following_up.queries.wheel import SlotState, Wheel, WheelDuty, WheelSlot, wheel
from raadhus.web.components.drawings import Drawing
from raadhus.web.components.wheels import Sign, wheel_chart
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.items.shown_item import Named
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.obligation_lines import (
    ShownSentence,
    sentence_address,
    shown_sentence,
    title_of,
)
from raadhus.web.public.lists.report_address import report_address
from raadhus.web.public.words.follow_up_words import owed_to, rhythm_words, slot_words

_DAYS = 366
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class ShownSlot(Struct, frozen=True, kw_only=True):
    """When a duty came, or is expected, in the year; with the address of the words that show that it came."""

    state: SlotState
    day: date
    address: str | None


class WheelLine(Struct, frozen=True, kw_only=True):
    """A duty in the table; `also` are the numbers of the same report to others."""

    number: int
    duty: WheelDuty
    title: str
    address: str
    rhythm: str
    slots: tuple[ShownSlot, ...]
    last: ShownSentence | None
    also: tuple[int, ...]


class WheelPage(Page, frozen=True, kw_only=True):
    """`counts` are how many came, are expected and are late in the year, as far as there are any."""

    as_report: str
    year: int
    is_this_year: bool
    before: Named | None
    after: Named | None
    life: str | None
    committees: tuple[tuple[str, str], ...]
    chart: Drawing
    counts: tuple[tuple[SlotState, int], ...]
    lines: tuple[WheelLine, ...]
    known_until: date | None
    calendar: str


class WheelRow(Struct, frozen=True, kw_only=True):
    """One coming of a duty as data; a duty that comes at no known time in the year has one row without a day."""

    id: str
    what: str
    owner: str | None
    organization: str | None
    times: int | None
    years: int | None
    state: str | None
    day: date | None
    sentence: str | None
    last_day: date | None
    next_expected: date | None
    late_days: int | None
    unsure: str | None
    address: str


@body_page
def show_annual_wheel(request: HttpRequest, here: Here) -> HttpResponse:
    return show(request, "public/annual_wheel.html", wheel_page(request, here), here)


def wheel_page(request: HttpRequest, here: Here) -> WheelPage:
    year, life = _year(request, today=here.today), request.GET.get("udvalg") or None
    found = wheel(here.slug or "", year=year, today=here.today, life=life)
    lines = _lines(found, here=here)
    heading = gettext("Årshjul %(year)s") % {"year": year}
    return WheelPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext("Det, der kommer igen hvert år: hvad, til hvilket udvalg, hvornår og hvor sent."),
        forms=forms_of(request),
        as_report=report_address(request),
        year=year,
        is_this_year=year == here.today.year,
        before=_other_year(max((one for one in found.years if one < year), default=None), request=request),
        after=_other_year(min((one for one in found.years if one > year), default=None), request=request),
        life=life,
        committees=found.committees,
        chart=_chart(lines, year=year, heading=heading, here=here),
        counts=_counts(lines),
        lines=lines,
        known_until=found.known_until,
        calendar=_calendar(life, here=here),
    )


@body_page
def show_annual_wheel_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    year, life = _year(request, today=here.today), request.GET.get("udvalg") or None
    found = wheel(here.slug or "", year=year, today=here.today, life=life)
    listing = Listing(
        title=gettext("Årshjul %(year)s") % {"year": year},
        row=WheelRow,
        rows=tuple(_rows(found, request=request, here=here)),
        entries=_entries(found, here=here) if form == "atom" else (),
    )
    return as_data(listing, form=form, request=request, here=here)


def _year(request: HttpRequest, *, today: date) -> int:
    """The year asked for; this one when none is, or none that can be."""
    asked = request.GET.get("aar", "")
    is_year = len(asked) == 4 and asked.isascii() and asked.isdecimal()
    return int(asked) if is_year and _FIRST_YEAR <= int(asked) <= _LAST_YEAR else today.year


def _other_year(year: int | None, *, request: HttpRequest) -> Named | None:
    if year is None:
        return None
    query = request.GET.copy()
    query["aar"] = str(year)
    return Named(label=str(year), address=f"{request.path}?{query.urlencode()}")


def _lines(found: Wheel, *, here: Here) -> tuple[WheelLine, ...]:
    numbers: dict[str, list[int]] = {}
    for number, duty in enumerate(found.duties, start=1):
        numbers.setdefault(duty.group, []).append(number)
    return tuple(
        WheelLine(
            number=number,
            duty=duty,
            title=title_of(duty.obligation),
            address=address("obligation", here=here, obligation=duty.obligation.id),
            rhythm=rhythm_words(duty.obligation.times, duty.obligation.years),
            slots=tuple(_slot(one, here=here) for one in duty.slots),
            last=shown_sentence(duty.last, here=here) if duty.last else None,
            also=tuple(other for other in numbers[duty.group] if other != number),
        )
        for number, duty in enumerate(found.duties, start=1)
    )


def _slot(slot: WheelSlot, *, here: Here) -> ShownSlot:
    place = sentence_address(slot.place, here=here) if slot.place else None
    return ShownSlot(state=slot.state, day=slot.day, address=place)


def _counts(lines: Iterable[WheelLine]) -> tuple[tuple[SlotState, int], ...]:
    counts = Counter(slot.state for line in lines for slot in line.slots)
    states: tuple[SlotState, ...] = ("held", "expected", "late", "unheard")
    return tuple((state, counts[state]) for state in states if counts[state])


def _chart(lines: tuple[WheelLine, ...], *, year: int, heading: str, here: Here) -> Drawing:
    signs = tuple(
        Sign(
            month=slot.day.month,
            day=slot.day.day,
            label=str(line.number),
            kind=slot.state,
        )
        for line in lines
        for slot in line.slots
    )
    told = ", ".join(f"{slot_words(state)}: {count}" for state, count in _counts(lines))
    return wheel_chart(
        signs,
        year=str(year),
        now=here.today.timetuple().tm_yday / _DAYS if year == here.today.year else None,
        locale="en_GB" if here.language == "en" else "da_DK",
        key="hjul",
        title=heading,
        description=gettext("%(counts)s. Tallene i hjulet er numrene i tabellen.") % {"counts": told},
    )


def _calendar(life: str | None, *, here: Here) -> str:
    query = f"?{urlencode({'udvalg': life})}" if life else ""
    return f"{address('annual-wheel-calendar', here=here)}{query}"


def _rows(found: Wheel, *, request: HttpRequest, here: Here) -> Iterator[WheelRow]:
    for duty in found.duties:
        for slot in duty.slots or (None,):
            yield _row(duty, slot=slot, request=request, here=here)


def _row(duty: WheelDuty, *, slot: WheelSlot | None, request: HttpRequest, here: Here) -> WheelRow:
    promise, place = duty.obligation, slot.place if slot else None
    return WheelRow(
        id=promise.id,
        what=promise.what,
        owner=promise.owner,
        organization=promise.committee,
        times=promise.times,
        years=promise.years,
        state=slot.state if slot else None,
        day=slot.day if slot else None,
        sentence=request.build_absolute_uri(sentence_address(place, here=here)) if place else None,
        last_day=duty.last.date if duty.last else None,
        next_expected=duty.next_expected,
        late_days=duty.late_days,
        unsure=promise.unsure,
        address=request.build_absolute_uri(address("obligation", here=here, obligation=promise.id)),
    )


def _entries(found: Wheel, *, here: Here) -> tuple[FeedEntry, ...]:
    """What came and what is late, the newest first."""
    told = (
        FeedEntry(
            id=f"{duty.obligation.id}-{slot.day}",
            title=f"{slot_words(slot.state)}: {title_of(duty.obligation)}",
            address=address("obligation", here=here, obligation=duty.obligation.id),
            known_as=f"{address('obligation', here=here, obligation=duty.obligation.id)}#{slot.day}",
            updated=slot.day,
            summary=owed_to(duty.obligation) or "",
        )
        for duty in found.duties
        for slot in duty.slots
        if slot.state in {"held", "late"}
    )
    return tuple(sorted(told, key=lambda one: str(one.updated), reverse=True)[:FEED_ENTRIES])
