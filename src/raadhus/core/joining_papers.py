"""Which items of different meetings are one paper: the same matter, put before one body after the other.

A case number is not enough, for one number covers many matters: it must agree, and something else must too.
What shares a number and was not joined is listed as unsure, for people to judge.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise

from msgspec import Struct

from raadhus.core.body_names import is_same_body
from raadhus.core.case_keys import case_key
from raadhus.core.joining_signs import KEEPS_APART, ItemToJoin, Join, PlacedItem, Reason, reason_rank, weigh
from raadhus.core.match_items import plain_title
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.standing_items import is_standing
from raadhus.core.title_words import numbers_differ, title_words

_NEIGHBOURS = 40
"""Items of one number are compared with so many that follow; naming the other and equal titles reach further."""
_MOST_LISTED = 12
"""Of a number with more papers, only neighbours in time are listed as unsure: the number itself is the list."""
_OFTEN = 5
_DAYS_TO_GO_ON = 184
_FULL_DATE = 10


class UnsurePair(Struct, frozen=True, gc=False):
    """The first items of two papers that share a number, and why they were not joined."""

    first: str
    second: str
    reason: Reason


class PaperJoining(Struct, frozen=True):
    """Papers of two items and more, each in order of date and place; an item in none is a paper by itself."""

    papers: tuple[tuple[str, ...], ...]
    unsure: tuple[UnsurePair, ...]


def item_to_join(record: MeetingRecord, item: AgendaItem, *, id: str, body: str) -> ItemToJoin:  # noqa: A002  # the field's name
    """Take from a record what joining looks at."""
    return ItemToJoin(
        id=id,
        body=body,
        organization=record.organizations[0].name if record.organizations else "",
        date=record.meeting.start[:_FULL_DATE] if record.meeting.start else None,
        number=item.number,
        position=item.position,
        title=item.title,
        case_number=item.case_number,
        kind=item.kind,
        access=item.access,
        references=item.references,
        forwarded_to=tuple(
            reference.organization
            for reference in item.references
            if reference.relation == "next" and reference.date is None
        ),
        is_unfinished=any(
            decision.outcome in {"postponed", "returned", "forwarded"} for decision in item.decision[:1]
        ),
    )


def may_join(first: ItemToJoin, second: ItemToJoin) -> Join:
    """Weigh two items as if no others shared their number."""
    one, other = _placed(sorted((first, second), key=_order))
    return weigh(one, other)


def join_papers(items: Iterable[ItemToJoin]) -> PaperJoining:
    """Join the items to papers, the same for any order of the items."""
    by_case: defaultdict[tuple[str, str], list[ItemToJoin]] = defaultdict(list)
    for item in items:
        case = case_key(item.case_number)
        if case is not None and not is_standing(title=item.title, kind=item.kind):
            by_case[item.body, case].append(item)
    found = [_OfOneCase(sharing) for _, sharing in sorted(by_case.items()) if len(sharing) > 1]
    return PaperJoining(
        papers=tuple(paper for case in found for paper in case.papers()),
        unsure=tuple(pair for case in found for pair in case.unsure()),
    )


class _OfOneCase:
    """The items of one case number on their way into papers."""

    def __init__(self, items: list[ItemToJoin]) -> None:
        self._placed = _placed(sorted(items, key=_order))
        self._paper_of = list(range(len(items)))
        self._papers = {place: [place] for place in self._paper_of}
        weighed = [(pair, weigh(*(self._placed[place] for place in pair))) for pair in self._pairs()]
        joined = sorted(
            (reason_rank(join.reason), pair) for pair, join in weighed if join.verdict == "joined"
        )
        self._unsure = [(pair, join.reason) for pair, join in weighed if join.verdict == "unsure"]
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        for (first, second), reason in self._unsure:
            if reason in KEEPS_APART:
                self._apart[first].add(second)
                self._apart[second].add(first)
        for _, pair in joined:
            self._join(*pair)

    def papers(self) -> Iterator[tuple[str, ...]]:
        for paper in sorted(self._papers.values()):
            if len(paper) > 1:
                yield tuple(self._placed[place].item.id for place in paper)

    def unsure(self) -> Iterator[UnsurePair]:
        order = {paper: number for number, paper in enumerate(sorted(self._papers))}
        reasons: dict[tuple[int, int], Reason] = {}
        for (first, second), reason in self._unsure:
            papers = sorted((self._paper_of[first], self._paper_of[second]))
            one, other = papers
            is_listed = len(order) <= _MOST_LISTED or order[other] - order[one] == 1
            if one != other and is_listed:
                known = reasons.get((one, other), reason)
                reasons[one, other] = min(known, reason, key=reason_rank)
        for (one, other), reason in sorted(reasons.items()):
            yield UnsurePair(self._placed[one].item.id, self._placed[other].item.id, reason)

    def _join(self, first: int, second: int) -> None:
        """Join two papers, unless a third item would so bring two periods or two editions together."""
        one, other = sorted((self._paper_of[first], self._paper_of[second]))
        if one == other:
            return
        if (reason := self._reason_apart(one, other)) is not None:
            self._unsure.append(((first, second), reason))
            return
        for place in self._papers[other]:
            self._paper_of[place] = one
        self._papers[one] = sorted(self._papers[one] + self._papers.pop(other))

    def _reason_apart(self, one: int, other: int) -> Reason | None:
        fewer, more = sorted((self._papers[one], self._papers[other]), key=len)
        if any(not self._apart[place].isdisjoint(more) for place in fewer):
            return "returns"
        words, other_words = ({self._placed[place].words for place in paper} for paper in (fewer, more))
        differ = any(numbers_differ(first, second) for first in words for second in other_words)
        return "other-period" if differ else None

    def _pairs(self) -> list[tuple[int, int]]:
        """The places of the pairs to weigh: near ones, those that name each other, and those of one title."""
        many = len(self._placed)
        if many <= _NEIGHBOURS:
            return list(combinations(range(many), 2))
        pairs = {
            (place, next_)
            for place in range(many)
            for next_ in range(place + 1, min(many, place + _NEIGHBOURS))
        }
        by_title: defaultdict[str, list[int]] = defaultdict(list)
        by_date: defaultdict[str | None, list[int]] = defaultdict(list)
        by_id = {placed.item.id: place for place, placed in enumerate(self._placed)}
        for place, placed in enumerate(self._placed):
            by_title[plain_title(placed.item.title)].append(place)
            by_date[placed.item.date].append(place)
        for places in by_title.values():
            pairs.update(pairwise(places))
        for place, placed in enumerate(self._placed):
            named = {reference.date for reference in placed.item.references if reference.date is not None}
            others = [other for day in named for other in by_date.get(day, ())[:_NEIGHBOURS]]
            others += [by_id[id_] for id_ in placed.sent_to]
            pairs.update((min(place, other), max(place, other)) for other in others if other != place)
        return sorted(pairs)


def _order(item: ItemToJoin) -> tuple[str, str, int, str]:
    return (item.date or "9999", item.organization, item.position, item.id)


def _placed(items: list[ItemToJoin]) -> list[PlacedItem]:
    at_meeting = Counter((item.organization, item.date) for item in items)
    titles = {(item.organization, plain_title(item.title), item.date) for item in items}
    times = Counter((organization, title) for organization, title, _ in titles)
    sent_to = _sent_to(items)
    return [
        PlacedItem(
            item=item,
            case=case_key(item.case_number),
            words=title_words(item.title),
            day=_day(item.date),
            has_sisters=at_meeting[item.organization, item.date] > 1,
            recurs=times[item.organization, plain_title(item.title)] >= _OFTEN,
            sent_to=sent_to.get(item.id, frozenset()),
        )
        for item in items
    ]


def _sent_to(items: list[ItemToJoin]) -> dict[str, frozenset[str]]:
    """Whom each decision was sent on to: what the named body treats under the number at its next meeting."""
    meetings: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if (day := _day(item.date)) is not None:
            meetings[item.organization][day].append(item.id)
    days = {organization: sorted(of_day) for organization, of_day in meetings.items()}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for item in items:
        day = _day(item.date)
        for organization in days if day is not None and item.forwarded_to else ():
            if not any(is_same_body(target, organization) for target in item.forwarded_to):
                continue
            following = bisect_right(days[organization], day or 0)
            for next_day in days[organization][following : following + 1]:
                if next_day - (day or 0) <= _DAYS_TO_GO_ON:
                    found[item.id].update(meetings[organization][next_day])
    return {id_: frozenset(ids) for id_, ids in found.items()}


def _day(text: str | None) -> int | None:
    try:
        return date.fromisoformat(text).toordinal() if text is not None and len(text) == _FULL_DATE else None
    except ValueError:
        return None
