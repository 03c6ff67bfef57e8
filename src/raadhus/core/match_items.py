"""Which item of an agenda is which of the minutes (or of any two records of the same meeting)."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.record import AgendaItem, MeetingRecord

MatchedBy: TypeAlias = Literal[
    "source_id", "number_and_title", "case_and_title", "title", "likeness", "order"
]

_ALIKE = 0.6
_MOST_COMPARISONS = 250_000
_NOT_A_WORD = re.compile(r"[\W_]+")


class ItemMatch(Struct, frozen=True, kw_only=True):
    """An item of the agenda and the same of the minutes; one of them is None when it has no other half."""

    agenda: AgendaItem | None
    minutes: AgendaItem | None
    by: MatchedBy | None


def match_items(agenda: MeetingRecord, minutes: MeetingRecord) -> tuple[ItemMatch, ...]:
    """Pair the items, the surest signs first, in the order of the minutes; a gone item follows its neighbour."""
    return _Matching(agenda.items, minutes.items).result()


def titles_are_alike(first: str, second: str) -> bool:
    """Say whether two titles tell the same matter in slightly different words."""
    shorter, longer = sorted((_words(first), _words(second)), key=len)
    return (len(shorter) > 1 and shorter <= longer) or _likeness(first, second) >= _ALIKE


def plain_title(title: str) -> str:
    """Write a title without what varies in print: capitals, points, dashes and spaces."""
    return _NOT_A_WORD.sub(" ", title.casefold()).strip()


class _Matching:
    """The pairs found so far, as places in the two lists of items."""

    def __init__(self, agenda: tuple[AgendaItem, ...], minutes: tuple[AgendaItem, ...]) -> None:
        self._agenda = agenda
        self._minutes = minutes
        self._pairs: dict[int, tuple[int, MatchedBy]] = {}

    def result(self) -> tuple[ItemMatch, ...]:
        self._pair_by_key("source_id", lambda item: item.source_id)
        self._pair_by_key("number_and_title", lambda item: (item.number, plain_title(item.title)))
        self._pair_by_case()
        self._pair_by_key(
            "title", lambda item: (plain_title(item.title), item.access) if item.title else None
        )
        self._pair_by_key("title", lambda item: plain_title(item.title) or None)
        self._pair_by_likeness()
        self._pair_by_order()
        return tuple(self._in_order())

    def _pair_by_key(self, by: MatchedBy, key: Callable[[AgendaItem], Hashable | None]) -> None:
        """Pair items whose key is the same, where it stands once on either side."""
        agenda = {place: key(self._agenda[place]) for place in self._free_agenda()}
        minutes = {place: key(self._minutes[place]) for place in self._free_minutes()}
        counts, other_counts = Counter(agenda.values()), Counter(minutes.values())
        places = {value: place for place, value in minutes.items()}
        for place, value in agenda.items():
            if value is not None and counts[value] == other_counts[value] == 1:
                self._pairs[place] = (places[value], by)

    def _pair_by_case(self) -> None:
        """Pair items of the same case whose titles are alike: one case may stand behind several items."""
        self._pair_by_score("case_and_title", self._case_score)

    def _pair_by_likeness(self) -> None:
        self._pair_by_score("likeness", self._likeness_score)

    def _pair_by_score(self, by: MatchedBy, score: Callable[[AgendaItem, AgendaItem], float]) -> None:
        free, free_agenda = tuple(self._free_minutes()), tuple(self._free_agenda())
        if len(free) * len(free_agenda) > _MOST_COMPARISONS:
            # Two long lists that share no title are no agenda and minutes of one meeting.
            return
        scored = sorted(
            (-found, abs(place - other), place, other)
            for place in free_agenda
            for other in free
            if (found := score(self._agenda[place], self._minutes[other])) > 0
        )
        taken: set[int] = set()
        for _, _, place, other in scored:
            if place not in self._pairs and other not in taken:
                self._pairs[place] = (other, by)
                taken.add(other)

    @staticmethod
    def _case_score(item: AgendaItem, other: AgendaItem) -> float:
        if item.case_number is None or item.case_number != other.case_number:
            return 0
        return _likeness(item.title, other.title) if titles_are_alike(item.title, other.title) else 0

    @staticmethod
    def _likeness_score(item: AgendaItem, other: AgendaItem) -> float:
        if _cases_differ(item, other) or not titles_are_alike(item.title, other.title):
            return 0
        return _likeness(item.title, other.title) + (item.number == other.number)

    def _pair_by_order(self) -> None:
        """Pair what stands alone between the same neighbours, unless number or case says otherwise."""
        partners = {place: other for place, (other, _) in self._pairs.items()}
        for place in tuple(self._free_agenda()):
            before = partners.get(place - 1, -1 if place == 0 else None)
            after = partners.get(place + 1, len(self._minutes) if place + 1 == len(self._agenda) else None)
            if before is None or after != before + 2:
                continue
            item, other = self._agenda[place], self._minutes[before + 1]
            if item.number == other.number and not _cases_differ(item, other):
                self._pairs[place] = (before + 1, "order")

    def _free_agenda(self) -> Iterable[int]:
        return (place for place in range(len(self._agenda)) if place not in self._pairs)

    def _free_minutes(self) -> Iterable[int]:
        taken = {other for other, _ in self._pairs.values()}
        return (place for place in range(len(self._minutes)) if place not in taken)

    def _in_order(self) -> Iterable[ItemMatch]:
        of_minutes = {other: (place, by) for place, (other, by) in self._pairs.items()}
        gone = frozenset(self._free_agenda())
        yield from self._gone_after(-1, gone=gone)
        for other, item in enumerate(self._minutes):
            place, by = of_minutes.get(other, (None, None))
            yield ItemMatch(agenda=None if place is None else self._agenda[place], minutes=item, by=by)
            if place is not None:
                yield from self._gone_after(place, gone=gone)

    def _gone_after(self, place: int, *, gone: frozenset[int]) -> Iterable[ItemMatch]:
        following = place + 1
        while following in gone:
            yield ItemMatch(agenda=self._agenda[following], minutes=None, by=None)
            following += 1


def _likeness(first: str, second: str) -> float:
    """Measure what two titles share, from 0 to 1, by groups of three letters (Dice)."""
    letters, other_letters = _letter_groups(first), _letter_groups(second)
    both = len(letters) + len(other_letters)
    return 2 * len(letters & other_letters) / both if both else 0.0


@lru_cache(maxsize=2048)
def _letter_groups(title: str) -> frozenset[str]:
    plain = f" {plain_title(title)} "
    return frozenset(plain[start : start + 3] for start in range(len(plain) - 2))


@lru_cache(maxsize=2048)
def _words(title: str) -> frozenset[str]:
    return frozenset(plain_title(title).split())


def _cases_differ(item: AgendaItem, other: AgendaItem) -> bool:
    return None not in {item.case_number, other.case_number} and item.case_number != other.case_number
