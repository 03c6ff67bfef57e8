"""Whether anything that pages show of a body has changed: one value that changes with it, in one statement."""

from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery
from msgspec import Struct

from raadhus.published.models import (
    Body,
    ChainEntry,
    FileReading,
    Followed,
    HumanDecision,
    Interpretation,
    RegisterStatement,
)
from raadhus.published.prepared import Places, Prepared


class StateOfBody(Struct, frozen=True, kw_only=True):
    """A body with the newest of everything that its pages are made from: equal values, equal pages."""

    id: str
    name: str
    code: str | None
    sequence: int
    decision: int
    statement: int
    reading: int
    text: int
    followed: int


def state_of_body(body: str) -> StateOfBody | None:
    """The state of a body, null when there is none of that name."""
    row = next(iter(_STATE.rows(body=body)), None)
    if row is None:
        return None
    return StateOfBody(
        id=row["id"],
        name=row["name"],
        code=row["code"],
        sequence=row["sequence"] or 0,
        decision=row["decision"] or 0,
        statement=row["statement"] or 0,
        reading=row["reading"] or 0,
        text=row["text"] or 0,
        followed=row["followed"] or 0,
    )


def _state(places: Places) -> "QuerySet[Body, Any]":
    decisions = HumanDecision.objects.filter(body=OuterRef("pk")).order_by().values("body")
    statements = RegisterStatement.objects.filter(body=OuterRef("pk")).order_by().values("body")
    entries = ChainEntry.objects.filter(body=OuterRef("pk")).order_by("-sequence").values("sequence")
    return (
        Body.objects.filter(pk=places.one("body"))
        .annotate(
            sequence=Subquery(entries[:1]),
            decision=Subquery(decisions.annotate(newest=Max("pk")).values("newest")),
            statement=Subquery(statements.annotate(newest=Max("pk")).values("newest")),
            # Of all bodies: what was read or followed of another one costs this one a page made anew, no more.
            reading=Subquery(Interpretation.objects.order_by("-pk").values("pk")[:1]),
            text=Subquery(FileReading.objects.order_by("-pk").values("pk")[:1]),
            followed=Subquery(Followed.objects.order_by("-pk").values("pk")[:1]),
        )
        .values("id", "name", "code", "sequence", "decision", "statement", "reading", "text", "followed")
    )


_STATE = Prepared(_state)
