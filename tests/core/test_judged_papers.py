"""The joining rule against pairs of real items that were judged by hand: tests/judged/papers_*.toml.

`pytest -s` prints the figures.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus import corpus_bytes
from raadhus.core.joining_papers import item_to_join, join_papers
from raadhus.core.joining_signs import ItemToJoin
from raadhus.reading import read

JUDGED = Path(__file__).parents[1] / "judged"


class Figures(NamedTuple):
    right: int
    wrong: int
    missed: int
    missed_of_one_number: int
    pairs: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def recall_of_one_number(self) -> float:
        return self.right / (self.right + self.missed_of_one_number)


@cache
def _items_of(file: str) -> tuple[ItemToJoin, ...]:
    record = read(corpus_bytes(file))
    return tuple(
        item_to_join(record, item, id=f"{file} {item.number}", body=file.split("/", maxsplit=1)[0])
        for item in record.items
    )


@cache
def _figures(name: str) -> Figures:
    judged = tomllib.loads((JUDGED / name).read_text())
    files = judged["meetings"]
    joining = join_papers(item for file in files.values() for item in _items_of(file))
    paper_of = {id_: paper for paper in joining.papers for id_ in paper}
    counts = dict.fromkeys(("right", "wrong", "missed", "missed_of_one_number", "pairs"), 0)
    for group, pairs in judged["pairs"].items():
        for pair in pairs:
            first, second = (
                f"{files[meeting]} {number}" for meeting, number in (pair["first"], pair["second"])
            )
            is_joined = second in paper_of.get(first, ())
            counts["pairs"] += 1
            counts["right"] += is_joined and pair["same"]
            counts["wrong"] += is_joined and not pair["same"]
            counts["missed"] += pair["same"] and not is_joined
            counts["missed_of_one_number"] += pair["same"] and not is_joined and group == "one_number"
    figures = Figures(**counts)
    print(f"{name}: {figures}, precision {figures.precision:.2f}, recall {figures.recall:.2f}")  # noqa: T201  # the figures
    return figures


@pytest.mark.parametrize("name", ["papers_greve.toml", "papers_held_out.toml"])
def test_what_is_joined_is_one_matter(name: str) -> None:
    assert _figures(name).precision >= 0.98


def test_most_of_what_is_one_matter_under_one_number_is_joined() -> None:
    assert _figures("papers_greve.toml").recall_of_one_number >= 0.7


def test_half_of_all_that_is_one_matter_is_joined_whatever_its_numbers() -> None:
    assert _figures("papers_greve.toml").recall >= 0.5


def test_enough_pairs_were_judged() -> None:
    assert _figures("papers_greve.toml").pairs >= 80
    assert _figures("papers_held_out.toml").pairs >= 20
