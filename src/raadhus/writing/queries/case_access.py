"""Who may know of a case: who writes or approves for its unit, and the secretaries of the committees on its way.

While it is written, of its first committee alone: a later one has nothing to do with it before it comes there.
"""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import MAY, may
from raadhus.core.procedure.refusals import MayNot, NotThere
from raadhus.writing.models import Proposal, RouteStop

BEING_WRITTEN = ("draft", "in_review", "sent_back", "withdrawn")
"""States in which a case is its unit's own: not even the mayor has it laid before them."""

_FIRST = 1
"""The position of the first stop on a case's route."""


def places_of(case: Proposal, *, stops: Sequence[RouteStop]) -> tuple[Place, ...]:
    """Where a role must be held to count for this case."""
    is_on_its_way = case.state not in BEING_WRITTEN or case.came_from_id is not None
    committees = dict.fromkeys(
        stop.organization for stop in stops if is_on_its_way or stop.position == _FIRST
    )
    return (
        Place(body=case.body, unit=case.unit),
        *(Place(body=case.body, organization=committee, unit=case.unit) for committee in committees),
    )


def may_of_case(verb: str, case: Proposal, *, by: Acting, stops: Sequence[RouteStop] | None = None) -> bool:
    """Whether the one who acts may do this verb of a case, which nobody may who may not know of it."""
    places = places_of(case, stops=list(case.route.all()) if stops is None else stops)
    return _may_know(case, by=by, places=places) and any(may(verb, by=by, place=place) for place in places)


def refuse_unless_may_of_case(verb: str, case: Proposal, *, by: Acting) -> None:
    """Raises NotThere where one may not know of the case, MayNot where one may not do this."""
    stops = list(case.route.all())
    if not _may_know(case, by=by, places=places_of(case, stops=stops)):
        raise NotThere
    if not may_of_case(verb, case, by=by, stops=stops):
        raise MayNot


def known_cases(*, by: Acting) -> "QuerySet[Proposal]":
    """The cases that the one who acts may know of."""
    readers = MAY["read.case"]
    known = Q(pk__in=())
    for held in by.roles:
        if held.role not in readers:
            continue
        reach = Q(body=held.body)
        if held.unit is not None:
            reach &= Q(unit=held.unit)
        if held.organization is not None:
            stops = RouteStop.objects.filter(organization=held.organization)
            is_on_its_way = ~Q(state__in=BEING_WRITTEN) | Q(came_from__isnull=False)
            reach &= Q(pk__in=stops.filter(position=_FIRST).values("proposal")) | (
                is_on_its_way & Q(pk__in=stops.values("proposal"))
            )
        if held.role == "mayor":
            reach &= ~Q(state__in=BEING_WRITTEN)
        known |= reach
    return Proposal.objects.filter(known)


def _may_know(case: Proposal, *, by: Acting, places: Sequence[Place]) -> bool:
    readers = [role for role in MAY["read.case"] if role != "mayor" or case.state not in BEING_WRITTEN]
    return any(by.holds(*readers, place=place) for place in places)
