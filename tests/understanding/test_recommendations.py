import pytest

from egeborg_items import numbered, section
from raadhus.understanding.recommendations import recommendations
from raadhus.understanding.units import units_in


def test_unit_receiver_and_points_are_told_apart() -> None:
    sections = section(
        "Indstilling",
        "Center for Natur indstiller til Økonomiudvalget, at",
        numbered(("1.", "Broen bygges."), ("2.", "Udgiften godkendes.")),
    )

    (found,) = recommendations(sections)

    assert (found.by, found.to) == (("Center for Natur",), "Økonomiudvalget")
    assert [(point.number, point.text) for point in found.points] == [
        ("1", "Broen bygges."),
        ("2", "Udgiften godkendes."),
    ]


def test_one_sentence_is_one_point_without_number() -> None:
    (found,) = recommendations(section("Indstilling", "Direktionen indstiller, at broen bygges."))

    assert [(point.number, point.text) for point in found.points] == [("", "broen bygges.")]


def test_at_points_have_their_number_also_without_a_unit() -> None:
    (found,) = recommendations(
        section("Beslutningspunkter", "Det indstilles:", "At 1) broen bygges.", "At 2) stien lukkes.")
    )

    assert found.by == ()
    assert [(point.number, point.text) for point in found.points] == [
        ("1", "broen bygges."),
        ("2", "stien lukkes."),
    ]


def test_lines_that_begin_with_at_are_points() -> None:
    (found,) = recommendations(
        section("Indstilling", "Forvaltningen indstiller", "at broen bygges", "at stien lukkes")
    )

    assert [point.text for point in found.points] == ["broen bygges", "stien lukkes"]


def test_text_without_unit_is_a_point_by_itself() -> None:
    (found,) = recommendations(section("Indstilling", "Referatet godkendes ved at trykke på knappen."))

    assert (found.by, len(found.points)) == ((), 1)


def test_a_paragraph_below_a_numbered_point_belongs_to_it() -> None:
    (found,) = recommendations(
        section("Indstilling", "Centeret indstiller, at", "1. broen bygges", "Udgiften er 2 mio. kr.")
    )

    assert [point.text for point in found.points] == ["broen bygges\nUdgiften er 2 mio. kr."]


def test_the_heading_may_name_who_recommends() -> None:
    (found,) = recommendations(section("Indstilling fra Magistratsafdelingen for Natur", "at broen bygges"))

    assert found.by == ("Magistratsafdelingen for Natur",)


def test_another_bodys_decision_is_no_point() -> None:
    sections = section("Indstilling", "Broen bygges.", "Økonomiudvalget, 10. marts 2024, pkt. 6: Anbefales.")

    assert [point.text for point in recommendations(sections)[0].points] == ["Broen bygges."]


@pytest.mark.parametrize(
    "sections", [section("Indstilling"), section("Beslutning", "Centeret indstiller, at x")]
)
def test_no_text_or_no_such_heading_gives_no_recommendation(sections: object) -> None:
    assert recommendations(sections) == ()  # type: ignore[arg-type]  # parametrize tells no type


@pytest.mark.parametrize(
    ("phrase", "units"),
    [
        ("Center for Natur og Vej", ("Center for Natur og Vej",)),
        ("Centrene for Natur og Vej samt Skole", ("Center for Natur og Vej", "Center for Skole")),
        ("Centre for Natur samt Skole og Kultur", ("Center for Natur", "Center for Skole og Kultur")),
        ("Center for Natur og Center for Skole", ("Center for Natur", "Center for Skole")),
        ("Borgmesteren", ("Borgmesteren",)),
    ],
)
def test_units_are_parted_at_samt_and_never_at_og(phrase: str, units: tuple[str, ...]) -> None:
    assert units_in(phrase) == units


def test_an_empty_heading_in_capitals_names_who_recommends_below() -> None:
    sections = (
        *section("INDSTILLING FRA BORGMESTERENS AFDELING"),
        *section("Beslutningspunkter", "At 1) broen bygges."),
    )

    (found,) = recommendations(sections)

    assert found.by == ("Borgmesterens Afdeling",)


def test_what_follows_a_whole_sentence_belongs_to_it() -> None:
    (found,) = recommendations(
        section("Indstilling", "Centeret indstiller, at dagen godkendes.", "Kl. 17 er der mad.")
    )

    assert [point.text for point in found.points] == ["dagen godkendes.\nKl. 17 er der mad."]


def test_a_numbered_point_begins_without_its_at() -> None:
    sections = section(
        "Indstilling", "Centeret indstiller,", numbered(("1.", "at broen bygges"), ("2.", "At stien lukkes"))
    )

    (found,) = recommendations(sections)

    assert [point.text for point in found.points] == ["broen bygges", "At stien lukkes"]


def test_punctuation_alone_is_no_point() -> None:
    (found,) = recommendations(section("Indstilling", "Centeret indstiller, at", "broen bygges.", "."))

    assert [point.text for point in found.points] == ["broen bygges."]


def test_an_entry_of_punctuation_alone_is_no_point() -> None:
    sections = section(
        "Indstilling", "Centeret indstiller, at", numbered(("1.", "broen bygges"), ("2.", "."))
    )

    (found,) = recommendations(sections)

    assert [point.number for point in found.points] == ["1"]
