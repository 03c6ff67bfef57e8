"""Appropriations with the steps that led to them, and the totals that their parts do not give."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.figures.models import Appropriation, FrameAppropriation, MoneyTold
from raadhus.figures.money.stages import RANKS
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places, withdrawn_items

_Row = TypeVar("_Row", Appropriation, FrameAppropriation, MoneyTold)
ON_A_PAGE = 25
_AT_ONCE = 500
_MOST_TOTALS = 50


class MoneyFilter(Struct, frozen=True, kw_only=True):
    """Those of a frame, or those of a year and a stage; of what is null, all."""

    year: int | None = None
    stage: str | None = None
    frame: str | None = None


class MoneyStep(Struct, frozen=True, kw_only=True):
    """A treatment that told an amount: what its words say, and what its decision made of them.

    `by` is whose decision the words are; without it, what they call granted was granted at another time.
    """

    stage: str
    reached: str
    by: str | None
    place: ToldPlace


class AmountBeside(Struct, frozen=True, kw_only=True):
    """An amount told under the same heading, or beside others of a sum."""

    oere: int
    as_printed: str
    stage: str
    is_appropriation: bool
    place: ToldPlace


class ShownAppropriation(Struct, frozen=True, kw_only=True):
    """`steps` are in the order of time; `trail` are the amounts under one heading with it, where some lead to it."""

    id: str
    matter: str
    oere: int
    as_printed: str
    what: str | None
    year: int | None
    to_year: int | None
    budget: str | None
    frames: tuple[str, ...]
    inside: bool | None
    lasting: bool | None
    stage: str
    is_latest: bool
    is_whole: bool
    place: ToldPlace
    steps: tuple[MoneyStep, ...]
    trail: tuple[AmountBeside, ...]


class DoubtedTotal(Struct, frozen=True, kw_only=True):
    """A total as it is stated, with what its parts come to, and with what is sought besides in the same matter."""

    oere: int
    as_printed: str
    place: ToldPlace
    parts: tuple[AmountBeside, ...]
    besides: tuple[AmountBeside, ...]

    @property
    def computed(self) -> int:
        return sum(part.oere for part in self.parts)

    @property
    def with_besides(self) -> int:
        return self.computed + sum(one.oere for one in self.besides)


class FoundAppropriations(Struct, frozen=True, kw_only=True):
    rows: tuple[ShownAppropriation, ...]
    total: int


def appropriations(
    body: str, *, asked: MoneyFilter, page: int = 1, on_a_page: int = ON_A_PAGE
) -> FoundAppropriations:
    """Give a page of them, the newest told first, in five statements."""
    ids = _asked(body, asked)
    chosen = ids[(page - 1) * on_a_page : page * on_a_page]
    return FoundAppropriations(rows=_shown(chosen), total=ids.order_by().count())


def all_appropriations(body: str, *, asked: MoneyFilter) -> Iterator[ShownAppropriation]:
    """All of them, some at a time."""
    ids = tuple(_asked(body, asked))
    for begin in range(0, len(ids), _AT_ONCE):
        yield from _shown(ids[begin : begin + _AT_ONCE])


def doubted_totals(body: str, *, year: int | None) -> tuple[DoubtedTotal, ...]:
    """Give the totals of a year that the amounts they are the sum of do not give, in three statements."""
    of_year = MoneyTold.objects.filter(body=body, shown_year=year, unsure="sum-differs")
    totals = tuple(_newest(with_places(still_told(of_year)))[:_MOST_TOTALS])
    parts: defaultdict[str | None, list[MoneyTold]] = defaultdict(list)
    told = still_told(MoneyTold.objects.filter(part_of__in=[row.id for row in totals]))
    for row in with_places(told).order_by("meeting", "order"):
        parts[row.part_of].append(row)
    besides = _besides([row for row in totals if parts[row.id]])
    return tuple(
        DoubtedTotal(
            oere=row.oere,
            as_printed=row.as_printed,
            place=place_of(row),
            parts=tuple(map(_beside, parts[row.id])),
            besides=tuple(
                _beside(one)
                for one in besides[row.matter]
                if one.id not in {part.id for part in parts[row.id]} and one.oere != row.oere
            ),
        )
        for row in totals
        if parts[row.id]
    )


def _asked(body: str, asked: MoneyFilter) -> "QuerySet[Any, str]":
    """The ids of what is asked for, the newest told first, read from an index alone."""
    if asked.frame is not None:
        of_frame = FrameAppropriation.objects.filter(body=body, number=asked.frame)
        shown = _newest(of_frame.exclude(item__in=withdrawn_items()))
        return shown.values_list("appropriation_id", flat=True)
    rows = Appropriation.objects.filter(body=body)
    if asked.year is not None:
        rows = rows.filter(shown_year=asked.year)
    if asked.stage is not None:
        rows = rows.filter(stage=asked.stage)
    return _newest(rows.exclude(item_id__in=withdrawn_items())).values_list("id", flat=True)


def _newest(rows: "QuerySet[_Row]") -> "QuerySet[_Row]":
    return rows.order_by(F("date").desc(nulls_last=True), "meeting", "order", "id")


def _shown(ids: Iterable[str]) -> tuple[ShownAppropriation, ...]:
    """The appropriations of these ids, in their order; one whose item is gone is left out."""
    order = {id_: place for place, id_ in enumerate(ids)}
    found = with_places(still_told(Appropriation.objects.filter(id__in=tuple(order))))
    rows = sorted(found, key=lambda row: order[row.id])
    steps: defaultdict[str | None, list[MoneyTold]] = defaultdict(list)
    told = still_told(MoneyTold.objects.filter(appropriation__in=[row.id for row in rows]))
    for row in with_places(told).order_by(F("date").asc(nulls_first=True), "meeting", "order"):
        steps[row.appropriation].append(row)
    trails = _trails({row.trail for row in rows if row.trail})
    return tuple(_one(row, steps=steps[row.id], trail=trails.get(row.trail or "", ())) for row in rows)


def _one(
    row: Appropriation, *, steps: Sequence[MoneyTold], trail: Sequence[AmountBeside]
) -> ShownAppropriation:
    return ShownAppropriation(
        id=row.id,
        matter=row.matter,
        oere=row.oere,
        as_printed=row.as_printed,
        what=row.what,
        year=row.year,
        to_year=row.to_year,
        budget=row.budget,
        frames=tuple(row.frames),
        inside=row.inside,
        lasting=row.lasting,
        stage=row.stage,
        is_latest=row.is_latest,
        is_whole=row.is_whole,
        place=place_of(row),
        steps=_steps(steps),
        trail=tuple(trail) if any(not one.is_appropriation for one in trail) else (),
    )


def _steps(tellings: Sequence[MoneyTold]) -> tuple[MoneyStep, ...]:
    """One for each treatment and stage: the telling that got furthest of those that say the same."""
    found: dict[tuple[str, str], MoneyTold] = {}
    for row in tellings:
        key = (row.item_id, row.stage)
        known = found.get(key)
        if known is None or RANKS[row.reached] > RANKS[known.reached]:
            found[key] = row
    return tuple(
        MoneyStep(stage=row.stage, reached=row.reached, by=row.by, place=place_of(row))
        for row in found.values()
    )


def _trails(ids: set[str]) -> Mapping[str, tuple[AmountBeside, ...]]:
    found: defaultdict[str, list[AmountBeside]] = defaultdict(list)
    told = still_told(MoneyTold.objects.filter(trail__in=sorted(ids)))
    for row in with_places(told).order_by("order"):
        found[row.trail or ""].append(_beside(row))
    return {trail: tuple(rows) for trail, rows in found.items()}


def _besides(totals: Sequence[MoneyTold]) -> Mapping[str, list[MoneyTold]]:
    """What is asked for on a frame besides what the totals add up, by matter; each once."""
    found: defaultdict[str, list[MoneyTold]] = defaultdict(list)
    matters = {row.matter for row in totals}
    told = still_told(
        MoneyTold.objects.filter(matter__in=sorted(matters), stage__in=("sought", "recommended"))
    )
    for row in with_places(told).order_by("meeting", "order"):
        if row.frames and all(abs(row.oere) != abs(one.oere) for one in found[row.matter]):
            found[row.matter].append(row)
    return found


def _beside(row: MoneyTold) -> AmountBeside:
    falls = row.direction == "decrease" and row.oere > 0
    return AmountBeside(
        oere=-row.oere if falls else row.oere,
        as_printed=row.as_printed,
        stage=row.reached,
        is_appropriation=row.appropriation is not None,
        place=place_of(row),
    )
