"""The rules that minutes tell of schemes, and the dispensations from them: who asked whom, for when, what came of it.

What one item tells of a scheme is one dispensation unless it names several periods; what several meetings tell with the
same period is one too. Nothing is averaged: where the tellings differ, all of what they say stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import F
from msgspec import Struct

from raadhus.figures.models import SchemeRule
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places
from raadhus.figures.schemes.stages import PermitStage

PermitState: TypeAlias = Literal["coming", "running", "expiring", "expired", "open"]
_MOST_TELLINGS = 100
_STAGES: Mapping[str, int] = {"refused": 3, "granted": 2, "applied": 1, "told": 0}


class PermitTelling(Struct, frozen=True, kw_only=True):
    """`stage` is what its sentence says; with `is_evaluated` it speaks of an evaluation."""

    stage: PermitStage
    is_evaluated: bool
    place: ToldPlace


class ShownPermit(Struct, frozen=True, kw_only=True):
    """`scheme` is empty of one that we do not know, which `named` calls what the text does.

    Who asked and who decides are all that the tellings name, the newest first. `stage` is the one told last.
    """

    scheme: str | None
    named: str | None
    since: str | None
    until: str | None
    period: str | None
    applicants: tuple[str, ...]
    authorities: tuple[str, ...]
    stage: PermitStage
    tellings: tuple[PermitTelling, ...]

    def state(self, *, today: date) -> PermitState:
        """Where its period stands on a day: an end as short as a year is the last day of that year."""
        day = today.isoformat()
        if self.until is None:
            return "open"
        if self.until < day[: len(self.until)]:
            return "expired"
        if self.since is not None and self.since > day[: len(self.since)]:
            return "coming"
        return "expiring" if self.until[:4] == day[:4] else "running"


class ToldRule(Struct, frozen=True, kw_only=True):
    """A rule of a scheme, as minutes tell it."""

    scheme: str | None
    what: str
    place: ToldPlace


class Permits(Struct, frozen=True, kw_only=True):
    """`is_cut` when there are more tellings than are looked at, the oldest of which are left out."""

    permits: tuple[ShownPermit, ...]
    rules: tuple[ToldRule, ...]
    is_cut: bool


def permits_of_body(body: str) -> Permits:
    """Give them, the newest told first, in two statements."""
    dispensations, rules = _told(body, kind="dispensation"), _told(body, kind="rule")
    return Permits(
        permits=_joined(dispensations[:_MOST_TELLINGS]),
        rules=tuple(
            ToldRule(scheme=row.scheme, what=row.what, place=place_of(row)) for row in rules[:_MOST_TELLINGS]
        ),
        is_cut=max(len(dispensations), len(rules)) > _MOST_TELLINGS,
    )


def _told(body: str, *, kind: str) -> tuple[SchemeRule, ...]:
    """One more than is looked at. In the order of the index: those of one day are put in order after."""
    rows = still_told(SchemeRule.objects.filter(body=body, kind=kind, scheme__isnull=False))
    newest = with_places(rows).order_by(F("date").desc(nulls_last=True), "pk")[: _MOST_TELLINGS + 1]
    return tuple(
        sorted(
            newest, key=lambda row: (-(row.date or date.min).toordinal(), row.item.order, row.path, row.start)
        )
    )


def _joined(rows: Iterable[SchemeRule]) -> tuple[ShownPermit, ...]:
    of_items: dict[tuple[str, str | None], list[SchemeRule]] = defaultdict(list)
    for row in rows:
        of_items[row.item_id, row.scheme].append(row)
    of_permits: dict[tuple[str | None, str | None, str | None, str], list[SchemeRule]] = defaultdict(list)
    for (item, scheme), told in of_items.items():
        periods = list(dict.fromkeys((row.since, row.until) for row in told if row.since or row.until))
        for row in told:
            own = (row.since, row.until)
            period = periods[0] if own == (None, None) and len(periods) == 1 else own
            # Without a period nothing tells that two items speak of one dispensation.
            of_permits[(scheme, *period, "" if any(period) else item)].append(row)
    return tuple(_permit(told, since=key[1], until=key[2]) for key, told in of_permits.items())


def _permit(told: list[SchemeRule], *, since: str | None, until: str | None) -> ShownPermit:
    newest = max(told, key=lambda row: (_STAGES[row.stage] > 0, row.date or date.min, _STAGES[row.stage]))
    return ShownPermit(
        scheme=told[0].scheme,
        named=next((row.named for row in told if row.named), None),
        since=since,
        until=until,
        period=next((row.period for row in told if row.period), None),
        applicants=_names(row.applicant for row in told),
        authorities=_names(row.authority for row in told),
        stage=_stage(newest),
        tellings=tuple(
            PermitTelling(stage=_stage(row), is_evaluated=row.is_evaluated, place=place_of(row))
            for row in told
        ),
    )


def _names(told: Iterable[str | None]) -> tuple[str, ...]:
    """Each once, whether it stands at the begin of a sentence or within."""
    return tuple({name.casefold(): name for name in told if name}.values())


def _stage(row: SchemeRule) -> PermitStage:
    return row.stage  # type: ignore[return-value]  # taking in writes a PermitStage
