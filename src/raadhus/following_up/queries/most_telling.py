"""The most telling things for a front page: what is due, what is overdue, what became different."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

from django.db.models import QuerySet
from msgspec import Struct

from raadhus.following_up.models import Obligation
from raadhus.following_up.queries.details import listed
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.following_up.queries.state_conditions import PROMISES, as_of, conditions, not_done_with

Telling: TypeAlias = Literal["due", "overdue", "delivered", "late_duty", "new"]


class TellingThing(Struct, frozen=True, kw_only=True):
    """Why it is told, and the obligation: due soonest, overdue since lately, delivered or told at the last meetings."""

    kind: Telling
    obligation: ListedObligation


def most_telling(body: str, *, today: date, limit: int = 3) -> tuple[TellingThing, ...]:
    """Give at most so many, of different kinds where there are such: due, overdue, then what changed lately."""
    on = as_of(body, today=today)
    asked, waits = conditions(on), not_done_with(today)
    rows = Obligation.objects.filter(
        PROMISES, body=body, is_external=False, is_conditional=False, unsure__isnull=True
    )
    once, duties = rows.filter(is_duty=False), rows.filter(is_duty=True, occurrences__gt=0)
    lately = today - timedelta(days=_LATELY)
    kinds: tuple[tuple[Telling, QuerySet[Obligation]], ...] = (
        ("due", once.filter(asked["due"], is_answered=True).order_by("due", "pk")),
        ("overdue", once.filter(asked["overdue"]).order_by("-due", "pk")),
        ("delivered", once.filter(asked["delivered"], settled_on__range=(lately, today)).order_by("-settled_on", "pk")),
        ("late_duty", duties.filter(asked["overdue"]).order_by("-due", "pk")),
        ("new", once.filter(waits, is_answered=True, first_told__gte=lately).order_by("-first_told", "pk")),
    )  # fmt: skip
    found = {kind: tuple(some.values_list("pk", flat=True)[:limit]) for kind, some in kinds}
    chosen = _of_each_kind(found, limit=limit)
    shown = {one.id: one for one in listed([id_ for _, id_ in chosen], on=on)}
    return tuple(TellingThing(kind=kind, obligation=shown[id_]) for kind, id_ in chosen if id_ in shown)


def _of_each_kind(found: Mapping[Telling, Sequence[str]], *, limit: int) -> tuple[tuple[Telling, str], ...]:
    """The first of each kind, then the second of each, until there are enough."""
    turns = ((kind, ids[turn]) for turn in range(limit) for kind, ids in found.items() if turn < len(ids))
    chosen: dict[str, Telling] = {}
    for kind, id_ in turns:
        if len(chosen) < limit:
            chosen.setdefault(id_, kind)
    return tuple((kind, id_) for id_, kind in chosen.items())


_LATELY = 120
