from egeborg_items import section
from raadhus.understanding.authority import authority


def test_the_text_under_the_heading_tells_who_decides() -> None:
    assert (
        authority(section("Beslutningen træffes af", "Teknik- og Miljøudvalget"))
        == "Teknik- og Miljøudvalget"
    )


def test_a_label_in_the_text_tells_who_decides() -> None:
    assert authority(section("", "Kompetence: Byrådet.")) == "Byrådet"


def test_nothing_is_told_without_such_a_heading() -> None:
    assert authority(section("Baggrund", "Byrådet ejer broen.")) is None
