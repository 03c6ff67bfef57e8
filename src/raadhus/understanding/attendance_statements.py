"""Finds what running text says of who was there: "Afbud: N.N.", "N.N. forlod mødet efter punkt 8", "N.N. var inhabil"."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from raadhus.core.record import Attendance, AttendanceStatus
from raadhus.understanding.names import PrintedPerson, people_only, split_people
from raadhus.understanding.vocabulary.attendance_words import ATTENDANCE_STEMS, LABEL_STATUS, VERB_STATUS


def statements(text: str, *, start: str | None = None) -> tuple[Attendance, ...]:
    """The people whose absence, arrival, leaving or replacing the text states; `start` dates the times of day in it."""
    if not any(stem in text for stem in ATTENDANCE_STEMS):
        return ()
    found: list[Attendance] = []
    for line in text.split("\n"):
        found.extend(_of_line(line, start=start))
    return tuple(found)


def listed(text: str, *, status: AttendanceStatus | None, start: str | None = None) -> tuple[Attendance, ...]:
    """The people of a printed list, with the list's own status where the person has no mark."""
    return tuple(
        attendance_of(person, status=person.status or status, start=start) for person in split_people(text)
    )


def attendance_of(
    person: PrintedPerson, *, status: AttendanceStatus | None, start: str | None = None, rest: str = ""
) -> Attendance:
    """One person's attendance; numbers, times and reasons are taken from his note and from the `rest` of the sentence."""
    note = f"{person.note or ''} {rest}".strip()
    items = _item_numbers(note)
    moment = _moment(note, start=start)
    is_away = status in ("apology", "absent", "recused")
    return Attendance(
        as_printed=f"{person.as_printed} {rest}".strip() if rest else person.as_printed,
        name=person.name,
        party=person.party,
        titles=person.titles,
        is_official=person.is_official,
        status="substitute" if person.substitute_for and status in (None, "present") else status,
        items=items,
        from_at=moment if status == "arrived" else None,
        until_at=moment if status == "left" else None,
        substitute_for=person.substitute_for,
        reason=_reason(note) if is_away and not items else None,
    )


class _Label(NamedTuple):
    status: AttendanceStatus
    start: int
    end: int


_LABELS: Mapping[str, AttendanceStatus] = {
    label.casefold(): status for status, labels in LABEL_STATUS.items() for label in labels
}
_LABEL_WORDS = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_LABEL_AT_START = re.compile(rf"\s*({_LABEL_WORDS})\s*(?::\s*|\s(?=[A-ZÆØÅ]))", re.IGNORECASE)
_LABEL_WITH_COLON = re.compile(rf"(?<!\w)({_LABEL_WORDS})\s*:\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<![A-ZÆØÅ]\.)(?<!kl\.)(?<!pkt\.)(?<!nr\.)(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_SUBSTITUTE_AFTER = re.compile(r"[,.;]?\s+(?:(?:med|og)\s+)?(?:stedfortræder|suppleant)(?: er| var)?:?\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
_SUBSTITUTE_BEFORE = re.compile(
    r"(?:Som (?:stedfortræder|suppleant)(?: for (?P<absent>.{3,60}?))? (?:er indkaldt|var indkaldt|deltog|deltager|mødte)"
    r"|I (?:stedet|hans sted|hendes sted)(?: for (?P<replaced>.{3,60}?))? (?:deltog|mødte|er indkaldt)"
    r"|(?:Stedfortræder|Suppleant) for (?P<member>[^:]{3,60}):)\s+(?P<who>[A-ZÆØÅ].*)"
)
_VERBS: tuple[tuple[AttendanceStatus, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"\s(?:{'|'.join(words)})(?!\w)")) for status, words in VERB_STATUS.items()
)
_DECLARED = re.compile(
    r"(?:erklærede|fandt|besluttede|vurderede|afgjorde),?(?: at)? (?P<who>[A-ZÆØÅ].{2,80}?)(?: for| var| er| som)? inhabil"
)
_ALSO_SUBSTITUTE = re.compile(r",? og (?P<who>[A-ZÆØÅ].{2,60}?) (?:deltog|mødte) i (?:stedet|hans sted|hendes sted)")
_NUMBERED = re.compile(r"\b(?:punkt(?:et|er|erne)?|pkt|sag(?:erne|er)?)\b\.?\s*(?:nr\.?\s*)?(?=\d)", re.IGNORECASE)
_TIME = re.compile(r"\bkl\.?\s*(\d{1,2})[.:](\d{2})\b", re.IGNORECASE)
_REASON = re.compile(r"^[,;]?\s*(?:på grund af|pga\.?|grundet|som følge af)?\s*(?P<reason>[^.]{2,60})\.?$")
_REASON_IN = re.compile(r"(?:på grund af|pga\.?|grundet|som følge af)\s+(?P<reason>[^.,;]{2,60})")


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
        found.extend(match for match in _LABEL_WITH_COLON.finditer(line) if first is None or match.start() >= first.end())
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
        if not any(stem in sentence for stem in ATTENDANCE_STEMS):
            continue
        found = tuple(_of_sentence(sentence, start=start, absent=absent))
        yield from found
        if len(found) == 1 and found[0].status in ("apology", "absent", "recused"):
            absent = found[0].name


def _of_sentence(sentence: str, *, start: str | None, absent: str | None) -> Iterator[Attendance]:
    before = _SUBSTITUTE_BEFORE.match(sentence)
    if before is not None:
        replaced = before["absent"] or before["replaced"] or before["member"] or absent
        for person in people_only(before["who"].rstrip(". ")):
            yield attendance_of(person._replace(substitute_for=replaced), status="substitute", start=start)
        return
    declared = _DECLARED.search(sentence)
    if declared is not None and "ikke inhabil" not in sentence:
        for person in people_only(declared["who"]):
            yield attendance_of(person, status="recused", start=start)
        return
    for status, verb in _VERBS:
        match = verb.search(sentence)
        if match is None:
            continue
        yield from _said_of(sentence, match, status=status, start=start, absent=absent)
        return


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
        yield attendance_of(person, status=status, start=start, rest=rest)
    if also is not None and len(people) == 1:
        for person in people_only(also["who"]):
            yield attendance_of(person._replace(substitute_for=people[0].name), status="substitute", start=start)


def _item_numbers(text: str) -> tuple[str, ...]:
    return ()


def _moment(text: str, *, start: str | None) -> str | None:
    """The time of day in the text, on the meeting's own day and with its own offset."""
    match = _TIME.search(text) if start is not None and len(start) > len("2020-01-14") else None
    if match is None or start is None:
        return None
    return f"{start[:10]}T{int(match[1]):02d}:{match[2]}:00{start[19:]}"


def _reason(note: str) -> str | None:
    match = _REASON_IN.search(note)
    if match is None and not any(stem in note for stem in ATTENDANCE_STEMS):
        match = _REASON.match(note)
    return match["reason"].strip() if match is not None else None
