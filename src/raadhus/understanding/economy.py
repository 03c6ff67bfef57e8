"""What the matter costs: the economy section's text, whether it says there is nothing, and the amounts of the item."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.money import FoundAmount, find_amounts, may_hold_amounts
from raadhus.core.quick_looks import in_small_letters
from raadhus.core.record import Amount, Direction, Economy, Table
from raadhus.understanding.sections import SectionText
from raadhus.understanding.vocabulary.economy import DECREASES, INCREASES, STATES_NONE

_STATES_NONE = re.compile(STATES_NONE, re.IGNORECASE)


def direction_words(*, increases: Iterable[str], decreases: Iterable[str]) -> re.Pattern[str]:
    """What finds the words that begin so, in text in small letters."""
    return re.compile(rf"(?<![^\W\d])(?:(?P<up>{'|'.join(increases)})|{'|'.join(decreases)})[^\W\d]*")


_DIRECTION_WORD = direction_words(increases=INCREASES, decreases=DECREASES)
_FRAME = re.compile(r"(?<![\d.,:/-])(\d{2}\.\d{2})(?![\d.:/-]*\d)")
_FRAME_WORD = re.compile(r"\bramme", re.IGNORECASE)
_FRAME_HEADING = re.compile(r"^[-–•*\s]*(?P<frame>\d{2}\.\d{2}) [A-ZÆØÅ]")
_SHORTENED = r"(?<=\b(?:ca|pr|kr))\.(?= (?:[a-zæøå]|$))|(?<=\b(?:mio|mia))\.(?= [a-zæøå])"
"""Full stops that end no sentence."""
_YEAR_AFTER = re.compile(
    # "… og i 2025 med" and "…, samt ændringerne for 2025" begin something else.
    rf"(?:\s*\([^()\d\n]{{1,30}}\))?(?:(?!,|samt\b|dels\b|heraf\b|hvoraf\b|og (?:i|for|til|fra)\b)"
    rf"(?:[^.;\n()\d]|{_SHORTENED})){{0,40}}?\b(?:i|for|til|fra)"
    r"(?: budget(?:tet)?(?: for)?| året| regnskab(?:et)?| budgetåret)? "
    r"(?P<year>(?:19|20)\d\d)\b(?![-–/]\d|\.\d| til \d)"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:[Ii]|[Ff]or)(?: budget| året| budgetåret)?|[Bb]udget(?:tet|året)?|[Rr]egnskab(?:et)?) "
    rf"(?P<year>(?:19|20)\d\d)\b(?P<gap>(?:(?!\bdels\b|\bheraf\b|\bhvoraf\b)(?:[^.;\n\d]|{_SHORTENED})){{0,45}})$"
)
_BREAKS_OFF = re.compile(
    r";|, (?:og|men|som|der|hvorfor|idet|mens|fordi|så|da|hvilket|hvor)\b|\bog (?:koster|udgør|er)\b"
    r"|\b(?:takst|pris|sats|egenbetaling)\w*(?: herefter)?(?: vil| kan| skal)?(?: herefter)? (?:udgør|bliv|være\b|er\b)"
)
"""What stands between a word and an amount that the word does not govern."""
_GOVERNS_FROM_BEHIND = re.compile(
    r"[,\s]*(?:(?:årligt|netto|i alt|samlet|(?:i|fra) (?:budget )?(?:19|20)\d\d)[,\s]+)*"
    r"(?:(?:i|som|kan|skal|vil|bliver|blev|er)\s+)*\(?"
)
_IN_BRACKET_BEHIND = re.compile(r"\s?\((?:et |en )?")
_RATE = re.compile(r"(?<=t)e? (?:dagpenge|ydelses)?(?:sats|takst|pris|ydelse)")
"""Behind "forhøjet" and "nedsat": a name such as "forhøjet sats", which tells of no change."""
_BUT = re.compile(r"\b(?:men|dog|imidlertid|selvstændige?|yderligere|i sig selv|isoleret)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s+\(?[A-ZÆØÅ])")
_ABBREVIATION = re.compile(r"\b(?:mio|mia|ca|jf|pkt|nr|bl\.a|evt|inkl|ekskl|vedr|pr|t)$", re.IGNORECASE)
_READ_APART = frozenset({"economy", "attachments"})
_MOST_ALIKE = 100
_LONGEST_WHAT = 160
_LONGEST_SENTENCE = 500
_NEAR_BEHIND = 40


class _DirectionWord(NamedTuple):
    start: int
    end: int
    direction: Direction


def economy(sections: tuple[SectionText, ...]) -> Economy | None:
    """The economy of an item, or None when it has neither such a section nor an amount."""
    own = [section for section in sections if section.kind == "economy"]
    others = [section for section in sections if section.kind not in _READ_APART]
    found: list[Amount] = []
    for section in (*own, *others):
        if may_hold_amounts(section.text):
            found.extend(amounts_in(section.lines))
    amounts = _each_once(found) if found else ()
    if not own and not amounts:
        return None
    lines = tuple(line for section in own for line in section.lines)
    return Economy(
        text="\n".join(lines), states_none=_says_none(lines) and not _has_figures(own), amounts=amounts
    )


def amounts_in(lines: tuple[str, ...]) -> tuple[Amount, ...]:
    """The amounts of running text, each with the year, the frame and the direction that its sentence gives it."""
    found: list[Amount] = []
    frame: str | None = None
    for line in lines:
        frame = frame_of_heading(line, before=frame)
        amounts = find_amounts(line)
        for index, amount in enumerate(amounts):
            following = amounts[index + 1].start if index + 1 < len(amounts) else len(line)
            sentence = sentence_around(line, amount)
            found.append(
                _amount(amount, line=line, sentence=sentence, following=following, heading_frame=frame)
            )
    return tuple(found)


def frame_of_heading(line: str, *, before: str | None) -> str | None:
    """The frame whose heading a line is; the one before, unless the line is another heading."""
    heading = _FRAME_HEADING.match(line) if "." in line[:12] else None
    if heading:
        return heading["frame"]
    is_heading = len(line) < 60 and not line.endswith((".", ",", ";")) and "kr" not in line
    return None if is_heading else before


def _amount(
    found: FoundAmount, *, line: str, sentence: tuple[int, int], following: int, heading_frame: str | None
) -> Amount:
    start, end = sentence
    return Amount(
        oere=found.oere,
        as_printed=found.as_printed,
        year=year_of(found, line=line, start=start, following=min(following, end)),
        frame=frame_of(found, line=line, start=start, end=min(end, following), heading_frame=heading_frame),
        direction=direction_of(found, line=line, start=start, end=end),
        what=what_of(found, line=line, start=start, end=end),
    )


def year_of(found: FoundAmount, *, line: str, start: int, following: int) -> int | None:
    """The year that stands right behind the amount, or governs it from the front."""
    behind = line[found.end : following]
    after = _YEAR_AFTER.match(behind) if _may_hold_year(behind) else None
    if after:
        return int(after["year"])
    front = line[start : found.start]
    before = _YEAR_BEFORE.search(front) if _may_hold_year(front) else None
    # Behind another amount, a year in front of a comma is that one's.
    if before is None or ("," in before["gap"] and may_hold_amounts(front[: before.start()])):
        return None
    return int(before["year"])


def _may_hold_year(text: str) -> bool:
    return "20" in text or "19" in text


def frame_of(found: FoundAmount, *, line: str, start: int, end: int, heading_frame: str | None) -> str | None:
    """The frame that the sentence names; the frame of the heading only when the sentence speaks of "rammen"."""
    if line.find("amme", start, end) < 0 and line.find("AMME", start, end) < 0:
        return None
    if not _FRAME_WORD.search(line, start, end):
        return None
    before = list(_FRAME.finditer(line, start, found.start))
    near = before[-1] if before else _FRAME.search(line, found.end, end)
    return near[1] if near else heading_frame


def direction_of(
    found: FoundAmount, *, line: str, start: int, end: int, words_of: re.Pattern[str] = _DIRECTION_WORD
) -> Direction | None:
    """What the last word before the amount tells, or the first right behind it, if it governs the amount."""
    words = _direction_words(line[start : min(end, found.end + _NEAR_BEHIND)], words_of)
    before = [word for word in words if word.end <= found.start - start]
    behind = next((word for word in words if word.start >= found.end - start), None)
    if behind is not None and _IN_BRACKET_BEHIND.fullmatch(line, found.end, start + behind.start):
        return behind.direction
    if before and not _BREAKS_OFF.search(line, start + before[-1].end, found.start):
        return before[-1].direction
    if behind is None or not _GOVERNS_FROM_BEHIND.fullmatch(line, found.end, start + behind.start):
        return None
    return behind.direction


@lru_cache(maxsize=64)
def _direction_words(line: str, words_of: re.Pattern[str]) -> tuple[_DirectionWord, ...]:
    lowered = in_small_letters(line)
    return tuple(
        [
            _DirectionWord(match.start(), match.end(), _direction_of(match, line=line))
            for match in words_of.finditer(lowered)
            if not _RATE.match(lowered, match.end())
        ]
    )


def _direction_of(match: re.Match[str], *, line: str) -> Direction:
    if match["up"]:
        return "decrease" if line.endswith(("negativ ", "negative "), 0, match.start()) else "increase"
    return "decrease"


def sentence_around(line: str, found: FoundAmount) -> tuple[int, int]:
    """Where the sentence around an amount begins and ends; one that is very long is cut."""
    first, last = max(0, found.start - _LONGEST_SENTENCE), min(len(line), found.end + _LONGEST_SENTENCE)
    start = first
    for match in _SENTENCE_END.finditer(line, first, last):
        if match.start() < found.start and not _ABBREVIATION.search(
            line, max(0, match.start() - 6), match.start()
        ):
            start = match.end()
        if match.end() >= found.end and (match.end() > found.end or found.as_printed.endswith(".")):
            return start, match.end()
    return start, last


def what_of(found: FoundAmount, *, line: str, start: int, end: int) -> str:
    """The sentence, or the words around the amount when it is long."""
    if end - start > _LONGEST_WHAT:
        half = _LONGEST_WHAT // 2
        first, last = max(start, found.start - half), min(end, found.end + half)
        start = start if first == start else line.find(" ", first, found.start) + 1 or found.start
        end = end if last == end else max(line.rfind(" ", found.end, last), found.end)
    return line[start:end].strip()


def _says_none(lines: tuple[str, ...]) -> bool:
    if not lines:
        return False
    lowered = lines[0].lower()
    if "ingen" not in lowered and "ikke" not in lowered:
        return False
    if not _STATES_NONE.search(lines[0]):
        return False
    return not any(_BUT.search(line) or find_amounts(line) for line in lines)


def _has_figures(sections: list[SectionText]) -> bool:
    """True when a table of the sections holds a number."""
    return any(
        any(character.isdigit() for row in block.rows for cell in row for character in cell.text)
        for section in sections
        for block in section.blocks
        if isinstance(block, Table)
    )


def _each_once(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """Join the mentions of one amount: same sum, and years, frames and directions that do not exclude each other."""
    kept: dict[int, list[Amount]] = {}
    order: list[tuple[int, int]] = []
    for amount in amounts:
        alike = kept.setdefault(amount.oere, [])
        # No matter states one sum for hundreds of years and frames: further mentions are joined with the last.
        index = next(
            (index for index, known in enumerate(alike) if _is_same(known, amount)),
            _MOST_ALIKE - 1 if len(alike) == _MOST_ALIKE else None,
        )
        if index is None:
            order.append((amount.oere, len(alike)))
            alike.append(amount)
        else:
            alike[index] = _joined(alike[index], amount)
    return tuple(kept[oere][index] for oere, index in order)


def _is_same(known: Amount, amount: Amount) -> bool:
    return all(
        one is None or other is None or one == other
        for one, other in (
            (known.year, amount.year),
            (known.frame, amount.frame),
            (known.direction, amount.direction),
        )
    )


def _joined(known: Amount, amount: Amount) -> Amount:
    return replace(
        known,
        year=known.year or amount.year,
        frame=known.frame or amount.frame,
        direction=known.direction or amount.direction,
    )
