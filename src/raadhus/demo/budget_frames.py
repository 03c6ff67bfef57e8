"""The frames of Egeborg's budget, and how each of them went, follow-up by follow-up; all amounts are in 1.000 kr."""

import tomllib
from importlib.resources import files
from typing import NamedTuple

import msgspec
from msgspec import Struct

from raadhus.demo.choosing import number_of
from raadhus.demo.matters.matter import CommitteeKey

_ORDINALS = {1: "Første", 2: "Anden", 3: "Tredje"}
_FIRST_YEAR = 2023
_GROWTH_PER_MILLE = 26


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frame of the budget; amounts are in 1.000 kr., `up` and `down` are why it goes so.

    `outside` is what lies outside the servicerammen.
    """

    number: str
    name: str
    committee: CommitteeKey
    adopted: int
    outside: bool = False
    up: tuple[str, ...]
    down: tuple[str, ...]


class FollowUp(NamedTuple):
    year: int
    nth: int
    month: str

    @property
    def title(self) -> str:
        return f"{_ORDINALS[self.nth]} budgetopfølgning {self.year}"


class Line(NamedTuple):
    """A row of a table, in 1.000 kr."""

    label: str
    adopted: int
    corrected: int
    change: int

    @property
    def expected(self) -> int:
        return self.corrected + self.change


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    frame: tuple[Frame, ...]


FOLLOW_UPS = (
    FollowUp(2023, 2, "2023-08"),
    FollowUp(2023, 3, "2023-09"),
    FollowUp(2024, 1, "2024-03"),
    FollowUp(2024, 2, "2024-08"),
    FollowUp(2024, 3, "2024-09"),
    FollowUp(2025, 1, "2025-03"),
    FollowUp(2025, 2, "2025-06"),
)


def read_frames() -> tuple[Frame, ...]:
    """The frames, as written in frames.toml."""
    text = (files("raadhus.demo") / "frames.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _File).frame


def line_of(frame: Frame, follow_up: FollowUp) -> Line:
    """The frame's row: what was adopted, what was added earlier in the year, and what is added now."""
    adopted = frame.adopted
    for _ in range(_FIRST_YEAR, follow_up.year):
        adopted = adopted * (1000 + _GROWTH_PER_MILLE) // 100_000 * 100
    earlier = sum(_change(frame, year=follow_up.year, nth=nth) for nth in range(1, follow_up.nth))
    change = _change(frame, year=follow_up.year, nth=follow_up.nth)
    return Line(f"{frame.number} {frame.name}", adopted, adopted + earlier, change)


def _change(frame: Frame, *, year: int, nth: int) -> int:
    """Some hundred thousand up or down, more for a large frame; one in four holds."""
    drawn = number_of(f"change of {frame.number} {year} {nth}", below=16)
    if drawn < 4:
        return 0
    steps = 2 + frame.adopted // 30_000
    return (drawn - 8 or 1) * 50 * steps


def sum_of(label: str, lines: tuple[Line, ...]) -> Line:
    """The rows added up."""
    return Line(
        label,
        sum(line.adopted for line in lines),
        sum(line.corrected for line in lines),
        sum(line.change for line in lines),
    )
