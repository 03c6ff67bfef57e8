"""A walk over one committee's desk: at each step somebody tries something, allowed or not, at a random place."""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from django.db.models import QuerySet

from desk_cast import BODY, COUNCIL, NOW, Desk, egeborg_desk
from made_cases import ready_case, set_chain_of_cast, whole_content
from raadhus.accounts.models import RoleAssignment
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.writing.models import AgendaItem, Meeting, Proposal, RouteStop, Seat
from raadhus.writing.operations.agendas.compose_agenda import compose_agenda
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.plan_meeting import NewMeeting, plan_meeting
from raadhus.writing.operations.agendas.send_agenda import send_agenda

SECRET = "Kvaksalver"  # noqa: S105  no password, a word to look for
"""Stands in what is closed alone: titles, texts, comments, decisions."""

_FITTING = 0.88
_T = TypeVar("_T")


class NothingThere(Exception):
    """There is nothing yet that the verb could be tried on."""


class Tried(NamedTuple):
    """By whom it is meant to be done, how, and how often it is tried beside others."""

    by: tuple[str, ...]
    do: "Callable[[Walk, Acting], object]"
    weight: int


class Walk:
    """Where the walk is: the desk, the clock, and the dice."""

    def __init__(self, seed: int, *, verbs: Mapping[str, Tried]) -> None:
        self.verbs = verbs
        self.desk: Desk = egeborg_desk()
        set_chain_of_cast(self.desk)
        _give_council_its_secretary(self.desk)
        self.dice = random.Random(seed)  # noqa: S311  dice, not a lock
        self.now: datetime = NOW
        self.done: dict[str, int] = {}
        self.refused: dict[str, int] = {}
        if seed % 2:
            self._send_an_agenda()

    def step(self) -> str | None:
        """Try something that there is anything for, and say what was refused; null where it was done."""
        names = tuple(self.verbs)
        while True:
            name = self.dice.choices(names, weights=[self.verbs[one].weight for one in names])[0]
            try:
                return self._try(name)
            except NothingThere:
                continue

    def _try(self, name: str) -> str | None:
        tried = self.verbs[name]
        fits = self.dice.random() < _FITTING
        who = self.dice.choice(tried.by if fits else tuple(self.desk.users))
        self.now += timedelta(minutes=self.dice.choice((0, 1, 1, 2, 5, 30)))
        try:
            tried.do(self, self.desk.acting(who, now=self.now))
        except (Refusal, RefusedAtTheDoor) as refusal:
            self.refused[name] = self.refused.get(name, 0) + 1
            return f"{name} by {who}: {refusal}"
        self.done[name] = self.done.get(name, 0) + 1
        return None

    def _send_an_agenda(self) -> None:
        """Every other walk begins where a meeting is about to be held."""
        sofie = self.desk.acting("Sofie")
        starts = NOW + timedelta(days=14)
        meeting = plan_meeting(
            NewMeeting(body=BODY, organization=self.desk.organization, starts_at=starts, place="Salen"),
            by=sofie,
        )
        compose_agenda(meeting, by=sofie)
        for title, is_closed in (("En vej", False), (SECRET, True), ("En skole", False)):
            case = ready_case(self.desk, content=whole_content(f"Om {title}", is_closed=is_closed))
            _lead_to_council(case, desk=self.desk)
            place_item(meeting, proposal=case, by=sofie, version=None)
        lock_agenda(meeting, by=sofie, version=None)
        send_agenda(meeting, by=sofie, version=None)
        self.now = starts

    def any(self, rows: "Iterable[_T] | QuerySet[_T]") -> _T:  # type: ignore[type-var]
        found = tuple(rows)
        if not found:
            raise NothingThere
        return self.dice.choice(found)

    def case(self, *states: str) -> Proposal:
        fitting = Proposal.objects.filter(state__in=states) if self._fits() else Proposal.objects.all()
        return self.any(fitting)

    def meeting(self, **fields: object) -> Meeting:
        return self.any(Meeting.objects.filter(**fields) if self._fits() else Meeting.objects.all())

    def item(self, **fields: object) -> AgendaItem:
        return self.any(AgendaItem.objects.filter(**fields) if self._fits() else AgendaItem.objects.all())

    def seat(self, meeting: int | None = None) -> Seat:
        return self.any(Seat.objects.filter(meeting=meeting) if meeting else Seat.objects.all())

    def version(self, row: "Proposal | Meeting | AgendaItem") -> int | None:
        """That of now, none, or now and then one that is long gone."""
        return self.dice.choice((row.version, row.version, None, None, row.version, row.version - 1))

    def _fits(self) -> bool:
        return self.dice.random() < _FITTING


def _give_council_its_secretary(desk: Desk) -> None:
    """So that cases can be sent on from the committee to the council."""
    RoleAssignment.objects.create(
        user=desk.users["Sofie Sekretær"],
        role="secretary",
        body=BODY,
        organization=desk.council,
        valid_from=NOW.date(),
        given_by="Asta Holm",
        given_at=NOW,
    )


def _lead_to_council(case: int, *, desk: Desk) -> None:
    RouteStop.objects.create(
        proposal_id=case, position=2, organization=desk.council, organization_name=COUNCIL, purpose="decide"
    )
