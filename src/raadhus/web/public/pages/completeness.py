"""What there is of a body and what seems to be missing, in plain words."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.intake.queries.completeness import (
    MissingNumbers,
    OrganizationCompleteness,
    completeness_of_organizations,
)
from raadhus.published.queries.bodies.holdings import Holdings, holdings_of_body, open_doubts_by_kind
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.words.doubt_words import doubts_in_words


class LinkedDay(Struct, frozen=True, kw_only=True):
    date: date
    address: str


class ReferredDay(Struct, frozen=True, kw_only=True):
    """A meeting that is not here; `times` is how many items refer to it."""

    date: date
    times: int


class MissingOfCommittee(Struct, frozen=True, kw_only=True):
    """`numbers` are sentences; of meetings before the first one here there is but the number, in `older`."""

    name: str
    without_minutes: tuple[LinkedDay, ...]
    meetings: tuple[ReferredDay, ...]
    older: int
    numbers: tuple[str, ...]
    without_date: int

    @property
    def is_any(self) -> bool:
        return bool(self.without_minutes or self.meetings or self.older or self.numbers or self.without_date)


class CompletenessPage(Page, frozen=True, kw_only=True):
    """`doubts` are kinds of doubt in words, with how many there are."""

    holdings: Holdings
    committees: tuple[OrganizationCompleteness, ...]
    missing: tuple[MissingOfCommittee, ...]
    doubts: tuple[tuple[str, int], ...]

    @property
    def missing_attachments(self) -> int:
        return self.holdings.attachments - self.holdings.attachments_held


@body_page
def show_completeness(request: HttpRequest, here: Here) -> HttpResponse:
    body = here.slug or ""
    found = completeness_of_organizations(body, today=here.today)
    holdings = holdings_of_body(body)
    missing = (_missing(one, since=holdings.first_date, here=here) for one in found)
    heading = gettext("Hvad er her, og hvad mangler?")
    page = CompletenessPage(
        title=gettext("Fuldstændighed"),
        heading=heading,
        section="completeness",
        description=gettext("Hvilke møder, referater og bilag der er her, og hvilke der mangler."),
        holdings=holdings,
        committees=tuple(one for one in found if one.is_known),
        missing=tuple(one for one in missing if one.is_any),
        doubts=doubts_in_words(open_doubts_by_kind(body)),
    )
    return show(request, "public/completeness.html", page, here)


def _missing(found: OrganizationCompleteness, *, since: date | None, here: Here) -> MissingOfCommittee:
    recent = tuple(one for one in found.missing if since is not None and one.date >= since)
    return MissingOfCommittee(
        name=found.name,
        without_minutes=tuple(_linked(one, here=here) for one in found.without_minutes),
        meetings=tuple(ReferredDay(date=one.date, times=one.referred_to) for one in recent),
        older=len(found.missing) - len(recent),
        numbers=tuple(_sentences(found.numbers)),
        without_date=found.without_date,
    )


def _linked(day_: date, *, here: Here) -> LinkedDay:
    return LinkedDay(date=day_, address=f"{address('calendar', here=here)}?maaned={day_:%Y-%m}")


def _sentences(missing: tuple[MissingNumbers, ...]) -> Iterable[str]:
    for one in missing:
        numbers = ", ".join(
            str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}" for gap in one.gaps
        )
        if one.date is not None:
            yield gettext("På mødet den %(date)s mangler punkt %(numbers)s.") % {
                "date": day(one.date),
                "numbers": numbers,
            }
        elif one.year is not None:
            yield gettext("Mellem møderne i %(year)s mangler punkt %(numbers)s.") % {
                "year": one.year,
                "numbers": numbers,
            }
        else:
            yield gettext("På et møde uden dato mangler punkt %(numbers)s.") % {"numbers": numbers}
