"""Checks a stated share against its parts: "svarende til 10,4 pct. af de ordinært ansatte" beside a list of counts."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Doubt
from raadhus.understanding.printed_numbers import (
    NUMERAL,
    PERCENT,
    PrintedNumber,
    counts_in,
    danish_number,
    half_last_digit,
    numeral_value,
    percentages_in,
)
from raadhus.understanding.sentences import sentences_of


class StatedShare(NamedTuple):
    """A percentage as printed, the counts listed for it, the number it is a share of, and what these give."""

    printed: str
    stated: Decimal
    parts: tuple[str, ...]
    total: Decimal
    base: PrintedNumber
    computed: Decimal
    is_off: bool


def shares_that_differ(lines: tuple[str, ...], *, item: str) -> Iterator[Doubt]:
    """A doubt for each stated percentage that its listed parts and its stated base do not give."""
    for share in stated_shares(lines):
        if share.is_off:
            yield doubt(
                "sum-differs",
                values={
                    "stated": share.printed,
                    "parts": f"{' + '.join(share.parts)} = {danish_number(share.total)} af {share.base.as_printed}",
                    "computed": f"{danish_number(share.computed.quantize(Decimal('0.01'), ROUND_HALF_UP))} pct",
                },
                item=item,
                text=share.printed,
            )


def stated_shares(lines: tuple[str, ...]) -> Iterator[StatedShare]:
    """Each stated percentage whose parts are listed and whose base is stated in the same item."""
    text = "\n".join(lines)
    if ")" not in text or not _may_state_share(text):
        return
    lists = _lists(lines)
    if not 0 < len(lists) <= _MOST_LISTS:
        return
    for line in lines:
        if not _may_state_share(line):
            continue
        for sentence in sentences_of(line):
            found = _SHARE.search(sentence)
            if found is None:
                continue
            yield from _with_parts(sentence, found, lines=lines, lists=lists)


def _may_state_share(text: str) -> bool:
    return "svare" in text or "udgør" in text or "udgjorde" in text


class _PartList(NamedTuple):
    intro: str
    parts: tuple[str, ...]


_SHARE = re.compile(
    r"\b(?:svarende til|svarer til|udgør|udgjorde)\s+(?:(?:cirka|ca\.|omkring)\s+)?"
    rf"(?P<share>\(?(?P<numeral>{NUMERAL})\)?\s?{PERCENT}) af (?P<base>[^,.;:]{{3,80}})"
)
_PART = re.compile(r"^(?:[-–•*] ?)?(?P<label>[^()]{2,60}) \((?P<count>\d{1,3}(?:\.\d{3})*|\d+)\)[.;,]?$")
_PART_ENDS = (")", ").", ");", "),")
_WORD = re.compile(r"[a-zæøå]{5,}")
_STEM_LENGTH = 6
_FEWEST_PARTS = 3
_MOST_LISTS = 20
_SMALLEST_BASE = 100
_THREE_DIGITS = re.compile(r"\d{3}")
_GENERAL_STEMS = frozenset(("samled", "samlet", "antal", "antall", "kommun"))


def _lists(lines: tuple[str, ...]) -> tuple[_PartList, ...]:
    found: list[_PartList] = []
    intro, parts = "", []
    for line in (*lines, ""):
        match = _PART.match(line) if line.endswith(_PART_ENDS) else None
        if match is not None:
            parts.append(match["count"])
            continue
        if len(parts) >= _FEWEST_PARTS:
            found.append(_PartList(intro, tuple(parts)))
        intro, parts = line, []
    return tuple(found)


def _with_parts(
    sentence: str, found: re.Match[str], *, lines: tuple[str, ...], lists: tuple[_PartList, ...]
) -> Iterator[StatedShare]:
    if len(percentages_in(sentence)) != 1:
        return
    subject = _stems(sentence[: found.start()])
    chosen = [entry for entry in lists if subject & _stems(entry.intro)]
    base = _base(found["base"], lines=lines) if len(chosen) == 1 else None
    if base is None:
        return
    total = sum((numeral_value(part) for part in chosen[0].parts), Decimal(0))
    if not 0 < total < base.value:
        return
    computed = total * 100 / base.value
    stated = numeral_value(found["numeral"])
    is_off = abs(computed - stated) > 2 * half_last_digit(found["numeral"])
    yield StatedShare(found["share"], stated, chosen[0].parts, total, base, computed, is_off)


def _is_part(line: str) -> bool:
    return line.endswith(_PART_ENDS) and _PART.match(line) is not None


def _base(words: str, *, lines: tuple[str, ...]) -> PrintedNumber | None:
    """The one number that stands in a sentence about the same people or things as the share's base."""
    stems = _stems(words)
    needles = tuple(stems)
    best: list[PrintedNumber] = []
    most = 0
    for line in lines:
        if not holds_any(line.casefold(), needles) or not _THREE_DIGITS.search(line) or _is_part(line):
            continue
        for sentence in sentences_of(line):
            if not _THREE_DIGITS.search(sentence):
                continue
            shared = len(stems & _stems(sentence)) if holds_any(sentence.casefold(), needles) else 0
            numbers = (
                [number for number in counts_in(sentence) if number.value >= _SMALLEST_BASE] if shared else []
            )
            if not numbers or shared < most:
                continue
            best = numbers if shared > most else best + numbers
            most = shared
    return best[0] if len({number.value for number in best}) == 1 else None


def _stems(text: str) -> frozenset[str]:
    stems = (word[:_STEM_LENGTH] for word in _WORD.findall(text.casefold()))
    return frozenset(stem for stem in stems if stem not in _GENERAL_STEMS)
