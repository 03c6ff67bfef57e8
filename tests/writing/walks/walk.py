"""A walk over one committee's desk: at each step somebody tries something, allowed or not, at a random place."""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from django.db.models import QuerySet

from desk_cast import NOW, Desk, egeborg_desk
from made_cases import set_chain_of_cast
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.writing.models import AgendaItem, Meeting, Proposal, Seat
from writing.walks.beginnings import STARTS, give_council_its_secretary, hold_meeting, send_an_agenda

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
        give_council_its_secretary(self.desk)
        self.dice = random.Random(seed)  # noqa: S311  dice, not a lock
        self.now: datetime = NOW
        self.done: dict[str, int] = {}
        self.refused: dict[str, int] = {}
        if seed % 2:  # a meeting is about to be held, or its minutes wait for the last approval
            meeting = send_an_agenda(self.desk)
            self.now = hold_meeting(self.desk, meeting) if seed % 4 == 3 else STARTS

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
