"""Checks stated totals against the parts that the same item states: rises of a budget, "heraf … og …"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.money import FoundAmount, find_amounts
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Doubt
from raadhus.understanding.printed_numbers import counts_in, danish_number, half_last_digit
from raadhus.understanding.sentences import sentences_of


def sums_that_differ(lines: tuple[str, ...], *, item: str) -> Iterator[Doubt]:
    """A doubt for each total in the running text that its stated parts do not add up to."""
    text = "\n".join(lines)
    if "kr" in text:
        if holds_any(text, _FRAME_STEMS):
            yield from _rises(tuple([line for line in lines if "kr" in line]), item=item)
        if holds_any(text, _IN_ALL_STEMS):
            yield from _listed(lines, item=item)
    if not _may_divide(text):
        return
    dividing = [line for line in lines if "hvoraf" in line or "heraf" in line or "fordel" in line]
    for line in dividing:
        for sentence in sentences_of(line):
            if _may_divide(sentence):
                yield from _divided(sentence, item=item)


def explains(total: Decimal, *, others: Sequence[Decimal], tolerance: Decimal) -> bool:
    """Whether some of the other numbers add up to the total: then the parts were only chosen wrongly by us."""
    if len(others) > _MOST_OTHERS:
        return True
    return any(
        abs(sum(chosen, Decimal(0)) - total) <= tolerance
        for size in range(1, len(others) + 1)
        for chosen in combinations(others, size)
    )


class Rise(NamedTuple):
    """What a sentence says that a frame rises or falls by; `quote` ends with the amount."""

    amount: FoundAmount
    sign: int
    years: frozenset[str]
    quote: str


class SumOfRises(NamedTuple):
    """A stated rise of the whole, the rises that the same matter states of its parts, and their sum, in øre."""

    total: Rise
    parts: tuple[Rise, ...]
    computed: Decimal
    differs: bool


_MOST_OTHERS = 12
_FEWEST_PARTS = 2
_UP = r"forøges|øges|forhøjes|opskrives|udvides|hæves|opjusteres|stiger|tilføres|forøgelsen|forøgelse"
_DOWN = r"reduceres|nedsættes|nedskrives|mindskes|sænkes|nedjusteres|falder|reduktion"
_SMALL = r"(?: (?:netto|i alt|ca\.|cirka|yderligere|samlet|derfor))*"
_MOVES = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:[\wæøå,]+|\d\d\.\d\d)){{0,6}}? (?:med|på|for){_SMALL} $"
    rf"|\b(?P<adjust>justering|korrektion|regulering) af [\wæøå ]{{0,40}}?(?:ramme|budget|bevilling)\w*"
    rf"(?: [\d.]+)? (?:på|med|for){_SMALL} $"
)
# "øges med 3 mio. kr. til skoler og med 2 mio. kr. til stier"
_AND_WITH = re.compile(rf"[^.;:()]{{0,80}}?,?(?: og| samt) med{_SMALL} ")
_FRAME = re.compile(r"\b\w*(?:ramme|budget|bevilling|udgift)\w*", re.IGNORECASE)
# For text in small letters.
_WHOLE = re.compile(
    # One character first: the search goes from one "s", "i", "t" or "h" to the next.
    r"(?:s(?<!\ws)aml(?:ede?|et set)|i(?<!\wi) alt|t(?<!\wt)otalt|h(?<!\wh)ele) "
    r"(?:\w+ )?(?:\w*budget|\w*ramme|\w*bevilling)\w*"
)
# Long text is slow to make small; it is printed with small letters, a capital in front or in capitals.
_IN_WHOLES = ("samle", "i alt ", "totalt ", "hele ")
_FRAME_STEMS = ("udget", "amme", "evilling", "UDGET", "AMME", "EVILLING")
_IN_ALL_STEMS = (" alt", "ialt", "Ialt", "otal", "amlet", " ALT", "IALT", "OTAL", "AMLET")
_IN_ALL = re.compile(r"(?:[-–•*] )?(?:i alt|ialt|total|samlet)\b", re.IGNORECASE)
_LONGEST_ROW = 160
_LONGEST_CLAUSE = 300
_LONGEST_SENTENCE = 1000
_YEAR = re.compile(r"\b20\d\d\b")
_DIVIDED = re.compile(r"\b(?:hvoraf|heraf|fordelt (?:på|med)|fordeler sig (?:på|med))\b")
_DIGIT = re.compile(r"\d")
_NEAR = Decimal("0.05")
_BEGINS_PART = re.compile(r"(?:^|,|\bog|\bsamt)(?: (?:de|er|der er|hhv\.|henholdsvis))* \(?$")


def _may_divide(text: str) -> bool:
    return "hvoraf" in text or "heraf" in text or "fordel" in text


def _tells_whole(text: str) -> bool:
    if not holds_any(text, _FRAME_STEMS):
        return False
    lowered = in_small_letters(text)
    return holds_any(lowered, _IN_WHOLES) and _WHOLE.search(lowered) is not None


def sum_of_rises(lines: tuple[str, ...]) -> SumOfRises | None:
    """The whole that the lines say a budget rises by, against the parts; None where that cannot be compared."""
    totals = [
        rise
        for line in lines
        if ("saml" in line or "i alt" in line or "hele" in line or "totalt" in line) and _tells_whole(line)
        for sentence in sentences_of(line)
        if len(sentence) <= _LONGEST_SENTENCE and _tells_whole(sentence)
        for rise in _rises_in(sentence).values()
        if rise is not None
    ]
    if len({total.sign * total.amount.oere for total in totals}) != 1:
        return None
    parts: dict[int, Rise] = {}
    again: list[FoundAmount] = []
    others: dict[int, FoundAmount] = {}
    for line in lines:
        for sentence in sentences_of(line):
            if len(sentence) > _LONGEST_SENTENCE or _tells_whole(sentence):
                continue
            for amount, rise in _rises_in(sentence).items():
                if rise is None:
                    others[amount.oere] = amount
                elif parts.setdefault(rise.sign * amount.oere, rise) is not rise:
                    again.append(amount)
    if len(parts) < _FEWEST_PARTS:
        return None
    return _against(totals[0], tuple(parts.values()), others=(*others.values(), *again))


def _rises(lines: tuple[str, ...], *, item: str) -> Iterator[Doubt]:
    found = sum_of_rises(lines)
    if found and found.differs:
        total, parts = found.total, [part.amount for part in found.parts]
        yield _sum_doubt(
            total.amount.as_printed, parts, computed=found.computed, item=item, quote=total.quote
        )


def _listed(lines: tuple[str, ...], *, item: str) -> Iterator[Doubt]:
    """A doubt for a line "I alt 3,6 mio. kr." under lines that end in one amount each and do not give it."""
    if not any(_IN_ALL.match(line) for line in lines):
        return
    above: list[FoundAmount] = []
    for line in lines:
        amounts = find_amounts(line) if len(line) <= _LONGEST_ROW else ()
        if len(amounts) != 1 or line[amounts[0].end :].strip(" .;)"):
            above = []
        elif _IN_ALL.match(line):
            yield from _total_line(amounts[0], above, item=item)
            above = []
        else:
            above.append(amounts[0])


def _total_line(total: FoundAmount, parts: list[FoundAmount], *, item: str) -> Iterator[Doubt]:
    stated = Decimal(total.oere)
    values = [Decimal(part.oere) for part in parts]
    computed = sum(values, Decimal(0))
    tolerance = sum((half_unit(amount) for amount in parts), Decimal(0))
    if (
        len(parts) < _FEWEST_PARTS
        or abs(computed - stated) <= tolerance
        or not _is_comparable(stated, computed)
    ):
        return
    if not explains(stated, others=values, tolerance=tolerance):
        yield _sum_doubt(total.as_printed, parts, computed=computed, item=item, quote=total.as_printed)


def _rises_in(sentence: str) -> dict[FoundAmount, Rise | None]:
    """Each amount of a sentence, with the rise or fall that it states, if any."""
    rises: dict[FoundAmount, Rise | None] = {}
    last: Rise | None = None
    for amount in find_amounts(sentence):
        rise = _rise(sentence, amount)
        if rise is None and last and _AND_WITH.fullmatch(sentence, last.amount.end, amount.start):
            rise = last._replace(amount=amount)
        rises[amount] = last = rise
    return rises


def _rise(sentence: str, amount: FoundAmount) -> Rise | None:
    start = max(0, amount.start - _LONGEST_CLAUSE)
    before = sentence[start : amount.start]
    moves = _MOVES.search(before)
    if moves is None or not _FRAME.search(before):
        return None
    years = frozenset(_YEAR.findall(sentence))
    return Rise(amount, -1 if moves["down"] else 1, years, sentence[start + moves.start() : amount.end])


def _against(total: Rise, parts: tuple[Rise, ...], *, others: tuple[FoundAmount, ...]) -> SumOfRises | None:
    if any(part.amount.oere == total.amount.oere for part in parts):
        return None
    if any(part.years and total.years and not part.years & total.years for part in parts):
        return None
    stated = Decimal(total.sign * total.amount.oere)
    values = [Decimal(part.sign * part.amount.oere) for part in parts]
    half = min(half_unit(rise.amount) for rise in (total, *parts))
    computed = sum(values, Decimal(0))
    if abs(computed - stated) <= half * len(parts):
        return SumOfRises(total, parts, computed, differs=False)
    if not _is_comparable(stated, computed):
        return None
    # Another amount of the item may be a part that is worded otherwise; or one of the parts may be none.
    unused = [Decimal(other.oere) for other in others if other.oere != total.amount.oere]
    if explains(stated - computed, others=unused, tolerance=half) or explains(
        stated, others=values, tolerance=half
    ):
        return None
    return SumOfRises(total, parts, computed, differs=True)


def _sum_doubt(
    stated: str, parts: Sequence[FoundAmount], *, computed: Decimal, item: str, quote: str
) -> Doubt:
    return doubt(
        "sum-differs",
        values={
            "stated": stated,
            "parts": " + ".join(part.as_printed for part in parts),
            "computed": _kroner(computed).rstrip("."),
        },
        item=item,
        text=quote,
    )


def _is_comparable(stated: Decimal, computed: Decimal) -> bool:
    """Parts that give less than half or more than double of the total are not its parts."""
    return stated * computed > 0 and abs(stated) < 2 * abs(computed) and abs(computed) < 2 * abs(stated)


def _divided(sentence: str, *, item: str) -> Iterator[Doubt]:
    """A doubt when the parts after "hvoraf" or "fordelt på" nearly make the total; they need not be all of it."""
    if len(sentence) > _LONGEST_SENTENCE or not _DIGIT.search(sentence):
        return
    words = tuple(_DIVIDED.finditer(sentence))
    if len(words) != 1:
        return
    (word,) = words
    head, tail = sentence[: word.start()], sentence[word.end() :]
    is_money = bool(find_amounts(sentence))
    if is_money:
        stated_amounts, part_amounts = find_amounts(head), find_amounts(tail)
        numbers = [
            (Decimal(found.oere), found.as_printed, half_unit(found), found.start) for found in part_amounts
        ]
        totals = [(Decimal(found.oere), found.as_printed, found.start) for found in stated_amounts]
    else:
        totals = [(found.value, found.as_printed, found.start) for found in counts_in(head)]
        numbers = [
            (found.value, found.as_printed, half_last_digit(found.as_printed), found.start)
            for found in (counts_in(tail) if totals else ())
        ]
    if not totals or len(numbers) < _FEWEST_PARTS:
        return
    if not all(_BEGINS_PART.search(tail[:place]) for *_, place in numbers):
        return
    stated, printed, start = totals[-1]
    computed = sum((value for value, *_ in numbers), Decimal(0))
    tolerance = sum((half for _, _, half, _ in numbers), Decimal(0))
    if not tolerance < abs(computed - stated) <= _NEAR * stated:
        return
    yield doubt(
        "sum-differs",
        values={
            "stated": printed,
            "parts": " + ".join(part for _, part, *_ in numbers),
            "computed": _kroner(computed).rstrip(".") if is_money else danish_number(computed),
        },
        item=item,
        text=sentence[start : start + len(printed)],
    )


_LAST_DIGIT = re.compile(r"\d[\d.]*(?P<decimals>,\d+)?")


def half_unit(amount: FoundAmount) -> Decimal:
    """Half of the last printed digit, in øre."""
    match = _LAST_DIGIT.search(amount.as_printed)
    if match is None:
        return Decimal(0)
    printed = Decimal(match[0].replace(".", "").replace(",", "."))
    unit = abs(Decimal(amount.oere)) / printed if printed else Decimal(1)
    return unit * Decimal(5).scaleb(-len(match["decimals"] or ","))


def _kroner(oere: Decimal) -> str:
    if oere % 10_000_000 == 0:
        return f"{danish_number(oere / 100_000_000)} mio. kr."
    return f"{danish_number(oere / 100)} kr."
