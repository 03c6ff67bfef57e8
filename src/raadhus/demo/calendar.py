"""When the council and the committees of Egeborg meet, from August 2023 to the meetings that lie ahead of "today"."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from raadhus.core.danish_format import danish_moment
from raadhus.core.local_time import local_moment
from raadhus.demo.organisation import COMMITTEES, Committee, name_on

TODAY = date(2025, 6, 12)
"""The day that the demo shows: what lies behind it has minutes, what lies ahead an agenda alone."""

_ROUNDS = (
    "2023-08-07", "2023-09-18", "2023-11-27", "2024-01-15", "2024-03-04", "2024-05-13",
    "2024-08-12", "2024-09-16", "2024-11-25", "2025-01-13", "2025-03-03",
)  # fmt: skip
"""The Monday of the week in which a round begins: first the three committees, then ØU, then the council."""
_DAYS_AFTER = {"KT": 1, "VJL": 2, "BK": 3, "ØU": 9, "KB": 21}
_LAST_ROUND = {
    "KT": "2025-06-03",
    "VJL": "2025-06-04",
    "BK": "2025-06-17",
    "ØU": "2025-06-18",
    "KB": "2025-06-25",
}
_CANCELLED = ("KT", "2024-06-18")

_TIMES = {"KB": "17:00", "ØU": "15:00", "VJL": "16:30", "KT": "16:00", "BK": "16:30"}
_PLACES = {
    "KB": "Kommunalbestyrelsens mødesal, Egeborg Rådhus",
    "ØU": "Mødelokale Ellen, Egeborg Rådhus",
    "VJL": "Mødelokale Birken, Egeborg Rådhus",
    "KT": "Mødelokale Asken, Egeborg Rådhus",
    "BK": "Mødelokale Birken, Egeborg Rådhus",
}
_AWAY = {
    ("BK", "2024-05-16"): "Kulturhuset Remisen, Havnegade 2",
    ("KT", "2024-08-13"): "Egeborg Havn, det gamle pakhus",
    ("VJL", "2024-11-27"): "Jobhuset, Skolegade 14",
}
"""Meetings that are held elsewhere."""


class Sitting(Struct, frozen=True, kw_only=True):
    """A meeting in the calendar, before it has an agenda."""

    committee: Committee
    day: date
    starts: str
    place: str
    is_cancelled: bool = False

    @property
    def key(self) -> str:
        return f"{self.committee.key} {self.day.isoformat()}"

    @property
    def name(self) -> str:
        """The name that the committee had on the day."""
        return name_on(self.committee, self.day)

    @property
    def start(self) -> str:
        return local_moment(self.day.isoformat(), self.starts)

    @property
    def as_printed(self) -> str:
        printed = danish_moment(self.start)
        return printed[:1].upper() + printed[1:]

    @property
    def has_been_held(self) -> bool:
        return self.day < TODAY and not self.is_cancelled


def sittings() -> tuple[Sitting, ...]:
    """Every meeting of the demo, in the order of time."""
    return tuple(sorted(_sittings(), key=lambda sitting: (sitting.day, sitting.committee.key)))


def moment_on(day: date, clock: str) -> datetime:
    """The moment in Denmark, as UTC."""
    return datetime.fromisoformat(local_moment(day.isoformat(), clock)).astimezone(UTC)


def _sittings() -> Iterator[Sitting]:
    for monday in map(date.fromisoformat, _ROUNDS):
        for key, days in _DAYS_AFTER.items():
            yield _sitting(key, monday + timedelta(days=days))
    for key, day in _LAST_ROUND.items():
        yield _sitting(key, date.fromisoformat(day))
    key, day = _CANCELLED
    yield _sitting(key, date.fromisoformat(day), is_cancelled=True)


def _sitting(key: str, day: date, *, is_cancelled: bool = False) -> Sitting:
    return Sitting(
        committee=COMMITTEES[key],
        day=day,
        starts=_TIMES[key],
        place=_AWAY.get((key, day.isoformat()), _PLACES[key]),
        is_cancelled=is_cancelled,
    )
