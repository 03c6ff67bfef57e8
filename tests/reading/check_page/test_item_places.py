"""Finding where each item begins in the original."""

from raadhus.core.record import AgendaItem
from raadhus.reading.check_page.item_places import item_places
from raadhus.reading.extract.line import Line


def _places(text: str, *items: tuple[str, str]) -> dict[int, int]:
    lines = tuple(Line(text=line, number=number) for number, line in enumerate(text.splitlines(), 1))
    agenda = [
        AgendaItem(number=number, position=position, title=title)
        for position, (number, title) in enumerate(items, 1)
    ]
    return {position: line.number for position, line in item_places(agenda, lines=lines).items()}


def test_the_contents_list_is_not_where_an_item_begins() -> None:
    text = "Støj ved havnen ..... 3\nNye bænke ..... 4\nPunkt 1: Støj ved havnen\nPunkt 2: Nye bænke"

    assert _places(text, ("1", "Støj ved havnen"), ("2", "Nye bænke")) == {1: 3, 2: 4}


def test_the_line_with_the_number_beats_a_later_mention() -> None:
    text = "1. Støj ved havnen\nBeslutning\nStøj ved havnen\n2. Nye bænke"

    assert _places(text, ("1", "Støj ved havnen"), ("2", "Nye bænke")) == {1: 1, 2: 4}


def test_a_closed_mark_stands_before_the_title() -> None:
    assert _places("Punkt 9: Lukket: LUKKET Meddelelser", ("9", "Meddelelser")) == {1: 1}


def test_a_long_title_may_be_broken() -> None:
    text = "Punkt 4: Handleplan for samarbejde\nmed foreninger"

    assert _places(text, ("4", "Handleplan for samarbejde med foreninger")) == {1: 1}


def test_an_item_that_is_not_found_has_no_place() -> None:
    assert _places("Punkt 1: Støj", ("1", "Noget helt andet"), ("2", "")) == {}
