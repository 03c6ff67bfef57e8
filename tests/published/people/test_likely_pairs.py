from itertools import combinations, product
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from raadhus.published.people.likely_pairs import likely_pairs, ordinary_in
from raadhus.published.people.name_likeness import name_likeness
from raadhus.published.people.written_names import written_name

GIVEN = (
    "Hans",
    "Hanne",
    "H.",
    "Chr.",
    "Christian",
    "Kristian",
    "Hans-Peter",
    "Mehmet Zeki",
    "Zeki",
    "Anna",
    "Ane",
)
FAMILY = (
    "Møller",
    "Moeller",
    "Terzik",
    "Terzin",
    "Tercik",
    "Holmgaard",
    "Holm",
    "Bergholt Winther",
    "Bergholt",
)
NAMES = [f"{given} {family}" for given, family in product(GIVEN, FAMILY)] + [
    "Møller, Hans",
    "Hanspeter Terzik",
]


@given(st.sets(st.sampled_from(NAMES), max_size=12))
def test_nothing_alike_is_missed_by_not_comparing_each_with_each(names: set[str]) -> None:
    numbered = {f"{number:03}": name for number, name in enumerate(sorted(names))}
    is_ordinary = ordinary_in(tuple(numbered.values()))
    compared = {
        (one, other)
        for one, other in combinations(numbered, 2)
        if name_likeness(written_name(numbered[one]), written_name(numbered[other]), is_ordinary=is_ordinary)
    }

    assert set(likely_pairs(numbered, is_ordinary=is_ordinary)) == compared


def test_names_that_are_numbered_are_left_alone() -> None:
    numbered = {f"{number:04}": f"Test Person Nr {number}" for number in range(3_000)}

    assert list(likely_pairs(numbered, is_ordinary=ordinary_in(()))) == []


def test_names_made_up_by_the_thousand_do_not_stop_the_work() -> None:
    letters = ("".join(some) for some in product("bdfgklmn", repeat=4))
    made_up = {f"{number:04}": f"Test Person {word}" for number, word in enumerate(letters)}

    started = perf_counter()
    list(likely_pairs(made_up, is_ordinary=ordinary_in(())))

    assert perf_counter() - started < 10  # each with each takes minutes
