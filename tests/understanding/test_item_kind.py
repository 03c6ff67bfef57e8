import pytest

from egeborg_items import section
from raadhus.core.record import Point, Recommendation
from raadhus.understanding.item_kind import item_kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ny bro (Beslutning)", "decision"),
        ("Ny bro (B)", "decision"),
        ("Ny bro (Drøftelse)", "discussion"),
        ("Ny bro (O)", "information"),
        ("Orientering om broen", "information"),
        ("Meddelelser", "information"),
        ("Godkendelse af dagsorden", "administrative"),
        ("Godkendelse af referat (underskriftside)", "administrative"),
        ("Underskriftsark", "administrative"),
        ("Ny bro", None),
    ],
)
def test_the_title_tells_the_kind(title: str, kind: str | None) -> None:
    assert item_kind(title=title, sections=(), recommendation=(), group=None) == kind


@pytest.mark.parametrize(
    ("points", "kind"),
    [
        (("broen godkendes",), "decision"),
        (("sagen drøftes",), "discussion"),
        (("broen godkendes", "sagen drøftes"), "decision"),
        (("orienteringen tages til efterretning",), "information"),
        (("orienteringen tages til efterretning", "broen bygges, og udgiften godkendes"), "decision"),
    ],
)
def test_one_point_to_decide_makes_an_item_to_decide(points: tuple[str, ...], kind: str) -> None:
    recommendation = Recommendation(points=tuple(Point(number="", text=text) for text in points))

    assert item_kind(title="Ny bro", sections=(), recommendation=(recommendation,), group=None) == kind


def test_an_item_is_for_information_only_when_all_its_points_are() -> None:
    points = (
        Point(number="1", text="prisen ses efter"),
        Point(number="2", text="svaret tages til efterretning"),
    )

    told = item_kind(title="Ny bro", sections=(), recommendation=(Recommendation(points=points),), group=None)

    assert told is None


def test_a_line_that_names_the_sort_of_case_tells_the_kind() -> None:
    sections = section("Sagsgang og sagstype", "Kulturudvalget - Orienteringssag")

    assert item_kind(title="Ny bro", sections=sections, recommendation=(), group=None) == "information"


def test_the_group_heading_tells_the_kind() -> None:
    assert (
        item_kind(title="Ny bro", sections=(), recommendation=(), group="ÅBNE BESLUTNINGSSAGER") == "decision"
    )
