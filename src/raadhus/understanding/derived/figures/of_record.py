"""Figures that are no money: what was counted, its value, unit, period and part."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from raadhus.core.derived import Figure, Place
from raadhus.core.money import may_hold_amounts
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import MeetingRecord, Span
from raadhus.understanding.derived.figures.cells import figure_of_cell, unit_told_in
from raadhus.understanding.derived.figures.links import linked, with_inclusions
from raadhus.understanding.derived.figures.numbers import Counted, counted_in, decimal_of, starts_in
from raadhus.understanding.derived.figures.periods import (
    Period,
    carries_on,
    is_now,
    of_an_undertaking,
    period_of,
    periods_in,
)
from raadhus.understanding.derived.figures.roles import role_of
from raadhus.understanding.derived.figures.units import unit_of
from raadhus.understanding.derived.figures.words import definition_in, population_of, what_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL
from raadhus.understanding.sentences import sentence_places

_TOLD_IN: Final = frozenset(
    ("summary", "background", "presentation", "economy", "decision", "hearing", "climate", "staff", "remarks",
     "other", "message", "communication", "recommendation", "timeline")
)  # fmt: skip


def figures(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Figure, ...]:
    """List them in the order of the text."""
    held_on = record.meeting.start[:10] if record.meeting.start else None
    told = [passage for passage in passages if passage.item is not None and passage.kind in _TOLD_IN]
    prose = [passage.text if passage.column is None else "" for passage in told]
    found: list[Figure] = []
    undertaking: tuple[str, Period] | None = None
    for passage, starts in zip(told, starts_in(prose), strict=True):
        if passage.column is not None:
            cell = figure_of_cell(passage, held_on=held_on)
            if cell is not None:
                found.append(cell)
            continue
        if "perioden" in passage.text or "gennemført" in passage.text:
            ran = of_an_undertaking(passage.text, periods=periods_in(passage.text, held_on=held_on))
            undertaking = (_section(passage), ran) if ran else undertaking
        if starts:
            runs = undertaking[1] if undertaking and undertaking[0] == _section(passage) else None
            found.extend(_of_text(passage, starts=starts, held_on=held_on, runs=runs))
    return with_inclusions(found, told) if found else ()


_LABELLED: Final = re.compile(
    rf"^(?P<label>[^()\d:][^():]{{1,80}}?)(?::? \((?P<numeral>{NUMERAL})\)|: (?P<told>{NUMERAL}))[.;,]?$"
)
_LONGEST_LABEL: Final = 120
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def _section(passage: Passage) -> str:
    return passage.at.partition("/blocks/")[0]


def _of_text(
    passage: Passage, *, starts: Sequence[int], held_on: str | None, runs: Period | None
) -> Iterator[Figure]:
    is_short = passage.lead and len(passage.text) < _LONGEST_LABEL
    labelled = _LABELLED.match(passage.text) if is_short else None
    if labelled:
        yield from _of_label(labelled, passage=passage, held_on=held_on)
        return
    found = counted_in(passage.text, starts=starts)
    if not found:
        return
    yield from _in_sentences(found, passage=passage, held_on=held_on, runs=runs)


def _of_label(match: re.Match[str], *, passage: Passage, held_on: str | None) -> Iterator[Figure]:
    group = "numeral" if match["numeral"] else "told"
    if _YEAR.fullmatch(match[group]) or may_hold_amounts(passage.lead):
        return
    lead = in_small_letters(passage.lead)
    unit = "persons" if "person" in lead else unit_of(match["label"]) or unit_told_in(lead)
    if unit is None and group == "told" and not holds_any(lead, words.COUNT_HEADS):
        return
    start, end = match.span(group)
    yield Figure(
        place=Place(at=passage.at, start=start, end=end), words=passage.text[start:end],
        value=decimal_of(match[group]), unit=unit or "count", what=match["label"].strip(" :"),
        period=_last(passage.lead, held_on=held_on), definition=definition_in(passage.lead),
        role=role_of("", "", lead=passage.lead), is_flow=_is_flow(passage.lead, now=False),
        unsure=None if unit else "unit-not-stated",
    )  # fmt: skip


class _Sentence(NamedTuple):
    """A sentence with the time it tells; `carried` is what it takes over where it tells none."""

    text: str
    start: int
    periods: tuple[Period, ...]
    is_now: bool
    carried: Span | None
    definition: str | None
    is_flow: bool | None


def _in_sentences(
    found: Sequence[Counted], *, passage: Passage, held_on: str | None, runs: Period | None
) -> Iterator[Figure]:
    lead = _last(passage.lead, held_on=held_on) if passage.lead else None
    otherwise = runs.span if runs else lead
    index, earlier = 0, ""
    for start, end in sentence_places(passage.text):
        first = index
        while index < len(found) and found[index].start < end:
            index += 1
        text = passage.text[start:end]
        if first < index:
            sentence = _sentence(text, start=start, earlier=earlier, otherwise=otherwise, held_on=held_on)
            yield from _of_sentence(
                found[first:index][:_MOST_IN_A_SENTENCE], sentence=sentence, passage=passage
            )
        earlier = f"{earlier[-_LONGEST_EARLIER:]}{text}"


def _sentence(
    text: str, *, start: int, earlier: str, otherwise: Span | None, held_on: str | None
) -> _Sentence:
    periods = periods_in(text, held_on=held_on)
    now = is_now(text)
    carried = None
    if not periods and not now:
        carried = _last(earlier, held_on=held_on) if earlier and carries_on(text) else None
        carried = carried or otherwise
    return _Sentence(text, start, periods, now, carried, definition_in(text), _is_flow(text, now=now))


def _of_sentence(found: Sequence[Counted], *, sentence: _Sentence, passage: Passage) -> tuple[Figure, ...]:
    starts = [counted.start - sentence.start for counted in found]
    told = [
        _figure(
            counted, sentence=sentence, passage=passage,
            own=period_of(
                counted.start - sentence.start, counted.end - sentence.start, periods=sentence.periods,
                next_start=starts[index + 1] if index + 1 < len(starts) else None, text=sentence.text,
            ),
        )
        for index, counted in enumerate(found)
    ]  # fmt: skip
    return linked(told, parts=[counted.is_part for counted in found])


def _figure(counted: Counted, *, sentence: _Sentence, passage: Passage, own: Period | None) -> Figure:
    begin, behind = counted.start - sentence.start, counted.end - sentence.start
    return Figure(
        place=Place(at=passage.at, start=counted.start, end=counted.end),
        words=passage.text[counted.start : counted.end], value=counted.value, unit=counted.unit,
        what=what_of(counted, sentence.text, start=sentence.start), period=own.span if own else sentence.carried,
        population=population_of(counted, sentence.text, start=sentence.start), definition=sentence.definition,
        role=role_of(
            sentence.text[max(0, begin - _WINDOW) : begin], sentence.text[behind : behind + _WINDOW], lead=passage.lead
        ),
        is_flow=sentence.is_flow, unsure="range" if counted.is_range else None,
    )  # fmt: skip


_MOST_IN_A_SENTENCE: Final = 40
_LONGEST_EARLIER: Final = 600
_WINDOW: Final = 400
_HAPPENS: Final = ("i perioden", "har været", "i løbet af", "på et hvilket som helst tidspunkt")


def _is_flow(text: str, *, now: bool) -> bool | None:
    lowered = in_small_letters(text)
    if holds_any(lowered, _HAPPENS):
        return True
    return False if now or "stillinger" in lowered else None


@lru_cache(maxsize=64)
def _last(text: str, *, held_on: str | None) -> Span | None:
    periods = periods_in(text, held_on=held_on)
    return periods[-1].span if periods else None
