"""The contents list: where it is, what it lists, and where it differs from the headings."""

import pytest

from printed_rows import rows_of
from raadhus.core.record import AgendaItem
from raadhus.reading.printed.contents import Contents, contents_doubts, find_contents


def _contents(text: str) -> Contents:
    found = find_contents(rows_of(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "lines",
    [
        "Ny kaj.....\t3\nNy sti.....\t5",
        "Ny kaj ..... 3\nNy sti ..... 5",
        "1. Ny kaj 3\n2. Ny sti 5",
        "1... Ny kaj ..... 3\n2... Ny sti ..... 5",
        "Punkt 1: Ny kaj  3\nPunkt 2: Ny sti  5",
        "Ny\nkaj ..... 3\nNy sti ..... 5",
    ],
)
def test_titles_are_listed_without_number_and_page(lines: str) -> None:
    contents = _contents(f"Referat\n\nIndholdsfortegnelse\n\n{lines}\n\nPunkt 1: Ny kaj")

    assert [entry.title for entry in contents.entries] == ["Ny kaj", "Ny sti"]
    assert contents.start == 1


def test_the_list_ends_where_the_items_begin() -> None:
    rows = rows_of("Indholdsfortegnelse\nNy kaj..... 3\nNy sti..... 5\n\nPunkt 1: Ny kaj\n\nTekst")
    contents = find_contents(rows)

    assert contents is not None
    assert rows[contents.end].text == "Punkt 1: Ny kaj"


def test_leaders_make_a_list_without_a_heading() -> None:
    contents = _contents("Referat\n\n1. Ny kaj ..... 3\nLUKKET MØDE\n2. Salg ..... 5\n\n1. Ny kaj\n\n2. Salg")

    assert [entry.title for entry in contents.entries] == ["Ny kaj", "Salg"]
    assert (contents.start, contents.end) == (1, 4)


def test_a_group_with_space_around_does_not_end_the_list() -> None:
    text = "Indholdsfortegnelse\n1. Ny kaj ..... 3\n\nLUKKET MØDE\n\n2. Salg ..... 5\n\n1. Ny kaj"

    assert [entry.title for entry in _contents(text).entries] == ["Ny kaj", "Salg"]


def test_numbered_titles_that_stand_again_are_a_list() -> None:
    text = "Referat\n\nPunkter\n1. Ny kaj\n2. Ny sti\nLukkede punkter\n3. Salg\n\n1. Ny kaj\n\n2. Ny sti\n\n3. Salg"
    contents = _contents(text)

    assert [entry.title for entry in contents.entries] == ["Ny kaj", "Ny sti", "Salg"]
    assert (contents.start, contents.end) == (1, 6)


def test_a_list_that_a_decision_repeats_is_no_contents() -> None:
    points = "1. Kajen fornyes\n2. Prisen afsættes"

    assert find_contents(rows_of(f"1. Ny kaj\n\nIndstilling\n{points}\n\nBeslutning\n{points}")) is None


def test_the_heading_of_a_group_below_the_list_belongs_to_the_items() -> None:
    rows = rows_of("Indholdsfortegnelse\nÅbent møde\nNy kaj..... 3\nSalg..... 5\n\nÅbent møde\n\n1. Ny kaj")
    contents = find_contents(rows)

    assert contents is not None
    assert contents.end == 4


def test_a_closed_group_with_nothing_below_belongs_to_the_list() -> None:
    rows = rows_of("Indholdsfortegnelse\nÅbent møde\nNy kaj..... 3\nSti..... 5\n\nLukket møde\n\n1. Ny kaj")
    contents = find_contents(rows)

    assert contents is not None
    assert contents.end == 5


def test_a_text_without_a_list_has_none() -> None:
    assert find_contents(rows_of("Dagsorden\n\nPunkt 1: Ny kaj\n\nBeslutning\n\nGodkendt")) is None


def _items(*titles: str, access: str = "open") -> list[AgendaItem]:
    return [
        AgendaItem(
            number=str(number), position=number, title=title, access="closed" if access == "closed" else None
        )
        for number, title in enumerate(titles, 1)
    ]


LISTED = "Indholdsfortegnelse\nNy kaj ved havnen.....\t3\nNy sti.....\t5"


def test_a_title_that_differs_is_doubted_with_its_place() -> None:
    doubts = contents_doubts(_contents(LISTED), _items("Ny kaj i havnen", "Ny  STI"))

    assert [(found.code, found.item, found.line, found.text) for found in doubts] == [
        ("contents-differ", "1", 2, "Ny kaj ved havnen")
    ]


def test_a_closed_item_is_not_doubted() -> None:
    assert contents_doubts(_contents(LISTED), _items("Salg", "Gave", access="closed")) == ()


def test_lists_of_other_length_are_not_compared() -> None:
    assert contents_doubts(_contents(LISTED), _items("Salg")) == ()


def test_a_title_cut_short_does_not_differ() -> None:
    contents = _contents("Indholdsfortegnelse\n1. Ny kaj ved 3\n2. Ny sti 5")

    assert contents_doubts(contents, _items("Ny kaj ved havnen", "Ny sti")) == ()
