"""The numbers of a text that count or measure something, with their unit: "15 unge", "fem", "(13,52) pct."."""

import re
from typing import Final, NamedTuple

from raadhus.core.money import find_amounts
from raadhus.core.months import MONTH
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.vocabulary import figures as words
from raadhus.understanding.printed_numbers import NUMERAL


class Counted(NamedTuple):
    """A number with its unit; `end` is behind its printed unit, `behind` that of the noun that is counted."""

    value: str
    unit: str | None
    start: int
    end: int
    behind: int


def counted_in(text: str) -> tuple[Counted, ...]:
    """Find the numbers that are figures, in the order of the text."""
    lowered = in_small_letters(text)
    if not _MAY_COUNT.search(lowered):
        return ()
    taken = [(amount.start, amount.end) for amount in find_amounts(text)]
    found: list[Counted] = []
    for match in _CANDIDATE.finditer(lowered):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        counted = _read(match, text=text, lowered=lowered, before=found[-1] if found else None)
        if counted is not None:
            found.append(counted)
    return tuple(found)


def unit_of(word: str) -> str | None:
    """The unit that a noun counts in, by its end."""
    match = _UNIT.search(word.casefold())
    return match.lastgroup if match else None


def decimal_of(numeral: str) -> str:
    """A Danish numeral with a decimal point: "17,0" is 17.0."""
    return numeral.replace(".", "").replace(",", ".")


_PERCENT: Final = r"(?:procents?\b|pct\b\.?|%)"
_WORDS: Final = "|".join(words.NUMBER_WORDS)
_MAY_COUNT: Final = re.compile(rf"\d|\b(?:{_WORDS}|hver (?:anden|tredje|fjerde|femte|tiende)|ingen)\b")
# For text in small letters.
_CANDIDATE: Final = re.compile(
    rf"(?<![\w.,/§:+@#&=-])(?P<rank>(?:nr\.|nummer) )?"
    rf"(?P<open>\()?(?P<numeral>{NUMERAL})(?P<close>\))?(?![\w/:]|[.,]\d|\.-|,-)"
    rf"(?:(?P<percent>\s?(?:{_PERCENT}(?:[\s-]?(?P<points>points?))?|(?P<points_too>procentpoints?)))|(?P<range>\s?[-–]\s?\d))?"
    rf"|\bhver (?P<fraction>anden|tredje|fjerde|femte|tiende) (?=\w)"
    rf"|(?<![\w.,/§:-])(?P<word>{_WORDS}|ingen)(?![\w-])"
)
_UNIT: Final = re.compile("(?:" + "|".join(rf"(?P<{unit}>(?:{ends}))" for unit, ends in words.UNITS) + r")$")
_NO_COMPOUND: Final = frozenset(("metres", "hectares", "years", "tonnes", "megawatts", "decibels", "litres"))
_NOT_COUNTED: Final = re.compile(rf"(?:{words.NOT_COUNTED})\b")
_LABEL: Final = re.compile(rf"(?:^|[\s(/\"”])(?:{words.LABELS})\.? $")
_MONTH_BEHIND: Final = re.compile(rf"\.?(?:[-–]\d+\.)? ?{MONTH}\b")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_WORD: Final = re.compile(r" ?([a-zæøåéü][\wæøå²³-]*\.?)")
_AGE: Final = re.compile(rf"\b(?:{words.AGES}) (?:\d+ (?:og|til) )?$")
_NAME_BEFORE: Final = re.compile(r"[a-zæøå,)] [A-ZÆØÅ][\wæøåé-]* $")
_DIGITS_BEHIND: Final = re.compile(r" \d\d")
_RANK_BEHIND: Final = re.compile(r" (?:blandt|ud af|i landet|på listen|over kommuner)")
_PART_BEFORE: Final = re.compile(
    r"(?:hvoraf|heraf|og|er|samt|mens|deraf|ud af|af dem|flere end|omkring|ca\.|over)(?: (?:er|de|blev|har|kom))? $"
)
_PART_BEHIND: Final = re.compile(
    r" (?:er|har|i|på|kom|kommet|sprunget|blev|blevet|fik|fået|deltog|afsluttede|gennemførte|fra|med|var|gennem|ud af"
    r"|af|offentlige|private)\b"
)
_DEFINITE: Final = re.compile(
    r"(?:^|\s)(?:de|disse|begge|følgende|ovenstående|nedenstående|vores|sine|deres) $"
)
_NUMBER_IS: Final = re.compile(
    r"antal(?:let)?(?: af)? (?P<noun>[\wæøå-]+)[^.;]{0,60}? (?:er|var|til|på|udgør|udgjorde) $"
)
_COMES_TRUE: Final = re.compile(r"\b(?:deltog|deltager|deltagere|mødte|tilmeldt)\b")
_MOST_WORDS: Final = 4
_LOOK_BACK: Final = 90


def _read(match: re.Match[str], *, text: str, lowered: str, before: Counted | None) -> Counted | None:
    if match["fraction"]:
        return _fraction(match, lowered=lowered)
    start, end = match.start(), match.end()
    if match["word"]:
        return _in_words(match, lowered=lowered, before=before)
    numeral = match["numeral"]
    if match["percent"]:
        unit = "percentage_points" if match["points"] or match["points_too"] else "percent"
        if match["rank"]:
            return None
        opened = match["open"] and not match["close"]
        return Counted(decimal_of(numeral), unit, start + bool(opened), end, end)
    if match["rank"]:
        if not _RANK_BEHIND.match(lowered, end):
            return None
        return Counted(decimal_of(numeral), "rank", start, end, end)
    start, end = match.span("numeral")
    if _is_name(start, end, numeral, text=text, lowered=lowered):
        return None
    return _in_digits(start, end, numeral, text=text, lowered=lowered, before=before)


def _in_digits(
    start: int, end: int, numeral: str, *, text: str, lowered: str, before: Counted | None
) -> Counted | None:
    value = decimal_of(numeral)
    unit, behind = _noun(lowered, end, text=text)
    if unit == "":
        return None
    if unit is None:
        if _YEAR.fullmatch(numeral) and behind == end:
            return None
        unit = _unit_around(lowered, start, end, before=before)
        if unit is None:
            return None
    if unit == "years" and _AGE.search(lowered, max(0, start - 30), start):
        return None
    printed = behind if unit in _MEASURES else end
    return Counted(value, unit, start, printed, behind)


_MEASURES: Final = frozenset(("years", "months", "weeks", "days", "half_days", "hours", "minutes"))


def _is_name(start: int, end: int, numeral: str, *, text: str, lowered: str) -> bool:
    """Whether the number is a date, an ordinal, a year, a number in a name or a place."""
    if _MONTH_BEHIND.match(lowered, end) or _DIGITS_BEHIND.match(lowered, end):
        return True
    if text[end : end + 2] == ". " and lowered[end + 2 : end + 3].isalpha() and text[end + 2].islower():
        return True
    look_back = max(0, start - 24)
    if _LABEL.search(lowered, look_back, start):
        return True
    if (
        len(numeral) == 4
        and numeral.isdigit()
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
    ):
        return True
    return _NAME_BEFORE.search(text, look_back, start) is not None


def _noun(lowered: str, end: int, *, text: str) -> tuple[str | None, int]:
    """The unit of the noun behind a number and where it ends; "" when the noun says that this is no figure."""
    at, known, known_end = end, None, end
    for _ in range(_MOST_WORDS):
        word = _WORD.match(lowered, at)
        if word is None or (at != end and lowered[at] != " "):
            break
        token = word[1].rstrip(".")
        if token == "halve" and lowered[word.end() : word.end() + 5] == " dage":
            return "half_days", word.end() + 5
        if at == end and _NOT_COUNTED.fullmatch(token):
            return "", end
        if _NOT_COUNTED.fullmatch(token):
            break
        unit = unit_of(token) if _may_be_unit(token) else None
        if unit is not None:
            known, known_end = unit, word.start(1) + len(token)
            if token not in words.PERSONS_AS_ADJECTIVE:
                break
        elif known is not None or not _is_adjective(token):
            break
        at = word.end()
    return known, known_end


def _may_be_unit(token: str) -> bool:
    unit = unit_of(token)
    if unit in _NO_COMPOUND:
        match = _UNIT.search(token)
        return match is not None and match.start() == 0
    return True


def _is_adjective(token: str) -> bool:
    return token.endswith(("e", "flere", "ekstra", "nye", "antal", "stk.", "årlige", "ordinært"))


def _unit_around(lowered: str, start: int, end: int, *, before: Counted | None) -> str | None:
    """The unit of a number that no known noun follows, from what the sentence counted before or says it is."""
    back = lowered[max(0, start - _LOOK_BACK) : start]
    back = back[back.rfind(". ") + 1 :]
    said = _NUMBER_IS.search(back)
    if said:
        return unit_of(said["noun"]) or "count"
    if (
        before is not None
        and before.end <= start
        and ". " not in lowered[before.end : start]
        and _PART_BEFORE.search(back)
        and _PART_BEHIND.match(lowered, end)
        and before.unit not in _MEASURES
        and before.unit not in {"percent", "rank"}
    ):
        return before.unit
    if _PART_BEHIND.match(lowered, end):
        return "persons" if _COMES_TRUE.match(lowered, end + 1) else None
    following = _WORD.match(lowered, end)
    if (
        following
        and len(following[1]) > 3
        and not _NOT_COUNTED.match(following[1])
        and lowered[end : end + 1] == " "
    ):
        return "count" if following[1].endswith(_PLURALS) else None
    return None


_PLURALS: Final = ("er", "r", "e", "ter")


def _in_words(match: re.Match[str], *, lowered: str, before: Counted | None) -> Counted | None:
    """A number written as a word counts only with a known noun, or as a part of what was counted before."""
    start, end = match.span("word")
    word = match["word"]
    value = str(words.NUMBER_WORDS.get(word, 0))
    unit, behind = _noun(lowered, end, text=lowered)
    back = lowered[max(0, start - _LOOK_BACK) : start]
    if unit == "" or _DEFINITE.search(back):
        return None
    if word == "ingen":
        if unit != "persons" or not re.search(r"\b(?:er|var|har)(?: der)?(?: [\wæøå.]+)? $", back):
            return None
        return Counted(value, unit, start, end, behind)
    if unit is None:
        unit = _unit_around_word(lowered, start, end, back=back, before=before)
        if unit is None:
            return None
    if unit == "years" and _AGE.search(back):
        return None
    return Counted(value, unit, start, behind if unit in _MEASURES else end, behind)


def _unit_around_word(lowered: str, start: int, end: int, *, back: str, before: Counted | None) -> str | None:
    said = _NUMBER_IS.search(back)
    if said:
        return unit_of(said["noun"])
    if (
        before is not None
        and ". " not in lowered[before.end : start]
        and before.unit not in _MEASURES
        and _PART_BEFORE.search(back)
        and _PART_BEHIND.match(lowered, end)
    ):
        return before.unit
    return None


def _fraction(match: re.Match[str], *, lowered: str) -> Counted | None:
    unit, behind = _noun(lowered, match.end() - 1, text=lowered)
    if unit != "persons":
        return None
    return Counted(words.FRACTIONS[match["fraction"]], "percent", match.start(), match.end() - 1, behind)
