"""Which matter comes before which meeting, and in what order its agenda has them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.demo.calendar import Sitting
from raadhus.demo.matters.matter import Matter, Treatment
from raadhus.demo.slips import SUPPLEMENTED
from raadhus.demo.standing_items import CLOSING_ITEMS


class NoMeetingLeft(Exception):
    """A matter is to be treated after the committee's last meeting."""


class Treated(Struct, frozen=True, kw_only=True):
    """Where a matter was treated before."""

    sitting: Sitting
    number: str

    @property
    def printed(self) -> str:
        return f"{self.sitting.name} den {danish_date(self.sitting.day.isoformat())} punkt {self.number}"


class MatterOnAgenda(Struct, frozen=True, kw_only=True):
    """A matter as an item of a meeting's agenda; `before` are its earlier treatments."""

    number: str
    matter: Matter
    treatment: Treatment
    before: tuple[Treated, ...] = ()


def matters_by_meeting(
    matters: Iterable[Matter], *, sittings: tuple[Sitting, ...], first_number: Mapping[str, int]
) -> Mapping[str, tuple[MatterOnAgenda, ...]]:
    """The matters of each meeting by the meeting's key, numbered from its first number on.

    Open ones stand before closed ones; what comes late stands last, behind the items that close the agenda.
    Raises NoMeetingLeft.
    """
    ways = [(matter, _meetings_of(matter, sittings=sittings)) for matter in matters]
    waiting: defaultdict[str, list[tuple[Matter, Treatment]]] = defaultdict(list)
    for matter, way in ways:
        for treatment, sitting in zip(matter.treatments, way, strict=True):
            waiting[sitting.key].append((matter, treatment))
    numbers: dict[tuple[str, str], str] = {}
    for key, items in waiting.items():
        items.sort(key=lambda one: one[0].access == "closed")
        for number, (matter, _) in enumerate(items, start=first_number[key]):
            numbers[key, matter.key] = str(number)
        if key == SUPPLEMENTED:
            late, _ = items[-1]
            numbers[key, late.key] = str(first_number[key] + len(items) - 1 + CLOSING_ITEMS)
    found: defaultdict[str, list[MatterOnAgenda]] = defaultdict(list)
    ways_of = {matter.key: way for matter, way in ways}
    for key, items in waiting.items():
        for matter, treatment in items:
            earlier = [sitting for sitting in ways_of[matter.key] if _is_before(sitting, key=key)]
            found[key].append(
                MatterOnAgenda(
                    number=numbers[key, matter.key],
                    matter=matter,
                    treatment=treatment,
                    before=tuple(
                        Treated(sitting=sitting, number=numbers[sitting.key, matter.key])
                        for sitting in earlier
                    ),
                )
            )
    return {key: tuple(items) for key, items in found.items()}


def _is_before(sitting: Sitting, *, key: str) -> bool:
    return sitting.day < date.fromisoformat(key.split()[1])


def _meetings_of(matter: Matter, *, sittings: tuple[Sitting, ...]) -> tuple[Sitting, ...]:
    """The meeting of every treatment: the committee's first of the month or later, after the treatment before."""
    found: list[Sitting] = []
    for treatment in matter.treatments:
        first = date.fromisoformat(f"{treatment.month}-01")
        sitting = next(
            (
                one
                for one in sittings
                if one.committee.key == treatment.committee
                and one.day >= first
                and not one.is_cancelled
                and (not found or one.day > found[-1].day)
            ),
            None,
        )
        if sitting is None:
            raise NoMeetingLeft(f"{matter.key}: {treatment.committee} {treatment.month}")
        found.append(sitting)
    return tuple(found)
