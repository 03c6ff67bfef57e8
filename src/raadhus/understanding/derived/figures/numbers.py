"""The numbers of a text that count or measure something, with their unit: "15 unge", "fem", "(13,52) pct."."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from raadhus.core.money import FoundAmount, find_amounts
from raadhus.core.months import MONTH
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.figures.units import DURATIONS, counts_plural, noun_behind, unit_of
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL


class Counted(NamedTuple):
    """A number with its unit; `end` is behind its printed unit, `behind` that of the noun that is counted.

    A part stands without a noun: it counts what was counted before it.
    """

    value: str
    unit: str
    start: int
    end: int
    behind: int
    is_range: bool = False
    is_part: bool = False


def starts_in(texts: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Where a number may begin in each text: most have none, and this look must cost little."""
    whole = "\n".join(("", *texts, ""))
    places = sorted(
        [match.start() for match in _DIGIT.finditer(whole)]
        + [match.start() + 1 for match in _WORD_START.finditer(whole)]
    )
    begin, index = 1, 0
    for text in texts:
        end, first = begin + len(text), index
        while index < len(places) and places[index] < end:
            index += 1
        yield tuple([place - begin for place in places[first:index]]) if first < index else ()
        begin = end + 1


def counted_in(text: str, *, starts: Sequence[int]) -> tuple[Counted, ...]:
    """Find the numbers that are figures among those that begin at `starts`."""
    lowered = in_small_letters(text)
    money: _Places | None = None
    found: list[Counted] = []
    last: Counted | None = None
    free_from = 0
    for start in starts:
        match = _CANDIDATE.match(lowered, start) if start >= free_from else None
        if match is None:
            continue
        free_from = match.end()
        read = _read(match, text=text, lowered=lowered, before=last)
        if not read:
            continue
        money = money or _Places(find_amounts(text))
        if money.overlap(match.start(), match.end()):
            continue
        found.extend(read)
        last = next((counted for counted in read if counted.unit not in _NO_WHOLE), last)
    return tuple(found)


def decimal_of(numeral: str) -> str:
    """A Danish numeral with a decimal point: "17,0" is 17.0."""
    return numeral.replace(".", "").replace(",", ".")


_PERCENT: Final = r"(?:procents?\b|pct\b\.?|%)"
_WORDS: Final = "|".join(words.NUMBER_WORDS)
_FRACTIONS: Final = "|".join(words.FRACTIONS)
# One character first: the search goes from digit to digit, and from space to space.
_DIGIT: Final = re.compile(
    # Years, amounts of money, days of a month, ordinals and times are the most numbers of minutes.
    r"\d(?<![\w.,/§:+@#&=-]\d)"
    rf"(?!(?:(?<=1)9|(?<=2)0)\d\d(?!\d|[.,]\d)(?! [a-zæøå]{{0,30}}(?:{words.AFTER_YEAR_LIKE})\b))"
    r"(?![\d.,]{0,20}\s?(?:kr|mio|mia|mill)\b)"
    rf"(?!\d?\.(?:[-–]\d+\.)? ?(?:{MONTH}|[a-zæøå])|\d?\.\d\d(?!\d))"
)
_WORD_START: Final = re.compile(
    r"[ (\n](?:"
    + "|".join(
        rf"[{letter}{letter.upper()}](?:{'|'.join(word[1:] for word in group)})"
        for letter, group in groupby(sorted((*words.NUMBER_WORDS, "ingen")), key=lambda word: word[0])
    )
    + rf"|[hH]ver (?:{_FRACTIONS}))(?![\w-])"
)
# For text in small letters, from a place where one may begin.
_CANDIDATE: Final = re.compile(
    rf"(?P<numeral>{NUMERAL})(?P<close>\))?(?![\w/:]|[.,]\d|\.-|,-)"
    rf"(?:(?P<points>\s?(?:{_PERCENT}[\s-]?points?|procentpoints?)\b)|(?P<percent>\s?{_PERCENT}))?"
    rf"(?P<range>\s?[-–]\s?(?P<high>{NUMERAL})(?![\d/.,]\d)(?P<high_percent>\s?{_PERCENT})?)?"
    rf"|hver (?P<fraction>{_FRACTIONS}) (?=\w)"
    rf"|(?P<word>{_WORDS}|ingen)(?![\w-])(?P<word_percent>\s{_PERCENT})?"
)
_RANK: Final = re.compile(r"\b(?:nr\.|nummer) $")
_MONTH_BEHIND: Final = re.compile(rf"\.?(?:[-–]\d+\.)? ?{MONTH}\b")
_NEXT_WORD: Final = re.compile(r" ([a-zæøå][\wæøå²³-]{0,60})")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CHANGED_TO: Final = re.compile(rf"(?: i \d{{4}})? til (?:ca\. |cirka )?(?:{NUMERAL})(?![\d/.,-]*\d)")
_BOTH_PERCENT: Final = re.compile(rf" (?:og|eller) (?:{NUMERAL})\s?{_PERCENT}")
_PERCENT_BEHIND: Final = re.compile(rf"\s?{_PERCENT}")
_AGE: Final = re.compile(rf"\b(?:{words.AGES}) (?:\d+ (?:og|til) )?$")
_PASSED: Final = re.compile(rf"\b(?:{words.TIME_BEFORE}) (?:ca\. |cirka |omkring |de )?$")
_PASSED_BEHIND: Final = re.compile(r" (?:siden|før|efter|senere|tilbage)\b")
_NAME_BEFORE: Final = re.compile(r"[a-zæøå,)] [A-ZÆØÅ][\wæøåé-]{0,40} $")
_DIGITS_BEHIND: Final = re.compile(r" \d\d")
_RANK_BEHIND: Final = re.compile(r" (?:blandt|ud af|i landet|på listen|af landets|af de)")
_PART_BEFORE: Final = re.compile(
    r"(?:hvoraf|heraf|deraf|og|er|samt|mens|af dem|flere end|omkring|ca\.|over|hvor der|var|fra|til|på|mod)"
    r"(?: (?:er|de|blev|har|kom|i \w+ \d{4} (?:var|på)|var))? $"
)
_PART_BEHIND: Final = re.compile(rf" (?:{words.TELLS_ON})\b|[.,;)]|$| i \d{{4}}")
_GOES_ON: Final = re.compile(r"\b(?:heraf|hvoraf|af disse|af dem|deraf) (?:er |var |har |blev )?$")
_DEFINITE: Final = re.compile(
    r"(?:^|\s)(?:de|disse|begge|følgende|ovenstående|nedenstående|vores|sine|deres) $"
)
_NUMBER_IS: Final = re.compile(
    r"antal(?:let)?(?: af)? (?P<noun>[\wæøå-]+)[^.;]{0,60}?(?: er| var| til| på| fra| udgør| udgjorde|:) $"
)
_NOBODY: Final = re.compile(r"\b(?:er|var|har)(?: der)?(?: [\wæøå.]{1,20})? $")
_CAME: Final = re.compile(r" (?:deltog|mødte|tilmeldt|har deltaget)\b")
_NO_WHOLE: Final = DURATIONS | {"percent", "percentage_points", "rank"}
"""What is told in these units is no whole whose parts are counted next."""
_LOOK_BACK: Final = 90
_FARTHEST_PART: Final = 160


class _Places:
    """Where the amounts of money of a text stand, asked in its order."""

    def __init__(self, amounts: tuple[FoundAmount, ...]) -> None:
        self._amounts = amounts
        self._next = 0

    def overlap(self, start: int, end: int) -> bool:
        while self._next < len(self._amounts) and self._amounts[self._next].end <= start:
            self._next += 1
        return self._next < len(self._amounts) and self._amounts[self._next].start < end


def _read(match: re.Match[str], *, text: str, lowered: str, before: Counted | None) -> tuple[Counted, ...]:
    if match["fraction"]:
        return _fraction(match, lowered=lowered)
    if match["word"]:
        return _in_words(match, lowered=lowered, before=before)
    if match["points"] or match["percent"] or match["high_percent"]:
        return _share(match, lowered=lowered)
    rank = _RANK.search(lowered, max(0, match.start() - len("nummer  ")), match.start())
    if rank:
        is_rank = _RANK_BEHIND.match(lowered, match.end())
        if not is_rank:
            return ()
        return (Counted(decimal_of(match["numeral"]), "rank", rank.start(), match.end(), match.end()),)
    if _is_name(match, text=text, lowered=lowered):
        return ()
    return _in_digits(match, lowered=lowered, before=before)


def _share(match: re.Match[str], *, lowered: str) -> tuple[Counted, ...]:
    unit = "percentage_points" if match["points"] else "percent"
    start, end = match.start(), match.end()
    if match["range"]:
        low = Counted(decimal_of(match["numeral"]), unit, *match.span("numeral"), end, is_range=True)
        return low, Counted(decimal_of(match["high"]), unit, match.start("high"), end, end, is_range=True)
    is_bracketed = match["close"] and lowered[start - 1 : start] == "("
    return (Counted(decimal_of(match["numeral"]), unit, start - bool(is_bracketed), end, end),)


def _in_digits(match: re.Match[str], *, lowered: str, before: Counted | None) -> tuple[Counted, ...]:
    start, end = match.start("numeral"), match.end()
    if not match["range"]:
        end = match.end("numeral")
    changed = _CHANGED_TO.match(lowered, end) if lowered.endswith("fra ", max(0, start - 4), start) else None
    if (changed and _PERCENT_BEHIND.match(lowered, changed.end())) or _BOTH_PERCENT.match(lowered, end):
        return (Counted(decimal_of(match["numeral"]), "percent", start, end, end),)
    unit, behind = noun_behind(lowered, changed.end() if changed else end)
    if changed:
        behind = end
    if _YEAR.fullmatch(match["numeral"]) and not _stands_before_unit(lowered, end):
        return ()
    is_part = False
    if unit is None and not match["range"]:
        unit, is_part = _unit_around(lowered, start, end, before=before)
    if not unit:
        return ()
    if unit in DURATIONS:
        if (match["range"] and unit == "years") or _is_passage_of_time(lowered, start, behind, unit=unit):
            return ()
        if not match["range"]:
            return (Counted(decimal_of(match["numeral"]), unit, start, behind, behind),)
    if match["range"]:
        low = Counted(decimal_of(match["numeral"]), unit, *match.span("numeral"), behind, is_range=True)
        return low, Counted(decimal_of(match["high"]), unit, *match.span("high"), behind, is_range=True)
    return (Counted(decimal_of(match["numeral"]), unit, start, end, behind, is_part=is_part),)


def _in_words(match: re.Match[str], *, lowered: str, before: Counted | None) -> tuple[Counted, ...]:
    """A number written as a word counts only with a known noun, or as a part of what was counted before."""
    start, end = match.start("word"), match.end()
    if match["word_percent"]:
        value = str(words.NUMBER_WORDS.get(match["word"], 0))
        return (Counted(value, "percent", start, end, end),)
    unit, behind = noun_behind(lowered, end)
    back = lowered[max(0, start - _LOOK_BACK) : start]
    if unit == "" or _DEFINITE.search(back):
        return ()
    if match["word"] == "ingen":
        is_nobody = unit == "persons" and _NOBODY.search(back)
        return (Counted("0", "persons", start, end, behind),) if is_nobody else ()
    is_part = False
    if unit is None:
        unit = _unit_said(back)
        if unit is None:
            unit = _unit_of_part(lowered, start, end, back=back, before=before)
            is_part = unit is not None
    if unit is None or (unit in DURATIONS and _is_passage_of_time(lowered, start, behind, unit=unit)):
        return ()
    printed = behind if unit in DURATIONS else end
    value = str(words.NUMBER_WORDS[match["word"]])
    return (Counted(value, unit, start, printed, behind, is_part=is_part),)


def _fraction(match: re.Match[str], *, lowered: str) -> tuple[Counted, ...]:
    """A share is told by "hver fjerde elev", a rhythm by "hver anden uge"."""
    noun = noun_behind(lowered, match.end() - 1)
    if noun.unit != "persons":
        return ()
    return (Counted(words.FRACTIONS[match["fraction"]], "percent", match.start(), match.end() - 1, noun.end),)


def _is_name(match: re.Match[str], *, text: str, lowered: str) -> bool:
    """Whether the number is a date, an ordinal, part of a name or of a longer number."""
    start, end = match.start("numeral"), match.end()
    numeral = match["numeral"]
    if numeral.startswith("0") and numeral != "0" and not numeral.startswith("0,"):
        return True
    if _MONTH_BEHIND.match(lowered, end) or _DIGITS_BEHIND.match(lowered, end):
        return True
    if text[end : end + 2] == ". " and text[end + 2 : end + 3].islower():
        return True
    look_back = max(0, start - 40)
    if _is_labelled(lowered[look_back:start]):
        return True
    is_postcode = len(numeral) == 4 and numeral.isdigit() and text[end : end + 1] == " "
    if is_postcode and text[end + 1 : end + 2].isupper():
        return True
    return _NAME_BEFORE.search(text, look_back, start) is not None and not _stands_before_unit(lowered, end)


def _is_labelled(back: str) -> bool:
    """Whether the word before says that the number is a name: "punkt 6", "fokusområde 3", "nr. 12"."""
    said = back.rstrip(" (").split(" ")[-1].rstrip(".")
    said = said.rpartition("/")[2].lstrip('("”«')
    return said in words.LABELS or said.endswith(words.LABEL_ENDS)


def _stands_before_unit(lowered: str, end: int) -> bool:
    word = _NEXT_WORD.match(lowered, end)
    return word is not None and unit_of(word[1]) not in {None, "years"}


def _is_passage_of_time(lowered: str, start: int, behind: int, *, unit: str) -> bool:
    """Whether a duration says when something is, or of what age somebody is: "efter tre måneder", "under 30 år"."""
    look_back = max(0, start - 40)
    if _PASSED.search(lowered, look_back, start) or _PASSED_BEHIND.match(lowered, behind):
        return True
    return unit == "years" and _AGE.search(lowered, look_back, start) is not None


def _unit_around(lowered: str, start: int, end: int, *, before: Counted | None) -> tuple[str | None, bool]:
    """The unit of a number that no known noun follows, from what is said or was counted before it; is it a part?"""
    back = lowered[max(0, start - _LOOK_BACK) : start]
    said = _unit_said(back)
    if said:
        return said, False
    part = _unit_of_part(lowered, start, end, back=back, before=before)
    if part:
        return part, True
    if _CAME.match(lowered, end):
        return "persons", False
    return ("count" if counts_plural(lowered, end) else None), False


def _unit_said(back: str) -> str | None:
    """The unit in "antallet af fagudvalgsmøder er"."""
    said = _NUMBER_IS.search(back, back.rfind(". ") + 1)
    return (unit_of(said["noun"]) or "count") if said else None


def _unit_of_part(lowered: str, start: int, end: int, *, back: str, before: Counted | None) -> str | None:
    """A number without a noun is a part of what was counted just before, or another value of it."""
    if before is None:
        return None
    if start - before.end > _FARTHEST_PART or before.end > start or not _PART_BEHIND.match(lowered, end):
        return None
    if ". " in lowered[before.end : start]:
        return before.unit if _GOES_ON.search(back) else None
    return before.unit if _PART_BEFORE.search(back) else None
