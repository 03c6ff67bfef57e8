"""Names that differ by one slip are likely one person's; people listed side by side are two."""

import pytest

from raadhus.understanding import spellings
from raadhus.understanding.spellings import (
    PrintedName,
    is_likely_same,
    names_with_party,
    spelled_two_ways,
    spelled_two_ways_between,
)


def _name(name: str, party: str | None = None, *, item: str | None = "1") -> PrintedName:
    return PrintedName(name, party, item)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_name("Asta Rasmussen", "A"), _name("Asta Rasmusen", "A")),
        (_name("Asta Kekec", "A"), _name("Asta Kecec")),
        (_name("Bo Heegaard"), _name("Bo Hegaard")),
        (_name("Birgitte Krog Lind", "C"), _name("Brigitte Krog Lind", "C")),
    ],
)
def test_one_slip_in_one_word_is_likely_the_same(first: PrintedName, second: PrintedName) -> None:
    assert is_likely_same(first, second)
    assert is_likely_same(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_name("Asta Holm"), _name("Asta Holm")),
        (_name("Anne Holm"), _name("Anna Holm")),
        (_name("Asta Kekec", "A"), _name("Asta Kecec", "V")),
        (_name("Asta Hansen"), _name("Asta Jansson")),
        (_name("Asta Lind"), _name("Asta Maria Lind")),
        (_name("Asta"), _name("Asti")),
        (_name("Asta Bo"), _name("Asta Bi")),
    ],
)
def test_other_pairs_are_not(first: PrintedName, second: PrintedName) -> None:
    assert not is_likely_same(first, second)


def test_two_members_of_one_meeting_are_two_persons() -> None:
    names = (_name("Asta Jensen", item=None), _name("Asta Jansen", item=None))

    assert list(spelled_two_ways(names)) == []


def test_a_name_in_the_text_is_held_against_the_list() -> None:
    (found,) = spelled_two_ways((_name("Asta Jensen", "A", item=None), _name("Asta Jansen", "A", item="4")))

    assert (found.code, found.item, found.text) == ("name-spelled-two-ways", "4", "Asta Jansen")


def test_names_with_a_party_are_found_in_running_text() -> None:
    text = "Herefter sagde Asta M. Holm (A) tak, og Bo Lind-Krog (UP1) stemte imod. Se (B) og bilag (C)."

    assert list(names_with_party(text, item="2")) == [
        PrintedName("Asta M. Holm", "A", "2"),
        PrintedName("Bo Lind-Krog", "UP1", "2"),
    ]


def test_a_slip_is_found_in_a_long_list_without_comparing_everybody_with_everybody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[PrintedName] = []

    def counted(first: PrintedName, second: PrintedName) -> bool:
        compared.append(first)
        return is_likely_same(first, second)

    monkeypatch.setattr(spellings, "is_likely_same", counted)
    names = [_name(f"Asta Holm{a}{b}{c}") for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxyzæøå"]

    found = list(spelled_two_ways([*names, _name("Asta Holmenberg"), _name("Asta Holmenborg")]))

    assert len(found) == 100
    assert len(compared) < 10 * len(names)


def test_names_of_two_records_are_held_against_each_other() -> None:
    found = list(spelled_two_ways_between(([_name("Asta Jensen")], [_name("Asta Jansen")])))

    assert [doubt.text for doubt in found] == ["Asta Jansen"]
