"""The year as a circle: each sign in its month, told by shape and number, and none over another."""

from itertools import combinations
from math import atan2, degrees, dist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadhus.web.components.wheels import Sign, SignKind, wheel_chart, wheel_sign

CENTRE = 180
HOSTILE = "<script>alert(1)</script>"


def sign(month: int, day: int = 1, *, label: str = "7", kind: SignKind = "held") -> Sign:
    return Sign(month=month, day=day, label=label, kind=kind)


def drawn(*signs: Sign, now: float | None = None, title: str = "Årshjul") -> LexborHTMLParser:
    chart = wheel_chart(
        signs, year="2025", now=now, locale="da_DK", key="hjul", title=title, description="Tre kom."
    )
    return LexborHTMLParser(chart)


def at(node: LexborNode) -> tuple[float, float]:
    return float(node.attributes["x"] or 0), float(node.attributes["y"] or 0)


def numbers(parsed: LexborHTMLParser) -> list[tuple[float, float]]:
    return [at(node) for node in parsed.css(".wheel__number")]


def month_at(place: tuple[float, float]) -> float:
    """How many months round from the top."""
    return (degrees(atan2(place[1] - CENTRE, place[0] - CENTRE)) + 90) % 360 / 30


@given(month=st.integers(1, 12), count=st.integers(1, 8))
def test_signs_stand_in_their_month_and_none_over_another(month: int, count: int) -> None:
    places = numbers(drawn(*(sign(month, day) for day in range(1, count + 1))))

    assert len(places) == count
    assert all(month - 1.1 < month_at(place) < month + 0.1 for place in places)
    assert all(dist(one, other) > 21 for one, other in combinations(places, 2))


def test_a_month_without_room_tells_how_many_more_there_are() -> None:
    parsed = drawn(*(sign(8, day) for day in range(1, 21)))

    assert len(numbers(parsed)) == 7
    assert "+13" in parsed.text()


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("held", "circle.wheel__held"),
        ("expected", "circle.wheel__expected"),
        ("late", "polygon.wheel__late"),
        ("unheard", "rect.wheel__unheard"),
    ],
)
def test_the_shape_tells_the_state(kind: SignKind, shape: str) -> None:
    assert len(drawn(sign(3, kind=kind)).css(shape)) == 1
    assert len(LexborHTMLParser(wheel_sign(kind)).css(shape)) == 1


def test_today_is_a_hand_on_the_wheel_of_this_year_alone() -> None:
    assert drawn(now=0.5).css(".wheel__now")
    assert not drawn().css(".wheel__now")


def test_who_does_not_see_it_hears_title_and_description() -> None:
    svg = drawn(sign(1)).css("svg")[0]

    assert svg.attributes["aria-labelledby"] == "hjul-title hjul-desc"
    assert [node.text() for node in svg.css("title, desc")] == ["Årshjul", "Tre kom."]


def test_no_text_becomes_markup() -> None:
    parsed = drawn(sign(1, label=HOSTILE), title=HOSTILE)

    assert not parsed.css("script")
    assert parsed.text().count(HOSTILE) == 2
