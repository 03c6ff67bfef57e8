"""The rows of amounts and frames that one meeting tells."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from raadhus.core.derived import Derived, Frame, Money, Place
from raadhus.figures.models import FrameTold, MoneyTold
from raadhus.figures.money.stages import is_appropriation, reached
from raadhus.figures.placing import Placing
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.projection.organization_types import organization_type

_BESIDE = 8


class _Trail(NamedTuple):
    """A heading of frames: the section it stands in, its place there, and its frames."""

    at: tuple[str, ...]
    order: tuple[int | str, ...]
    frames: tuple[str, ...]

    def id_in(self, meeting: str) -> str:
        told = "/".join((meeting, *self.at, *map(str, self.order)))
        return hashlib.sha256(told.encode()).hexdigest()[:24]


def frames_told(standing: StandingRecord, derived: Derived) -> Iterator[FrameTold]:
    placing = Placing(standing)
    of_meeting = standing.date.year if standing.date else None
    for frame in derived.frames:
        row = FrameTold(
            number=frame.number, name=frame.name, inside=frame.inside, year=frame.year or of_meeting
        )
        if placing.place(row, frame):
            yield row


def money_told(
    standing: StandingRecord, derived: Derived, *, matters: Mapping[str, str]
) -> Iterator[MoneyTold]:
    """The amounts that belong to an appropriation or tell how it came about; `matters` are those of the items."""
    placing = Placing(standing)
    of_item = _by_item(derived.money)
    trails = _trails(derived.frames)
    beside = _beside(derived.frames)
    ids: dict[Place, str] = {}
    rows: list[tuple[MoneyTold, Place | None]] = []
    is_council = _is_council(standing)
    for item, amounts in of_item.items():
        outcome = _outcome(standing, item)
        trail_of = {id(money): _trail(money.place.at, trails.get(item, ())) for money in amounts}
        for money in _that_belong(amounts, trail_of):
            trail = trail_of[id(money)]
            row = _row(money, trail=trail, frames=_frames_of(money, beside=beside), meeting=standing.meeting)
            is_point = _is_point(standing, money.place.at)
            row.reached = reached(money, is_point=is_point, outcome=outcome, is_council=is_council)
            row.order = len(rows)
            row.shown_year = money.from_year or (standing.date.year if standing.date else None)
            if placing.place(row, money):
                row.matter = matters.get(row.item_id, row.item_id)
                ids[money.place] = row.id
                rows.append((row, money.part_of))
    for row, total in rows:
        row.part_of = ids.get(total) if total else None
        yield row


def _row(money: Money, *, trail: _Trail | None, frames: tuple[str, ...], meeting: str) -> MoneyTold:
    return MoneyTold(
        oere=money.oere,
        as_printed=money.as_printed,
        what=money.what,
        year=money.from_year,
        to_year=money.to_year,
        direction=money.direction,
        stage=money.stage,
        budget=money.budget,
        frames=list(frames),
        inside=money.inside,
        lasting=money.lasting,
        by=money.by,
        trail=trail.id_in(meeting) if trail else None,
    )


def _that_belong(amounts: Sequence[Money], trail_of: Mapping[int, _Trail | None]) -> Iterator[Money]:
    """Amounts that are appropriations, are told again as one, are parts or totals of them, or lead to them."""
    asked = [money for money in amounts if is_appropriation(money)]
    if not asked:
        yield from (money for money in amounts if money.unsure == "sum-differs")
        return
    sizes = {abs(money.oere) for money in asked}
    totals = {money.part_of for money in amounts if money.part_of}
    trails = {trail_of[id(money)] for money in asked} - {None}
    for money in amounts:
        if (
            abs(money.oere) in sizes
            or money.part_of
            or money.place in totals
            or trail_of[id(money)] in trails
            or money.unsure == "sum-differs"
        ):
            yield money


def _by_item(rows: Sequence[Money]) -> Mapping[str, list[Money]]:
    found: dict[str, list[Money]] = {}
    for row in rows:
        found.setdefault(_item_of(row.place.at), []).append(row)
    return found


def _item_of(at: str) -> str:
    return "/".join(at.split("/")[:3])


def _outcome(standing: StandingRecord, item: str) -> str | None:
    _, first, number = item.split("/")
    if first != "items" or int(number) >= len(standing.record.items):
        return None
    own = standing.record.items[int(number)].decision
    return own[0].outcome if own else None


def _is_point(standing: StandingRecord, at: str) -> bool:
    """Whether words stand in the recommendation of their item."""
    parts = at.split("/")[1:5]
    if len(parts) < len(("items", "0", "sections", "0")) or parts[2] != "sections":
        return False
    return standing.record.items[int(parts[1])].sections[int(parts[3])].kind == "recommendation"


def _is_council(standing: StandingRecord) -> bool:
    named = standing.record.organizations
    return bool(named) and organization_type(named[0].name) == "council"


def _trails(frames: Sequence[Frame]) -> Mapping[str, tuple[_Trail, ...]]:
    """The headings of each item that name frames."""
    texts: dict[str, list[str]] = {}
    for frame in frames:
        if frame.name is not None:
            texts.setdefault(frame.place.at, []).append(frame.number)
    found: dict[str, list[_Trail]] = {}
    for at, numbers in texts.items():
        trail = _Trail(_section_of(at), _order(at), tuple(dict.fromkeys(numbers)))
        found.setdefault(_item_of(at), []).append(trail)
    return {item: tuple(trails) for item, trails in found.items()}


def _trail(at: str, trails: Sequence[_Trail]) -> _Trail | None:
    """The last heading of frames in front of a text, in the same section."""
    section, order = _section_of(at), _order(at)
    before = [trail for trail in trails if trail.at == section and trail.order <= order]
    return max(before, key=lambda trail: trail.order) if before else None


def _section_of(at: str) -> tuple[str, ...]:
    return tuple(at.split("/")[1:5])


def _order(at: str) -> tuple[int | str, ...]:
    return tuple(int(part) if part.isdecimal() else part for part in at.split("/")[5:])


def _beside(frames: Sequence[Frame]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Frames that one text names one after the other: "ramme 20.06 og 60.62"."""
    found: dict[str, list[list[Frame]]] = {}
    for frame in sorted(frames, key=lambda one: (one.place.at, one.place.start)):
        groups = found.setdefault(frame.place.at, [])
        if groups and 0 <= frame.place.start - groups[-1][-1].place.end <= _BESIDE:
            groups[-1].append(frame)
        else:
            groups.append([frame])
    return {
        at: tuple(tuple(dict.fromkeys(frame.number for frame in group)) for group in groups)
        for at, groups in found.items()
    }


def _frames_of(money: Money, *, beside: Mapping[str, tuple[tuple[str, ...], ...]]) -> tuple[str, ...]:
    if money.frame is None:
        return ()
    groups = beside.get(money.place.at, ())
    return next((group for group in groups if money.frame in group), (money.frame,))
