"""The cases that wait for a committee: those that aim at this meeting, those that are overdue, and the others."""

from datetime import date
from typing import Literal, TypeAlias

from django.db.models import Exists, OuterRef
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import AgendaItem, RouteStop
from raadhus.writing.queries.case_access import known_cases
from raadhus.writing.queries.meetings_of_desk import known_meeting

Aim: TypeAlias = Literal["this", "overdue", "other"]
_ORDER: tuple[Aim, ...] = ("this", "overdue", "other")


class PoolCase(Struct, frozen=True, kw_only=True):
    """A case that is ready; `meeting_date` is the day of the meeting that it aims at."""

    number: int
    title: str
    case_number: str
    unit: str
    is_closed: bool
    purpose: str
    meeting_date: date | None
    aim: Aim


def pool_of(meeting: int, *, by: Acting) -> tuple[PoolCase, ...]:
    """Those whose route leads to the meeting's committee and that it has not decided. Raises NotThere."""
    row = known_meeting(meeting, by=by)
    day = localtime(row.starts_at).date()
    decided = AgendaItem.objects.filter(
        proposal=OuterRef("proposal"), meeting__organization=row.organization, state="decided"
    )
    stops = RouteStop.objects.filter(
        ~Exists(decided),
        organization=row.organization,
        proposal__in=known_cases(by=by).filter(state__in=("ready", "forwarded")),
    )
    found = {
        stop.proposal_id: PoolCase(
            number=stop.proposal_id,
            title=stop.proposal.title,
            case_number=stop.proposal.case_number,
            unit=stop.proposal.unit,
            is_closed=stop.proposal.access == "closed",
            purpose=stop.purpose,
            meeting_date=stop.meeting_date,
            aim=_aim(stop.meeting_date, day=day),
        )
        for stop in stops.select_related("proposal").order_by("-position", "pk")
    }
    return tuple(sorted(found.values(), key=_in_order))


def _aim(aimed: date | None, *, day: date) -> Aim:
    if aimed is None or aimed > day:
        return "other"
    return "this" if aimed == day else "overdue"


def _in_order(case: PoolCase) -> tuple[int, date, int]:
    return _ORDER.index(case.aim), case.meeting_date or date.max, case.number
