"""Guests of an item: name, title and unit."""

import pytest
from msgspec.structs import replace

from corpus import corpus_bytes
from raadhus.core.record import AgendaItem
from raadhus.reading import read
from raadhus.understanding.guests import item_guests
from raadhus.understanding.sections import texts_of
from understanding.made_items import made_case, made_item, made_section

HEADING = "Yderligere deltagelse på mødet"
B = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


def _guests(item: AgendaItem) -> list[tuple[str, str | None, str | None]]:
    return [(guest.name, guest.title, guest.unit) for guest in item_guests(texts_of((item,))[0])]


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        (
            "På udvalgets møde deltager chefkonsulent Eva Krog fra Center for Trivsel, hvor hun svarer på spørgsmål.",
            ("Eva Krog", "chefkonsulent", "Center for Trivsel"),
        ),
        ("Leder N.N. deltog under punktet.", ("N.N.", "Leder", None)),
        ("Eva Krog, afdelingschef, orienterede.", ("Eva Krog", "afdelingschef", None)),
        ("Eva Krog (revisor)", ("Eva Krog", "revisor", None)),
        (
            "Eva Krog fra Foreningen Kløveren i Egeborg, deltager.",
            ("Eva Krog", None, "Foreningen Kløveren i Egeborg"),
        ),
    ],
)
def test_a_section_for_guests_names_them(text: str, guest: tuple[str, str | None, str | None]) -> None:
    assert _guests(made_item(made_section(HEADING, text))) == [guest]


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        (
            "Enhedschef for Plan, Vej & Park, Eva Maria Krog, deltager under punktet.",
            ("Eva Maria Krog", "Enhedschef for Plan, Vej & Park", None),
        ),
        ("Centerchef Eva Krog deltager under behandlingen af dette punkt.", ("Eva Krog", "Centerchef", None)),
        (
            "Eva Krog, enhedschef for Plan, Vej & Park deltager under punktet.",
            ("Eva Krog", "enhedschef for Plan, Vej & Park", None),
        ),
    ],
)
def test_a_sentence_elsewhere_may_name_a_guest(text: str, guest: tuple[str, str | None, str | None]) -> None:
    assert _guests(made_case("Sagen handler om en vej.", text)) == [guest]


@pytest.mark.parametrize(
    "text",
    [
        "I borgermødet deltog omkring 65 repræsentanter fra beboere.",
        "Egeborg Kommune deltager i et netværk under KL.",
        "Eva Krog deltog ikke i sagens behandling.",
        "Leder af værestedet, Eva Krog, viser rundt.",
    ],
)
def test_other_sentences_name_no_guest(text: str) -> None:
    assert _guests(made_case(text)) == []


def test_several_guests_are_told_apart() -> None:
    text = "Eva Krog, socialchef i Center for Job, Ib Dam, ledende overlæge og Liv Bang, jurist deltager under punktet."

    assert _guests(made_case(text)) == [
        ("Eva Krog", "socialchef", "Center for Job"),
        ("Ib Dam", "ledende overlæge", None),
        ("Liv Bang", "jurist", None),
    ]


def test_a_closed_item_names_no_guest() -> None:
    item = replace(made_item(made_section(HEADING, "Leder Eva Krog deltog under punktet.")), access="closed")

    assert _guests(item) == []


def test_the_founding_minutes_have_one_guest_at_two_items() -> None:
    record = read(corpus_bytes(B))

    assert [item.number for item in record.items if item.guests] == ["2", "3"]
    assert record.items[1].guests[0].unit == "Center for Økonomi"
