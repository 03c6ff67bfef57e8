"""The rows that one meeting tells: its promises, and what in it may show that an earlier one was kept."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b

from msgspec import Struct

from raadhus.core.case_keys import case_key
from raadhus.core.danish_dates import find_dates
from raadhus.core.derived import Derived, Promise
from raadhus.core.quick_looks import in_small_letters
from raadhus.core.record import AgendaItem
from raadhus.core.standing_items import is_standing
from raadhus.following_up.committee_keys import committee_key, receiver_key
from raadhus.following_up.joining import Told, bucket_of
from raadhus.following_up.matter_words import Matter, matter_of, name_words
from raadhus.following_up.models import Showing, Telling
from raadhus.following_up.showing import ShowingKind, tells_of_itself
from raadhus.following_up.vocabulary import (
    ANSWERS,
    ASKED,
    DONE,
    NOT_OWED,
    OF_OTHERS,
    OF_THE_ADMINISTRATION,
)
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.identities import minted_id, short_key
from raadhus.understanding.derived.passages import Passage, passages_of

_LONGEST_KEY = 120
_FULL_DATE = 10
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÆØÅ\"»“])")
_NOT_DECIDED = frozenset({"rejected", "postponed", "returned", "withdrawn", "lapsed"})
_NO_PROMISE = frozenset({"not-adopted"})
_ASKED_FOR = frozenset({"remark", "request", "motion"})
_DROPPED = frozenset({"rejected", "withdrawn", "lapsed"})
_OF_A_MEETING = frozenset({"agenda", "minutes"})


class MeetingTells(Struct, frozen=True):
    """What a meeting tells, as rows that are not yet written."""

    tellings: tuple[Telling, ...]
    showings: tuple[Showing, ...]


def what_is_told(standing: StandingRecord, derived: Derived) -> MeetingTells:
    """Make the rows of a meeting; a cancelled one and a mere list of items tell nothing."""
    if standing.record.kind not in _OF_A_MEETING or standing.record.meeting.cancelled:
        return MeetingTells((), ())
    telling = _Meeting(standing)
    showings = telling.showings() if standing.record.kind == "minutes" else ()
    return MeetingTells(tuple(telling.tellings(derived.promises)), tuple(showings))


def told(row: Telling) -> Told:
    """A telling as joining looks at it."""
    return Told(
        id=row.id,
        meeting=row.meeting,
        item=row.item_id,
        path=row.path,
        start=row.start,
        on=row.date,
        life=row.life or "",
        committee=row.committee,
        series=row.series,
        case=row.case,
        receiver=row.receiver_key,
        times=row.times,
        years=row.years,
        due=row.due,
        matter=matter_in(row),
    )


def matter_in(row: Telling | Showing) -> Matter:
    return Matter(frozenset(row.things.split()), frozenset(row.acts.split()))


class _Item(Struct, frozen=True):
    """What the title of an item tells; a standing item has neither series nor case, for it is no matter."""

    id: str
    said: AgendaItem
    title: Matter
    series: str
    case: str


class _Meeting:
    def __init__(self, standing: StandingRecord) -> None:
        self._standing = standing
        record = standing.record
        self._committee = record.organizations[0].name if record.organizations else ""
        self._names = name_words(self._committee, record.body.name, standing.body)
        self._items = tuple(
            self._read(id_, item) for id_, item in zip(standing.items, record.items, strict=True)
        )
        self._anchors = Counter[str]()

    def tellings(self, promises: Sequence[Promise]) -> Iterator[Telling]:
        for promise in promises:
            index, path = _place(promise.place.at)
            if index is None or index >= len(self._items):
                continue
            item = self._items[index]
            if promise.unsure in _NO_PROMISE or (
                promise.source == "recommendation" and not self._is_decided(item.said)
            ):
                continue
            yield self._telling(promise, item=item, path=path)

    def showings(self) -> Iterator[Showing]:
        for item in self._items:
            if item.series:
                title = item.said.title
                yield self._showing("title", item, path="title", place=(0, len(title)), words=title)
        for passage in passages_of(self._standing.record):
            if passage.item is not None and self._items[passage.item].series:
                yield from self._answers(passage, item=self._items[passage.item])

    def _read(self, id_: str, item: AgendaItem) -> _Item:
        title = matter_of(item.title, names=self._names)
        if is_standing(title=item.title, kind=item.kind):
            return _Item(id_, item, title, "", "")
        return _Item(
            id_,
            item,
            title,
            short_key(" ".join(sorted(title.things)), longest=_LONGEST_KEY),
            short_key(case_key(item.case_number) or "", longest=_LONGEST_KEY),
        )

    def _is_decided(self, item: AgendaItem) -> bool:
        outcome = item.decision[0].outcome if item.decision else None
        return self._standing.record.kind == "minutes" and bool(item.decision) and outcome not in _NOT_DECIDED

    def _telling(self, promise: Promise, *, item: _Item, path: str) -> Telling:
        clause = matter_of(promise.what, names=self._names)
        whole = matter_of(f"{promise.what} {promise.words}", names=self._names)
        things = clause.things or item.title.things
        receiver = receiver_key(promise.to, told_by=self._committee)
        due_from, due, unsure = self._days(promise)
        row = Telling(
            unsure=promise.unsure or unsure,
            committee=self._committee,
            what=promise.what,
            owner=promise.owner,
            receiver=promise.to if receiver else None,
            receiver_key=receiver,
            times=promise.rhythm.times if promise.rhythm else None,
            years=promise.rhythm.years if promise.rhythm else None,
            due_from=due_from,
            due=due,
            due_as_printed=promise.due.as_printed if promise.due else None,
            event=promise.event,
            source=promise.source,
            is_conditional=promise.is_conditional,
            is_external=promise.is_external,
            is_self_told=bool(item.series) and (not clause.things or tells_of_itself(item.title, clause=whole)),
            is_answered=_is_answered(promise, has_receiver=bool(receiver), clause=clause),
            series=item.series,
            case=item.case,
            things=" ".join(sorted(things)),
            acts=" ".join(sorted(clause.acts)),
        )  # fmt: skip
        self._put(
            row, item=item, path=path, place=(promise.place.start, promise.place.end), words=promise.words
        )
        row.anchor = self._anchor(row)
        row.bucket = hashed(f"{row.body} {bucket_of(told(row))}")
        return row

    def _days(self, promise: Promise) -> tuple[date | None, date | None, str | None]:
        """From when until when; a day that was past when it was told cannot be right."""
        if promise.due is None or promise.due.to is None:
            return None, None, None
        first, last = _day(promise.due.from_, is_last=False), _day(promise.due.to, is_last=True)
        told_on = self._standing.date
        if last is not None and told_on is not None and last < told_on:
            return None, None, "day-before-told"
        return first, last, None

    def _answers(self, passage: Passage, *, item: _Item) -> Iterator[Showing]:
        """The sentences that say what was asked for on a day, or that it is there."""
        text = passage.text
        small = in_small_letters(text)
        if not (ASKED.search(small) or DONE.search(small)):
            return
        path = passage.at.split("/", 3)[3]
        for start, end in _sentences(text):
            words = text[start:end]
            if DONE.search(small, start, end):
                yield self._showing("done", item, path=path, place=(start, end), words=words)
            elif ASKED.search(small, start, end):
                for day in _days_named(words):
                    yield self._showing(
                        "asked", item, path=path, place=(start, end), words=words, asked_on=day
                    )

    def _showing(
        self,
        kind: ShowingKind,
        item: _Item,
        *,
        path: str,
        place: tuple[int, int],
        words: str,
        asked_on: date | None = None,
    ) -> Showing:
        matter = item.title if kind == "title" else matter_of(words, names=self._names)
        outcome = item.said.decision[0].outcome if item.said.decision else None
        row = Showing(
            kind=kind,
            unsure=None,
            series=item.series,
            case=item.case,
            committee=short_key(committee_key(self._committee), longest=_LONGEST_KEY),
            things=" ".join(sorted(matter.things)),
            acts=" ".join(sorted(matter.acts)),
            asked_on=asked_on,
            is_dropped=outcome in _DROPPED,
        )
        self._put(row, item=item, path=path, place=place, words=words)
        return row

    def _put(
        self, row: Telling | Showing, *, item: _Item, path: str, place: tuple[int, int], words: str
    ) -> None:
        row.body, row.meeting = self._standing.body, self._standing.meeting
        row.item_id = item.id
        row.path, row.words = path, words
        row.start, row.end = place
        row.life, row.date = self._standing.life, self._standing.date
        self._anchors[f"{type(row).__name__} {item.id} {path} {place}"] += 1
        times = self._anchors[f"{type(row).__name__} {item.id} {path} {place}"]
        row.id = hashed(f"{item.id}/{path}:{place[0]}-{place[1]}#{times}", size=18)

    def _anchor(self, row: Telling) -> str:
        told_by = f"{row.item_id}\n{row.things}\n{row.acts}\n{row.receiver_key}\n{row.times}/{row.years}"
        self._anchors[told_by] += 1
        return minted_id("obligation", body=row.body, key=f"{told_by}\n{self._anchors[told_by]}")


def _is_answered(promise: Promise, *, has_receiver: bool, clause: Matter) -> bool:
    """Whether a committee is owed an answer: it asked, it is the receiver, or the administration said it would."""
    owner = (promise.owner or "").casefold()
    if promise.is_external or promise.unsure is not None or OF_OTHERS.match(owner):
        return False
    if promise.source in _ASKED_FOR:
        return True
    if NOT_OWED.search(in_small_letters(promise.words)):
        return False
    if has_receiver or clause.acts:
        return True
    return bool(OF_THE_ADMINISTRATION.match(owner) or ANSWERS.search(in_small_letters(promise.what)))


def hashed(text: str, *, size: int = 8) -> str:
    return blake2b(text.encode(), digest_size=size).hexdigest()


def _place(at: str) -> tuple[int | None, str]:
    """The index of the item that a JSON Pointer leads into, and the way within it."""
    _, first, *rest = at.split("/", 3)
    return (int(rest[0]), rest[1]) if first == "items" and len(rest) == len(("index", "path")) else (None, "")


def _days_named(sentence: str) -> Iterator[date]:
    for found in find_dates(sentence):
        day = _day(found.date, is_last=True) if len(found.date) == _FULL_DATE else None
        if day is not None:
            yield day


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)


def _day(printed: str | None, *, is_last: bool) -> date | None:
    """The first or last day of a date that may be a year or a month; None where the calendar has no such day."""
    if printed is None:
        return None
    year, month, day = (*map(int, printed.split("-")), 0, 0)[:3]
    if not year:
        return None
    month = month or (12 if is_last else 1)
    if not day:
        day = monthrange(year, month)[1] if is_last and month in range(1, 13) else 1
    try:
        return date(year, month, day)
    except ValueError:
        return None
