"""What the rule proposes, held against pairs of names that were judged before it was written."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from raadhus.published.people.likely_pairs import likely_pairs, ordinary_in
from raadhus.published.people.likeness import KnownPerson, Seat, Stay, likeness, were_listed_together

Row: TypeAlias = tuple[str, str, str, str, str]

JUDGED = Path(__file__).parents[2] / "judged"


class Judged(NamedTuple):
    """A pair of rows, whether they are one person, and whether both were present in one meeting."""

    first: Row
    second: Row
    is_one: bool
    were_together: bool


class Figures(NamedTuple):
    precision: float
    recall: float


@cache
def _judged(name: str) -> tuple[Judged, ...]:
    groups = tomllib.loads((JUDGED / name).read_text(encoding="utf-8"))
    return tuple(
        Judged(tuple(first), tuple(second), group == "same", group == "different_together")
        for group, rows in groups.items()
        for first, second in rows
    )


def _person(row: Row) -> KnownPerson:
    name, party, committees, first_day, last_day = row
    first, last = date.fromisoformat(first_day), date.fromisoformat(last_day)
    return KnownPerson(
        names=(name,),
        parties=frozenset({party} - {""}),
        seats=tuple(Seat(one, first, last) for one in committees.split(";") if one),
        first=first,
        last=last,
    )


def _is_proposed(pair: Judged) -> bool:
    is_ordinary = ordinary_in(())
    names = {"first": pair.first[0], "second": pair.second[0]}
    if not list(likely_pairs(names, is_ordinary=is_ordinary)):
        return False
    stays = [
        [Stay("m", name, "present", None, None, None)] if pair.were_together else []
        for name in names.values()
    ]
    found = likeness(_person(pair.first), _person(pair.second), is_ordinary=is_ordinary)
    return found is not None and not were_listed_together(*stays)


def _figures(name: str) -> Figures:
    proposed = [pair for pair in _judged(name) if _is_proposed(pair)]
    right = [pair for pair in proposed if pair.is_one]
    same = [pair for pair in _judged(name) if pair.is_one]
    return Figures(len(right) / len(proposed), len(right) / len(same))


def test_enough_pairs_were_judged_of_either_kind() -> None:
    judged = (*_judged("people.toml"), *_judged("people_held_out.toml"))

    assert sum(pair.is_one for pair in judged) >= 20
    assert sum(not pair.is_one for pair in judged) >= 20


@pytest.mark.parametrize("name", ["people.toml", "people_held_out.toml"])
def test_what_is_proposed_is_right_and_most_is_proposed(name: str) -> None:
    figures = _figures(name)

    assert figures.precision >= 0.95
    assert figures.recall >= 0.9
