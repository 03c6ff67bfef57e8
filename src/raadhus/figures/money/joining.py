"""What tellings of money join into: an amount that a matter tells again is one appropriation, whoever treats it.

The latest treatment of a matter counts. Nothing is added up here but what the frames of a year are shown with.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from raadhus.figures.models import Appropriation, FrameAppropriation, FrameOfYear, FrameTold, MoneyTold
from raadhus.figures.money.stages import RANKS

_ASKED = 1
_MOST_ALIKE = 50
_PLACE = ("body", "meeting", "item_id", "path", "start", "end", "words", "unsure", "life", "date")


_Value = TypeVar("_Value")


class JoinedMatter(NamedTuple):
    """The appropriations of a matter, and which of them each telling tells."""

    appropriations: tuple[Appropriation, ...]
    of_frames: tuple[FrameAppropriation, ...]
    of_telling: dict[str, str]


def joined_matter(tellings: Sequence[MoneyTold]) -> JoinedMatter:
    """Join what all treatments of one matter tell of money."""
    ordered = sorted(tellings, key=_treated)
    groups = _alike(ordered)
    newest = max((_treatment(row) for row in ordered if _is_asked(row)), default=None)
    found: list[tuple[Appropriation, list[MoneyTold]]] = []
    for group in groups:
        if any(_is_asked(row) for row in group) and not any(row.budget == "loan" for row in group):
            found.append((_appropriation(group, newest=newest, number=len(found)), group))
    of_telling = {row.id: one.id for one, group in found for row in group}
    wholes = {
        of_telling[row.part_of] for row in ordered if row.id in of_telling and row.part_of in of_telling
    }
    for one, _ in found:
        one.is_whole = one.id in wholes
    appropriations = tuple(one for one, _ in found)
    return JoinedMatter(appropriations, tuple(_of_frames(appropriations)), of_telling)


def frames_of_years(tellings: Iterable[FrameTold]) -> Iterator[FrameOfYear]:
    """What each frame is called in each year: the name told most, of those the one told last."""
    by_year: defaultdict[tuple[str, str, int | None], list[FrameTold]] = defaultdict(list)
    for row in tellings:
        if row.name is not None:
            by_year[row.body, row.number, row.year].append(row)
    for (body, number, year), rows in sorted(
        by_year.items(), key=lambda one: (one[0][0], one[0][1], one[0][2] or 0)
    ):
        ordered = sorted(rows, key=lambda row: (row.item_id, _natural(row.path), row.start))
        told = Counter(frame_name_key(row.name or "") for row in ordered)
        # Of the newest that are told as often, the one that its item tells first.
        chosen = max(ordered, key=lambda row: (told[frame_name_key(row.name or "")], row.date or date.min))
        sides = {row.inside for row in rows} - {None}
        yield FrameOfYear(
            id=_id(body, number, str(year)),
            number=number,
            year=year,
            name=plain_frame_name(chosen.name or ""),
            inside=sides.pop() if len(sides) == 1 else None,
            **{field: getattr(chosen, field) for field in _PLACE},
        )


def plain_frame_name(name: str) -> str:
    """The name without a full stop behind it."""
    return name.strip().rstrip(".").rstrip()


def frame_name_key(name: str) -> str:
    """What names that differ in spaces, hyphens or capitals alone share."""
    return "".join(character for character in name.casefold() if character.isalnum())


def _natural(path: str) -> tuple[tuple[int, str], ...]:
    """A path in the order of the text: block 10 stands behind block 9."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in path.split("/"))


def _treated(row: MoneyTold) -> tuple[date, str, int]:
    return (row.date or date.min, row.meeting, row.order)


def _treatment(row: MoneyTold) -> tuple[date, str, str]:
    return (row.date or date.min, row.meeting, row.item_id)


def _is_asked(row: MoneyTold) -> bool:
    return RANKS[row.reached] >= _ASKED or bool(row.frames)


def _alike(ordered: Sequence[MoneyTold]) -> list[list[MoneyTold]]:
    """Tellings of one amount: same size, and years and frames that do not exclude each other."""
    by_size: defaultdict[int, list[list[MoneyTold]]] = defaultdict(list)
    groups: list[list[MoneyTold]] = []
    for row in ordered:
        alike = by_size[abs(row.oere)]
        group = next((known for known in alike[:_MOST_ALIKE] if _may_be_same(known, row)), None)
        if group is None:
            group = []
            alike.append(group)
            groups.append(group)
        group.append(row)
    return groups


def _may_be_same(known: Sequence[MoneyTold], row: MoneyTold) -> bool:
    year = next((one.year for one in known if one.year is not None), None)
    frames = {number for one in known for number in one.frames}
    if row.year is not None and year is not None and row.year != year:
        return False
    return not (row.frames and frames) or bool(frames & set(row.frames))


def _appropriation(
    group: Sequence[MoneyTold], *, newest: tuple[date, str, str] | None, number: int
) -> Appropriation:
    last = max(_treatment(row) for row in group)
    # What the latest treatment says counts, even where an earlier one had got further.
    of_last = [row for row in group if _treatment(row) == last]
    chosen = max(of_last, key=lambda row: (RANKS[row.reached], -row.order))
    frames = tuple(dict.fromkeys(number for row in group for number in row.frames))
    falls = next((row.direction for row in (chosen, *group) if row.direction), None) == "decrease"
    size = abs(chosen.oere)
    year = _first(row.year for row in (chosen, *group))
    return Appropriation(
        id=_id(chosen.matter, str(size), str(number)),
        matter=chosen.matter,
        order=chosen.order,
        oere=-size if falls or chosen.oere < 0 else size,
        as_printed=chosen.as_printed,
        what=chosen.what,
        year=year,
        to_year=_first(row.to_year for row in (chosen, *group)),
        shown_year=year or chosen.shown_year,
        budget=_first(row.budget for row in (chosen, *group)),
        frames=list(frames),
        inside=_first(row.inside for row in (chosen, *group)),
        lasting=_first(row.lasting for row in (chosen, *group)),
        stage=chosen.reached,
        is_latest=last == newest,
        is_whole=False,
        trail=_first(row.trail for row in group),
        **{field: getattr(chosen, field) for field in _PLACE if field != "unsure"},
        unsure=_first(row.unsure for row in (chosen, *group)),
    )


def _of_frames(appropriations: Iterable[Appropriation]) -> Iterator[FrameAppropriation]:
    for one in appropriations:
        for number in one.frames:
            yield FrameAppropriation(
                id=f"{one.id}-{number}",
                body=one.body,
                number=number,
                year=one.shown_year,
                appropriation_id=one.id,
                is_shared=len(one.frames) > 1,
                is_counted=_is_counted(one),
                stage=one.stage,
                oere=one.oere,
                item=one.item_id,
                date=one.date,
                meeting=one.meeting,
                order=one.order,
            )


def _is_counted(one: Appropriation) -> bool:
    return one.is_latest and not one.is_whole and len(one.frames) == 1 and one.year is not None


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _id(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]
