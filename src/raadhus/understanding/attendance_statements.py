"""Finds what running text says of who was there: "Afbud: N.N.", "N.N. forlod mødet efter punkt 8"."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.item_ranges import item_numbers
from raadhus.core.local_time import find_times, local_moment
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Attendance, AttendanceStatus
from raadhus.understanding.names import PrintedPerson, people_only, split_people
from raadhus.understanding.vocabulary.attendance_words import (
    ATTENDANCE_STEMS,
    CAPITAL,
    LABEL_STATUS,
    VERB_STATUS,
)


def statements(text: str, *, start: str | None = None) -> tuple[Attendance, ...]:
    """The people whose absence, arrival, leaving or replacing the text states; `start` dates the times of day in it."""
    if not may_state(text):
        return ()
    found: list[Attendance] = []
    for line in text.split("\n"):
        found.extend(_of_line(line, start=start))
    return tuple(found)


def may_state(text: str) -> bool:
    """A cheap look whether a text can say anything of attendance."""
    return holds_any(text, ATTENDANCE_STEMS)


def listed(text: str, *, status: AttendanceStatus | None, start: str | None = None) -> tuple[Attendance, ...]:
    """The people of a printed list, with the list's own status where the person has no mark."""
    # Minutes print the same absent people in every item.
    return (
        _listed_once(text, status, start) if len(text) <= _LONGEST_REPEATED else _listed(text, status, start)
    )


@lru_cache(maxsize=256)
def _listed_once(text: str, status: AttendanceStatus | None, start: str | None) -> tuple[Attendance, ...]:
    return _listed(text, status, start)


def _listed(text: str, status: AttendanceStatus | None, start: str | None) -> tuple[Attendance, ...]:
    found: list[Attendance] = []
    for person in split_people(text):
        entry = attendance_of(person, status=person.status or status, start=start)
        if entry.items and entry.status in _AWAY and status == "present":
            # "Deltog ikke under punkterne 5-18" says that he was there for the others.
            found.append(attendance_of(person._replace(note=None), status="present"))
        found.append(entry)
    return tuple(found)


def attendance_of(
    person: PrintedPerson, *, status: AttendanceStatus | None, start: str | None = None, sentence: str = ""
) -> Attendance:
    """One person's attendance; numbers, times and reasons come from the note and the `sentence` about the person."""
    note = f"{person.note or ''} {sentence}".strip()
    items = item_numbers(note)
    moment = _moment(note, start=start)
    return Attendance(
        as_printed=sentence or person.as_printed,
        name=person.name,
        party=person.party,
        titles=person.titles,
        is_official=person.is_official,
        status="substitute" if person.substitute_for and status in (None, "present") else status,
        items=items,
        from_at=moment if status == "arrived" else None,
        until_at=moment if status == "left" else None,
        substitute_for=person.substitute_for,
        reason=_reason(note) if status in ("apology", "absent") else None,
    )


_LONGEST_SENTENCE = 1000
_LONGEST_REPEATED = 500
_AWAY = frozenset(("apology", "absent", "recused"))


class _Label(NamedTuple):
    status: AttendanceStatus
    start: int
    end: int


_LABELS: Mapping[str, AttendanceStatus] = {
    label.casefold(): status for status, labels in LABEL_STATUS.items() for label in labels
}
_LABEL_WORDS = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_LABEL_AT_START = re.compile(rf"[\s•*–-]*({_LABEL_WORDS})\s*(?::\s*|\s(?=(?-i:[{CAPITAL}])))", re.IGNORECASE)
_LABEL_WITH_COLON = re.compile(rf"(?<!\w)({_LABEL_WORDS})\s*:\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"\s(?<=[.!?]\s)(?<![A-ZÆØÅ]\.\s)(?<!kl\.\s)(?<!pkt\.\s)(?<!nr\.\s)\s*(?=[A-ZÆØÅ])"
)
_SUBSTITUTE_AFTER = re.compile(
    rf"[,.;]?\s+(?:(?:med|og)\s+)?(?:stedfortræder|suppleant)(?: er| var)?:?\s+(?=(?-i:[{CAPITAL}]))",
    re.IGNORECASE,
)
_SUBSTITUTE_BEFORE = re.compile(
    r"(?:Som (?:stedfortræder|suppleant)(?: for (?P<absent>.{3,60}?))?"
    r" (?:er indkaldt|var indkaldt|deltog|deltager|mødte)"
    r"|I (?:stedet|hans sted|hendes sted)(?: for (?P<replaced>.{3,60}?))? (?:deltog|mødte|er indkaldt)"
    rf"|(?:Stedfortræder|Suppleant) for (?P<member>[^:]{{3,60}}):)\s+(?P<who>[{CAPITAL}].*)"
)
_VERBS: tuple[tuple[AttendanceStatus, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"\s(?:{'|'.join(words)})(?!\w)")) for status, words in VERB_STATUS.items()
)
_DECLARED = re.compile(
    rf"(?:erklærede|fandt|besluttede|vurderede|afgjorde),?(?: at)? (?P<who>[{CAPITAL}].{{2,80}}?)"
    r"(?: for| var| er| som)? inhabil"
)
_ALSO_SUBSTITUTE = re.compile(
    rf",? og (?P<who>[{CAPITAL}].{{2,60}}?) (?:deltog|mødte) i (?:stedet|hans sted|hendes sted)"
)
_REASON_IN = re.compile(r"(?:på grund af|pga\.?|grundet|som følge af)\s+(?P<reason>[^.,;]{2,60})")
_REASON_ALONE = re.compile(r"[a-zæøå][^.\d]{2,40}")


def _of_line(line: str, *, start: str | None) -> Iterator[Attendance]:
    labels = _labels(line)
    if labels:
        yield from _of_sentences(line[: labels[0].start], start=start)
    else:
        yield from _of_sentences(line, start=start)
    for index, label in enumerate(labels):
        end = labels[index + 1].start if index + 1 < len(labels) else len(line)
        yield from _labelled(line[label.end : end], status=label.status, start=start)


def _labels(line: str) -> list[_Label]:
    first = _LABEL_AT_START.match(line)
    found = [] if first is None else [first]
    if ":" in line:
        begin = 0 if first is None else first.end()
        found.extend(_LABEL_WITH_COLON.finditer(line, begin))
    return [_Label(_LABELS[match.group(1).casefold()], match.start(), match.end()) for match in found]


def _labelled(text: str, *, status: AttendanceStatus, start: str | None) -> Iterator[Attendance]:
    """The names after a label, up to the end of the sentence; then what the sentences after them say."""
    end = _SENTENCE_END.search(text)
    names, after = (text, "") if end is None else (text[: end.start()], text[end.end() :])
    replaced, *substitutes = _SUBSTITUTE_AFTER.split(names)
    absent = listed(replaced, status=status, start=start)
    yield from absent
    only = absent[0].name if len(absent) == 1 else None
    for substitute in substitutes:
        for person in split_people(substitute):
            yield attendance_of(person._replace(substitute_for=only), status="substitute", start=start)
    yield from _of_sentences(after, start=start, absent=only)


def _of_sentences(text: str, *, start: str | None, absent: str | None = None) -> Iterator[Attendance]:
    for sentence in _SENTENCE_END.split(text):
        if len(sentence) > _LONGEST_SENTENCE or not may_state(sentence):
            continue
        found = tuple(_of_sentence(sentence, start=start, absent=absent))
        yield from found
        if len(found) == 1 and found[0].status in _AWAY:
            absent = found[0].name


def _of_sentence(sentence: str, *, start: str | None, absent: str | None) -> Iterator[Attendance]:
    before = _SUBSTITUTE_BEFORE.match(sentence)
    if before is not None:
        replaced = before["absent"] or before["replaced"] or before["member"] or absent
        for person in people_only(before["who"].rstrip(". ")):
            yield attendance_of(person._replace(substitute_for=replaced), status="substitute", start=start)
        return
    declared = _DECLARED.search(sentence)
    if declared is not None:
        for person in people_only(declared["who"]):
            yield attendance_of(person, status="recused", start=start)
        return
    matches = [(match, status) for status, verb in _VERBS if (match := verb.search(sentence)) is not None]
    if matches:
        first, status = min(matches, key=lambda found: found[0].start())
        yield from _said_of(sentence, first, status=status, start=start, absent=absent)


def _said_of(
    sentence: str, match: re.Match[str], *, status: AttendanceStatus, start: str | None, absent: str | None
) -> Iterator[Attendance]:
    people = people_only(sentence[: match.start()])
    rest = sentence[match.start() :].strip()
    if status == "substitute":
        replaced = people_only(sentence[match.end() :].strip(" ."))
        name = replaced[0].name if len(replaced) == 1 else absent
        for person in people:
            yield attendance_of(person._replace(substitute_for=name), status=status, start=start)
        return
    if "nhabil" in rest and "ikke inhabil" not in rest and status in ("absent", "left"):
        status = "recused"
    also = _ALSO_SUBSTITUTE.search(rest)
    for person in people:
        yield attendance_of(person, status=status, start=start, sentence=sentence.strip())
    if also is not None and len(people) == 1:
        for person in people_only(also["who"]):
            yield attendance_of(
                person._replace(substitute_for=people[0].name), status="substitute", start=start
            )


def _moment(text: str, *, start: str | None) -> str | None:
    """The time of day in the text, on the day that the meeting began."""
    times = find_times(text) if start is not None else ()
    return local_moment(start[:10], times[0].time) if start is not None and times else None


def _reason(note: str) -> str | None:
    match = _REASON_IN.search(note)
    if match is not None:
        return match["reason"].strip()
    return note if _REASON_ALONE.fullmatch(note) else None
