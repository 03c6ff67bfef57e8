"""Where items begin, by the numbers that run on."""

import pytest

from printed_rows import rows_of
from raadhus.reading.printed.starts import Starts, find_starts, folded_title

BELOW = "\n\nBeslutning\n\nGodkendt\n\n"


def _starts(text: str, *, titles: tuple[str, ...] = ()) -> Starts | None:
    return find_starts(rows_of(text), titles=frozenset(map(folded_title, titles)), after=0)


def _found(text: str, *, titles: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    starts = _starts(text, titles=titles)
    return [(start.number, start.title) for start in starts.items] if starts else []


@pytest.mark.parametrize(
    ("first", "second", "profile"),
    [
        ("Punkt 1 Ny kaj", "Punkt 2 Ny sti", "punkt"),
        ("Punkt 1: Ny kaj", "Punkt 2: Ny sti", "punkt"),
        ("Pkt. 1. Ny kaj", "Pkt. 2. Ny sti", "pkt"),
        ("Dagsordenspunkt nr. 1 - Ny kaj", "Dagsordenspunkt nr. 2 - Ny sti", "punkt"),
        ("Punkt 1\nNy kaj", "Punkt 2\nNy sti", "punkt-alone"),
        ("Nr.1 - Ny kaj", "Nr.2 - Ny sti", "sag-nr"),
        ("Sag 1 - Ny kaj", "Sag 2 - Ny sti", "sag-nr"),
        ("1. Ny kaj", "2. Ny sti", "number-stop"),
        ("1... Ny kaj", "2... Ny sti", "number-stop"),
        ("1) Ny kaj", "2) Ny sti", "number-stop"),
        ("1 Ny kaj", "2 Ny sti", "number"),
        ("1Ny kaj", "2Ny sti", "number-glued"),
        ("Ny kaj\nSag nr. 1", "Ny sti\nSag nr. 2", "title-above"),
    ],
)
def test_a_layout_is_known_by_its_numbers(first: str, second: str, profile: str) -> None:
    starts = _starts(f"{first}{BELOW}{second}{BELOW}")

    assert starts is not None
    assert starts.layout.profile == profile
    assert [start.number for start in starts.items] == ["1", "2"]


def test_the_title_is_what_stands_behind_the_number() -> None:
    assert _found(f"12. Ny kaj{BELOW}13. Ny sti{BELOW}") == [("12", "Ny kaj"), ("13", "Ny sti")]


def test_punkt_inside_a_sentence_begins_nothing() -> None:
    text = "Punkt 1 Ny kaj\n\nUdvalget behandlede sagen under\nPunkt 6 den 5. maj og igen\n\nPunkt 2 Ny sti"

    assert [number for number, _ in _found(text)] == ["1", "2"]


@pytest.mark.parametrize(
    "points",
    [
        "1. at kajen fornyes\n\n2. at prisen afsættes",
        "1. Kajen fornyes",
        "1. Kajen fornyes\n\n2. Prisen afsættes",
        "1. Kajen fornyes\n\n2. Prisen afsættes\n\n3. Sagen tages op igen",
    ],
)
def test_a_numbered_list_begins_nothing(points: str) -> None:
    text = f"1. Ny kaj\n\nIndstilling\n\n{points}{BELOW}2. Ny sti{BELOW}"

    assert [title for _, title in _found(text)] == ["Ny kaj", "Ny sti"]


def test_the_entries_of_a_tight_list_begin_nothing() -> None:
    text = f"1. Ny kaj\n\nBilag\n1. Kort\n2. Overslag\n\nBeslutning\nJa\n\n2. Ny sti{BELOW}"

    assert [title for _, title in _found(text)] == ["Ny kaj", "Ny sti"]


def test_an_item_may_follow_a_list_that_ends_with_the_number_before() -> None:
    text = f"1. Ny kaj{BELOW}2. Ny sti\n\nIndstilling\n\n1. Stien anlægges\n\n2. Prisen afsættes\n\n3. Ny bro{BELOW}"

    assert [title for _, title in _found(text)] == ["Ny kaj", "Ny sti", "Ny bro"]


@pytest.mark.parametrize(
    "date", ["12. februar 2024", "12. Februar 2024", "30 Aug 2022", "3. Maj. 2021 kl. 17"]
)
def test_a_date_is_no_number(date: str) -> None:
    assert _found(f"{date}{BELOW}") == []


def test_a_line_that_goes_on_begins_nothing() -> None:
    full = "Kajen er i en stand, så der er brug for penge til den i de næste år og for i alt"
    text = f"1 Ny kaj\nBeslutning\n{full}\n2 Nye master\nBeslutning\nJa.\n3 Ny bro\nBeslutning\nJa."

    assert [title for _, title in _found(text)] == ["Ny kaj", "Ny bro"]


@pytest.mark.parametrize(
    "below", ["Åben sag", "Lukket", "Sagsnr.: 21/4455", "Sagsnr.: 21/44 Sagsansvarlig: Bo Eng"]
)
def test_a_mark_or_a_case_below_a_title_shows_an_item(below: str) -> None:
    assert _found(f"1. Ny kaj\n{below}\n\nKajen er slidt.") == [("1", "Ny kaj")]


def test_a_gap_in_the_numbers_is_allowed_and_a_step_back_is_not() -> None:
    text = f"3. Ny kaj{BELOW}7. Ny sti{BELOW}2. Ny bro{BELOW}90. Ny vej{BELOW}"

    assert [number for number, _ in _found(text)] == ["3", "7"]


def test_a_standing_item_may_be_empty() -> None:
    assert [number for number, _ in _found(f"1. Ny kaj{BELOW}2. Eventuelt\n\n3. Noget andet")] == ["1", "2"]


def test_a_closed_item_needs_nothing_below_its_title() -> None:
    assert [number for number, _ in _found(f"1. Ny kaj{BELOW}2. Lukket: Salg\n\nGodkendt")] == ["1", "2"]


def test_a_listed_title_begins_an_item_with_nothing_below() -> None:
    assert _found("1. Ny kaj\n\nTekst\n\n2. Ny sti\n\nTekst", titles=("Ny kaj", "Ny sti")) == [
        ("1", "Ny kaj"),
        ("2", "Ny sti"),
    ]


def test_titles_without_number_are_known_by_the_line_below() -> None:
    text = (
        "Ny kaj\nÅben\nBeslutning\nGodkendt.\n\nEn lang ny sti langs\nåen\nSagsid.: 20/4282\nBeslutning\nJa."
    )

    assert _found(text) == [("", "Ny kaj"), ("", "En lang ny sti langs")]


@pytest.mark.parametrize(
    "text",
    ["Godkendt.\nÅben\nBeslutning\nJa", "ny kaj\nÅben\nBeslutning\nJa", "LUKKET MØDE\nÅben\nBeslutning\nJa"],
)
def test_a_sentence_or_a_group_is_no_title(text: str) -> None:
    assert _found(text) == []


def test_what_stands_before_is_passed_over() -> None:
    rows = rows_of("Punkt 1 Ny kaj\n\nPunkt 2 Ny sti\n\nPunkt 1 Ny kaj\n\nPunkt 2 Ny sti")
    starts = find_starts(rows, titles=frozenset(), after=2)

    assert starts is not None
    assert [start.row for start in starts.items] == [2, 3]


def test_an_agenda_that_begins_again_with_1_is_read_from_there() -> None:
    rows = rows_of("Punkt 7 i sidste referat\n\nPunkt 1 Ny kaj\n\nPunkt 2 Ny sti")
    starts = find_starts(rows, titles=frozenset(), after=0)

    assert starts is not None
    assert [start.number for start in starts.items] == ["1", "2"]


def test_no_numbers_are_no_items() -> None:
    assert _starts("Referat\n\nBeslutning\n\nGodkendt") is None
