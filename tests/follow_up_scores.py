"""How well what is derived from seven minutes agrees with what was marked in them by hand (tests/judged/follow_up)."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from corpus import corpus_bytes, corpus_files
from raadhus.core.derived import Derived, Figure, Money, Place, Promise
from raadhus.core.months import last_day
from raadhus.core.record import MeetingRecord, Span
from raadhus.reading.read import read
from raadhus.understanding.derived import derive

MARKS = Path(__file__).parent / "judged" / "follow_up"
HELD_OUT = (
    "2024-01-09-skole-boerne-og-ungeudvalget",
    "2025-02-06-klima-teknik-og-miljoeudvalget",
    "2025-08-27-byraad",
)
"""Minutes that nothing was tuned on."""

Kind: TypeAlias = Literal["promise", "amount", "figure"]
KINDS: tuple[Kind, ...] = ("promise", "amount", "figure")
_ATTRIBUTES: Mapping[Kind, tuple[str, ...]] = {
    "promise": ("rhythm", "due", "owner", "to", "source", "conditional", "external"),
    "amount": ("oere", "year", "direction", "stage", "budget", "frame", "inside", "lasting", "total_of"),
    "figure": ("value", "unit", "period", "role"),
}
_MEASURED_STAGES = {"spent", "expected", "stated"}


class Row(NamedTuple):
    """A mark or a row that was found, with its attributes in the terms of the marks."""

    at: str
    start: int
    end: int
    is_sure: bool
    told: Mapping[str, object]


class Score(NamedTuple):
    """`right` and `compared` are by attribute, of the rows that were found where they are marked."""

    found: int
    marked: int
    false: int
    right: Counter[str]
    compared: Counter[str]

    @property
    def recall(self) -> float:
        return self.found / self.marked if self.marked else 1.0

    @property
    def precision(self) -> float:
        """Of the rows that agree with a sure mark or with none."""
        return self.found / (self.found + self.false) if self.found + self.false else 1.0


class Comparison(NamedTuple):
    """Every pair that agrees, the sure marks that were missed, and the rows where nothing is marked."""

    pairs: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    false: tuple[Row, ...]


def minutes() -> tuple[str, ...]:
    """The names of the judged minutes."""
    return tuple(sorted(file.stem for file in MARKS.glob("*.jsonl")))


@cache
def record_of(name: str) -> MeetingRecord:
    """Read the minutes of this name; skips the test where the corpus is not there."""
    files = corpus_files(f"*/{name}.*") or (f"{name}: no such file",)
    return read(corpus_bytes(files[0]), name=Path(files[0]).name)


@cache
def derived_of(name: str) -> Derived:
    return derive(record_of(name))


def compared(name: str, kind: Kind) -> Comparison:
    """Hold what is derived from the minutes against their marks."""
    marks, rows = tuple(_marks(name, kind)), tuple(_rows(derived_of(name), kind))
    pairs, free_marks, free_rows = _paired(marks, rows)
    agreeing = [(mark, row) for mark, row in pairs if mark.is_sure]
    false = [row for row in free_rows if not any(_overlap(mark, row) for mark in marks)]
    return Comparison(
        pairs=tuple(agreeing), missed=tuple(mark for mark in free_marks if mark.is_sure), false=tuple(false)
    )


def score(names: Sequence[str], kind: Kind) -> Score:
    """Sum the comparisons of these minutes."""
    found = marked = false = 0
    right, held = Counter[str](), Counter[str]()
    for name in names:
        comparison = compared(name, kind)
        found += len(comparison.pairs)
        marked += len(comparison.pairs) + len(comparison.missed)
        false += len(comparison.false)
        for mark, row in comparison.pairs:
            for key in _ATTRIBUTES[kind]:
                held[key] += 1
                right[key] += agrees(key, mark, row)
    return Score(found, marked, false, right, held)


def agrees(key: str, mark: Row, row: Row) -> bool:
    """Say whether both tell the same of this attribute; owners and receivers agree when one stands in the other."""
    marked, found = mark.told.get(key), row.told.get(key)
    if key in {"owner", "to"}:
        one, other = str(marked or "").casefold(), str(found or "").casefold()
        return bool(one) == bool(other) and (one in other or other in one)
    if key == "stage" and marked in _MEASURED_STAGES:
        return found in _MEASURED_STAGES
    if key == "source":
        return {marked, found} <= {"text", "message", "motion"} or marked == found
    return marked == found


def _marks(name: str, kind: Kind) -> Iterator[Row]:
    texts = _texts(record_of(name))
    for line in (MARKS / f"{name}.jsonl").read_text().splitlines():
        mark = json.loads(line)
        if mark["kind"] != kind:
            continue
        told = {key: mark.get(key) for key in _ATTRIBUTES[kind]}
        for key in ("owner", "to"):
            place = mark.get(key)
            if place:
                told[key] = texts[place.get("at", mark["at"])][place["start"] : place["end"]]
        if kind == "promise":
            told["conditional"], told["external"] = bool(mark.get("conditional")), bool(mark.get("external"))
        yield Row(mark["at"], mark["start"], mark["end"], mark["sure"], told)


def _rows(derived: Derived, kind: Kind) -> Iterator[Row]:
    if kind == "promise":
        yield from (_row(promise, _promise(promise)) for promise in derived.promises)
    elif kind == "amount":
        parts = Counter(amount.part_of for amount in derived.money if amount.part_of)
        yield from (_row(amount, _amount(amount, parts=parts)) for amount in derived.money)
    else:
        yield from (_row(figure, _figure(figure)) for figure in derived.figures)


def _row(told: Promise | Money | Figure, attributes: Mapping[str, object]) -> Row:
    place = told.place
    return Row(place.at, place.start, place.end, told.unsure is None, attributes)


def _promise(promise: Promise) -> Mapping[str, object]:
    rhythm: object = None
    if promise.rhythm:
        times, years = promise.rhythm.times, promise.rhythm.years
        rhythm = "ongoing" if times is None else {"per_year": times} if years == 1 else {"every_years": years}
    return {
        "rhythm": rhythm, "due": _span(promise.due), "owner": promise.owner, "to": promise.to,
        "source": promise.source, "conditional": promise.is_conditional, "external": promise.is_external,
    }  # fmt: skip


def _amount(amount: Money, *, parts: Counter[Place]) -> Mapping[str, object]:
    first, last = amount.from_year, amount.to_year
    year = None if first is None else str(first) if last in {None, first} else f"{first}-{last}"
    return {
        "oere": amount.oere, "year": year, "direction": amount.direction, "stage": amount.stage,
        "budget": amount.budget, "frame": amount.frame, "inside": amount.inside,
        "lasting": None if amount.lasting is None else "lasting" if amount.lasting else "one_off",
        # "hvoraf 3 mio. kr. …" tells one part, and no sum.
        "total_of": count if (count := parts.get(amount.place, 0)) > 1 else None,
    }  # fmt: skip


def _figure(figure: Figure) -> Mapping[str, object]:
    return {
        "value": figure.value, "unit": figure.unit, "period": _span(figure.period), "role": figure.role,
    }  # fmt: skip


def _span(span: Span | None) -> Mapping[str, str | None] | None:
    if span is None:
        return None
    return {"from": _day(span.from_, is_last=False), "to": _day(span.to, is_last=True)}


def _day(date: str | None, *, is_last: bool) -> str | None:
    if date is None or len(date) == 10:
        return date
    if len(date) == 4:
        return f"{date}-12-31" if is_last else f"{date}-01-01"
    return last_day(int(date[:4]), int(date[5:])) if is_last else f"{date}-01"


def _paired(marks: Sequence[Row], rows: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Pair each mark with one row, those that overlap most first; sure marks go before doubtful ones."""
    by_place: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        by_place.setdefault(row.at, []).append(index)
    candidates = sorted(
        (
            (not mark.is_sure, -share, number, index)
            for number, mark in enumerate(marks)
            for index in by_place.get(mark.at, ())
            if (share := _overlap(mark, rows[index])) > 0
        )
    )
    of_mark: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, number, index in candidates:
        if number not in of_mark and index not in taken:
            of_mark[number] = index
            taken.add(index)
    pairs = [(marks[number], rows[index]) for number, index in sorted(of_mark.items())]
    free_marks = [mark for number, mark in enumerate(marks) if number not in of_mark]
    return pairs, free_marks, [row for index, row in enumerate(rows) if index not in taken]


def _overlap(mark: Row, row: Row) -> float:
    """The share of both that is common to them; 0 below a quarter of the shorter."""
    if mark.at != row.at:
        return 0.0
    common = min(mark.end, row.end) - max(mark.start, row.start)
    shorter = min(mark.end - mark.start, row.end - row.start)
    if common <= 0 or common < shorter / 4:
        return 0.0
    return common / (max(mark.end, row.end) - min(mark.start, row.start))


def _texts(record: MeetingRecord) -> Mapping[str, str]:
    from raadhus.understanding.derived.passages import passages_of

    return {passage.at: passage.text for passage in passages_of(record)}
