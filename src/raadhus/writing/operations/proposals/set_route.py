"""Say which committees a case goes to, in which order and when."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeAlias

from django.db import transaction
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.published.models import Organization
from raadhus.writing.models import Proposal, RouteStop
from raadhus.writing.operations.proposals.taking import refuse_unless_pen, take_case, tell_history
from raadhus.writing.verbs import save_change

Purpose: TypeAlias = Literal["recommend", "decide", "inform"]


class UnknownCommittee(
    Refusal,
    reason="unknown-committee",
    english="The municipality has no such committee.",
    danish="Kommunen har ikke det udvalg. Vælg et af dem, der står på listen.",
):
    """A stop is a committee of the same body."""


class RouteTurnsBack(
    Refusal,
    reason="route-turns-back",
    english="The case comes to {committee} before the committee that stands before it. Set the days in order.",
    danish="Sagen når til {committee} før udvalget, der står før. Ret datoerne, så de følger rækken.",
):
    """The days on the way rise."""


class NewStop(Struct, frozen=True, kw_only=True):
    """A committee by its id, with the day of the meeting aimed at."""

    organization: str
    meeting_date: date | None = None
    purpose: Purpose = "decide"


def set_route(number: int, *, stops: Sequence[NewStop], by: Acting, version: int | None) -> None:
    """Put these stops in place of those there are. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by, version=version)
        next_state(CASE, state=case.state, verb="edit")
        refuse_unless_pen(case, by=by)
        case.route.all().delete()
        put_route(case, stops)
        save_change(case, by=by)
        tell_history(case, verb="case.route", by=by, stops=len(stops))


def put_route(case: Proposal, stops: Sequence[NewStop]) -> None:
    """Write the stops of a case that has none. Raises UnknownCommittee and RouteTurnsBack."""
    names = dict(
        Organization.objects.filter(body=case.body, pk__in=[stop.organization for stop in stops]).values_list(
            "pk", "name"
        )
    )
    latest: date | None = None
    for position, stop in enumerate(stops, 1):
        if stop.organization not in names:
            raise UnknownCommittee
        if stop.meeting_date and latest and stop.meeting_date < latest:
            raise RouteTurnsBack(values={"committee": names[stop.organization]})
        latest = stop.meeting_date or latest
        RouteStop.objects.create(
            proposal=case,
            position=position,
            organization=stop.organization,
            organization_name=names[stop.organization],
            meeting_date=stop.meeting_date,
            purpose=stop.purpose,
        )
