"""Figures that are no money: what was counted, its value, unit, period and part."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from raadhus.core.derived import Figure, Place
from raadhus.core.money import may_hold_amounts
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import MeetingRecord, Span
from raadhus.understanding.derived.figure_cells import figure_of_cell, unit_told_in
from raadhus.understanding.derived.figure_links import linked, may_include, with_inclusions
from raadhus.understanding.derived.figure_numbers import Counted, counted_in, decimal_of
from raadhus.understanding.derived.figure_periods import (
    Period,
    carries_on,
    is_now,
    of_an_undertaking,
    period_of,
    periods_in,
)
from raadhus.understanding.derived.figure_roles import role_of
from raadhus.understanding.derived.figure_units import unit_of
from raadhus.understanding.derived.figure_words import definition_in, population_of, what_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL
from raadhus.understanding.sentences import sentences_of

_TOLD_IN: Final = frozenset(
    ("summary", "background", "presentation", "economy", "decision", "hearing", "climate", "staff", "remarks",
     "other", "message", "communication", "recommendation", "timeline")
)  # fmt: skip


def figures(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Figure, ...]:
    """List them in the order of the text."""
    held_on = record.meeting.start[:10] if record.meeting.start else None
    found: list[Figure] = []
    including: list[tuple[int, str]] = []
    undertaking: tuple[str, Period] | None = None
    for passage in passages:
        if passage.item is None or passage.kind not in _TOLD_IN:
            continue
        if may_include(passage.text):
            including.extend((passage.item, sentence) for sentence in sentences_of(passage.text))
        section = passage.at.split("/blocks/")[0]
        if undertaking is not None and undertaking[0] != section:
            undertaking = None
        if passage.column is not None:
            cell = figure_of_cell(passage, held_on=held_on)
            if cell is not None:
                found.append(cell)
            continue
        runs = undertaking[1] if undertaking else None
        if "perioden" in passage.text or "gennemført" in passage.text:
            told = of_an_undertaking(passage.text, periods=periods_in(passage.text, held_on=held_on))
            if told is not None:
                undertaking = (section, told)
                runs = told
        found.extend(_of_text(passage, held_on=held_on, runs=runs))
    return with_inclusions(found, including)


_LABELLED: Final = re.compile(
    rf"^(?P<label>[^()\d:][^():]{{1,80}}?)(?::? \((?P<numeral>{NUMERAL})\)|: (?P<told>{NUMERAL}))[.;,]?$"
)
_LONGEST_LABEL: Final = 120
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def _of_text(passage: Passage, *, held_on: str | None, runs: Period | None) -> Iterator[Figure]:
    labelled = _LABELLED.match(passage.text) if passage.lead and len(passage.text) < _LONGEST_LABEL else None
    if labelled:
        yield from _of_label(labelled, passage=passage, held_on=held_on)
        return
    found = counted_in(passage.text)
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
        role=role_of("", "", lead=passage.lead), is_flow=_is_flow(passage.lead),
        unsure=None if unit else "unit-not-stated",
    )  # fmt: skip


def _in_sentences(
    found: Sequence[Counted], *, passage: Passage, held_on: str | None, runs: Period | None
) -> Iterator[Figure]:
    at, carried = 0, None
    lead = _last(passage.lead, held_on=held_on) if passage.lead else None
    for sentence in sentences_of(passage.text):
        start = passage.text.find(sentence, at)
        at = start + len(sentence)
        inside = [counted for counted in found if start <= counted.start < at]
        periods = periods_in(sentence, held_on=held_on)
        now = is_now(sentence)
        told: list[Figure] = []
        for counted in inside:
            own = None if now and not periods else period_of(
                counted.start - start, counted.end - start, periods=periods,
                others=[other.start - start for other in inside if other is not counted], text=sentence,
            )  # fmt: skip
            span: Span | None = own.span if own else None
            if span is None and not now:
                span = carried if carries_on(sentence) else None
                span = span or (runs.span if runs else None) or lead
            told.append(_figure(counted, sentence=sentence, start=start, passage=passage, period=span))
        yield from linked(told)
        if periods:
            carried = periods[-1].span


def _figure(counted: Counted, *, sentence: str, start: int, passage: Passage, period: Span | None) -> Figure:
    before, behind = sentence[: counted.start - start], sentence[counted.end - start :]
    return Figure(
        place=Place(at=passage.at, start=counted.start, end=counted.end),
        words=passage.text[counted.start : counted.end], value=counted.value, unit=counted.unit,
        what=what_of(counted, sentence, start=start), period=period,
        population=population_of(counted, sentence, start=start), definition=definition_in(sentence),
        role=role_of(before, behind, lead=passage.lead), is_flow=_is_flow(sentence),
        unsure="range" if counted.is_range else None,
    )  # fmt: skip


def _is_flow(text: str) -> bool | None:
    lowered = in_small_letters(text)
    if holds_any(lowered, ("i perioden", "har været", "i løbet af", "på et hvilket som helst tidspunkt")):
        return True
    return False if is_now(text) or "stillinger" in lowered else None


def _last(text: str, *, held_on: str | None) -> Span | None:
    periods = periods_in(text, held_on=held_on)
    return periods[-1].span if periods else None
