"""What a record still says, in where it met, who was there and its doubts, of text that was cut out of it.

Words that stood only in what was cut give an echo away, and so does the number of an item that was cut.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property

from msgspec.structs import replace

from raadhus.core.cpr import gravest_cpr
from raadhus.core.doubts import DOUBT_KINDS
from raadhus.core.field_kinds import stated_part
from raadhus.core.read_texts import value_texts
from raadhus.core.record import AgendaItem, Attendance, Doubt, Meeting, MeetingRecord, Value

_WORD = re.compile(r"\w+(?:[.,/-]\w+)*")


def without_echoes(kept: MeetingRecord, *, source: MeetingRecord) -> MeetingRecord:
    """Drop from what was kept of `source` the place, attendance and doubts that repeat what was not kept.

    A doubt whose sentence tells nothing of the text stays, without the words that it quoted.
    """
    cut = _Cut(source=source, kept=kept)
    attendance = (cut.attendance(one) for one in source.attendance)
    doubts = (cut.doubt(one) for one in source.doubts)
    return replace(
        kept,
        meeting=cut.meeting(kept.meeting),
        items=tuple(cut.item(item) for item in kept.items),
        attendance=tuple(one for one in attendance if one),
        doubts=tuple(one for one in doubts if one),
    )


class _Cut:
    """The difference between a record and what was kept of it."""

    def __init__(self, *, source: MeetingRecord, kept: MeetingRecord) -> None:
        self._pairs = tuple(zip(source.items, kept.items, strict=True))
        # Who was at one item may be known from the text of another: it is an echo, and no text of its own.
        said = {id(item): _without_attendance(item) for item in (*source.items, *kept.items)}
        self._source_parts = (
            _head(source),
            *(said[id(item)] for item in source.items),
        )
        self._kept_parts = (_head(kept), *(said[id(item)] for item in kept.items))
        # Numbers may stand twice: what is said of one is then said of both.
        self._hidden = frozenset(of.number for of, now in self._pairs if not _is_stated_alike(of, now))
        self._nameless = frozenset(of.number for of, now in self._pairs if of.number != now.number)
        self._repeated = _words_of(
            (
                source.meeting.place or "",
                *_texts(source.attendance),
                *_texts(one for item in source.items for one in item.attendance),
                *(text for one in source.doubts for text in (one.message, one.text or "")),
            )
        )
        self._known = frozenset(of.number for of, _ in self._pairs) - self._hidden

    @cached_property
    def _words(self) -> AbstractSet[str]:
        """The words of attendance and doubts that stood in what was cut, and stand nowhere in what was kept."""
        both = zip(self._source_parts, self._kept_parts, strict=True)
        cut = _words_of(_texts(of for of, now in both if of is not now and of != now))
        words = cut & self._repeated if cut else cut
        kept = "\n".join(_texts(self._kept_parts)).casefold() if words else ""
        return {word for word in words if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", kept)}

    @cached_property
    def _stated_absence(self) -> str:
        absences = (now.public_attendance or "" for _, now in self._pairs)
        return _plain((*_texts(self._kept_parts[:1]), *absences))

    def meeting(self, meeting: Meeting) -> Meeting:
        """Leave out the place when what was kept does not say it and what was cut does."""
        if not meeting.place or self._words.isdisjoint(_words_of((meeting.place,))):
            return meeting
        return replace(meeting, place=None)

    def item(self, item: AgendaItem) -> AgendaItem:
        """Leave out of an item that was kept who is known there from the text of one that was not."""
        if not item.attendance or not self._words:
            return item
        kept = tuple(one for one in item.attendance if self._words.isdisjoint(_words_of(_texts((one,)))))
        return item if kept == item.attendance else replace(item, attendance=kept)

    def attendance(self, one: Attendance) -> Attendance | None:
        texts = tuple(_texts((one,)))
        if gravest_cpr(texts) == "certain" or self._words & _words_of(texts):
            return None
        if self._hidden.isdisjoint(one.items):
            return one
        printed = _plain((one.as_printed,))
        cut = self._nameless if printed and printed in self._stated_absence else self._hidden
        items = tuple(number for number in one.items if number not in cut)
        return replace(one, items=items) if items else None

    def doubt(self, one: Doubt) -> Doubt | None:
        if one.item in self._nameless:
            return None
        quoted = tuple(text for text in (one.message, one.text) if text)
        words = _words_of(quoted) - _words_of((_sentence(one),))
        is_echo = gravest_cpr(quoted) == "certain" or not self._words.isdisjoint(words)
        if not is_echo and (not self._hidden or one.item in self._known):
            return one
        return replace(one, text=None) if _tells_nothing(one) else None


def _is_stated_alike(first: AgendaItem, second: AgendaItem) -> bool:
    return first is second or stated_part(first) == stated_part(second)


def _head(record: MeetingRecord) -> MeetingRecord:
    """What the record says outside its items, without what was understood and is no text of its own."""
    return replace(record, items=(), attendance=(), meeting=replace(record.meeting, place=None))


def _without_attendance(item: AgendaItem) -> AgendaItem:
    return replace(item, attendance=()) if item.attendance else item


def _tells_nothing(one: Doubt) -> bool:
    """Say whether the sentence is that of its code with no word of the text in it."""
    return one.message == _sentence(one).replace("{page}", str(one.page))


def _sentence(one: Doubt) -> str:
    kind = DOUBT_KINDS.get(one.code)
    return kind.sentence if kind else ""


def _texts(values: Iterable[Value]) -> Iterable[str]:
    return (text for value in values for _, text in value_texts(value))


def _words_of(texts: Iterable[str]) -> AbstractSet[str]:
    return set(_WORD.findall("\n".join(texts).casefold()))


def _plain(texts: Iterable[str]) -> str:
    return " ".join(" ".join(text.split()).casefold() for text in texts)
