"""Which tellings are one obligation: an act told again in one matter, a duty told again with its rhythm.

Pure: what comes out depends on the tellings of a bucket alone, in whatever order they come.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from raadhus.following_up.committee_keys import OWN, may_be_renamed
from raadhus.following_up.matter_words import Matter, likeness, share_told
from raadhus.published.projection.components import Components

_ALIKE = 0.6
_NEARLY_EQUAL = 0.8
_FEWEST_OF_A_SENTENCE = 3
_ONE_DUTY = 0.5
_DAYS_IN_ONE_CASE = 400
_DAYS_IN_ONE_SERIES = 100
_DAYS_PUT_OFF = 190
_FIRST_DAY = date(1, 1, 1)


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """One telling as joining looks at it; `series` and `case` are empty where its item has none.

    `life` and `committee` are those of the committee that led the meeting, `receiver` is a key (`committee_keys`).
    Of a duty `years` is set, and `times` unless it is ongoing.
    """

    id: str
    meeting: str
    item: str
    path: str
    start: int
    on: date | None
    life: str
    committee: str
    series: str
    case: str
    receiver: str
    times: int | None
    years: int | None
    due: date | None
    matter: Matter

    @property
    def order(self) -> tuple[date, str, str, str, int]:
        """The place of the telling among all: by day, then anything that stays the same."""
        return (self.on or _FIRST_DAY, self.meeting, self.item, self.path, self.start)

    @property
    def day(self) -> int:
        return (self.on or _FIRST_DAY).toordinal()


def bucket_of(told: Told) -> str:
    """The words that two tellings must share to be compared at all; each is in one bucket."""
    matter = told.case or told.series or told.item
    if told.years is None:
        return f"once {matter}"
    # A report keeps its name and changes its case number.
    return f"duty {told.series or matter} {told.receiver} {told.times}/{told.years}"


def joined(bucket: Iterable[Told]) -> tuple[tuple[Told, ...], ...]:
    """Join the tellings of one bucket to obligations, each in order, the one that was told first first."""
    tellings = sorted(bucket, key=lambda one: one.order)
    groups = Components(one.id for one in tellings)
    pairs = _pairs_of_duties(tellings) if tellings and tellings[0].years is not None else _pairs(tellings)
    for first, second in pairs:
        groups.join(first.id, second.id)
    members: defaultdict[int, list[Told]] = defaultdict(list)
    for one in tellings:
        members[id(groups.group(one.id))].append(one)
    return tuple(sorted(map(tuple, members.values()), key=lambda group: group[0].order))


def _pairs(tellings: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Acts that are done once: told again within the matter's time."""
    for place, first in enumerate(tellings):
        for second in tellings[place + 1 :]:
            if second.day - first.day > _DAYS_IN_ONE_CASE:
                break
            if _is_told_again(first, second):
                yield first, second


def _is_told_again(first: Told, second: Told) -> bool:
    if OWN not in {first.receiver, second.receiver} and first.receiver != second.receiver:
        return False
    if likeness(first.matter.words, second.matter.words) < _ALIKE:
        return False
    days, is_one_case = second.day - first.day, bool(first.case)
    if first.due is not None and second.due is not None and first.due != second.due:
        if first.meeting == second.meeting:
            # Steps of a plan are told in few words; the same long sentence with two days contradicts itself.
            return _is_same_sentence(first.matter, second.matter)
        # Within a case the day was put off; the next year's report is another.
        return is_one_case and abs((second.due - first.due).days) <= _DAYS_PUT_OFF
    return days <= (_DAYS_IN_ONE_CASE if is_one_case else _DAYS_IN_ONE_SERIES)


def _is_same_sentence(first: Matter, second: Matter) -> bool:
    return len(first.things) >= _FEWEST_OF_A_SENTENCE and likeness(first.words, second.words) >= _NEARLY_EQUAL


def _pairs_of_duties(tellings: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Duties of one rhythm in one series: of one committee, under whatever name, unless they are about other things."""
    lives = _Lives(tellings) if tellings[0].receiver == OWN else None
    kinds: dict[tuple[str, frozenset[str]], Told] = {}
    for one in tellings:
        kind = (one.life if lives else "", one.matter.things)
        if kind in kinds:
            yield kinds[kind], one
        else:
            kinds[kind] = one
    for first, second in combinations(kinds.values(), 2):
        is_one_committee = lives is None or lives.are_one(first.life, second.life)
        if is_one_committee and _are_one_duty(first.matter.things, second.matter.things):
            yield first, second


def _are_one_duty(first: frozenset[str], second: frozenset[str]) -> bool:
    if not first or not second:
        return first == second
    return max(share_told(first, by=second), share_told(second, by=first)) >= _ONE_DUTY


class _Lives:
    """The committees that told a duty, each by its life, with its name and when it told it."""

    def __init__(self, tellings: Sequence[Told]) -> None:
        self._names: dict[str, str] = {}
        spans: defaultdict[str, list[int]] = defaultdict(list)
        for one in tellings:
            self._names[one.life] = one.committee
            spans[one.life].append(one.day)
        self._spans: Mapping[str, tuple[int, int]] = {
            life: (min(days), max(days)) for life, days in spans.items()
        }

    def are_one(self, first: str, second: str) -> bool:
        """One life, or one that followed the other with all its subjects: not every municipality's register is told."""
        if first == second:
            return True
        (begin, end), (other_begin, other_end) = self._spans[first], self._spans[second]
        is_one_after_the_other = end < other_begin or other_end < begin
        return is_one_after_the_other and may_be_renamed(self._names[first], self._names[second])
