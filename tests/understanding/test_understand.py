import pytest
from hypothesis import given
from hypothesis import strategies as st

from egeborg_items import item, paragraphs, record
from raadhus.core.record import Section
from raadhus.understanding import understand


def test_every_understood_field_of_an_item_is_filled() -> None:
    sections = (
        Section(
            heading="Tidligere behandling", blocks=paragraphs("Kulturudvalget den 4. marts 2024 Punkt 2")
        ),
        Section(heading="Økonomi", blocks=paragraphs("Broen koster 4 mio. kr. i 2024.")),
        Section(heading="Beslutningen træffes af", blocks=paragraphs("Teknik- og Miljøudvalget")),
        Section(heading="Indstilling", blocks=paragraphs("Center for Natur indstiller, at broen godkendes.")),
        Section(heading="Beslutning", blocks=paragraphs("Indstillingen godkendt.")),
    )

    (found,) = understand(record(item(*sections))).items

    assert found.kind == "decision"
    assert found.authority == "Teknik- og Miljøudvalget"
    assert [one.outcome for one in found.decision] == ["approved"]
    assert [one.by for one in found.recommendation] == [("Center for Natur",)]
    assert [one.item for one in found.references] == ["2"]
    assert found.economy is not None


def test_understanding_twice_gives_the_same() -> None:
    once = understand(record(item(Section(heading="Beslutning", blocks=paragraphs("Godkendt.")))))

    assert understand(once) == once


def test_stated_text_is_left_alone() -> None:
    before = record(item(Section(heading="Beslutning", blocks=paragraphs("Godkendt."))))

    after = understand(before)

    assert after.items[0].sections == before.items[0].sections
    assert after.meeting.as_printed == before.meeting.as_printed


_WORDS = (
    "Beslutning",
    "Udvalg: ",
    "Dato: ",
    "den 3. maj 2024",
    "Kulturudvalget",
    "(A, ",
    "stemte imod",
    "5 mio. kr.",
    "\n",
    "at 1) ",
)


@given(
    heading=st.sampled_from(("Beslutning", "Indstilling", "Sagsforløb", "Økonomi", "Bilag", "")),
    text=st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=12).map(" ".join),
)
def test_any_text_is_understood_without_an_error(heading: str, text: str) -> None:
    before = record(item(Section(heading=heading, blocks=paragraphs(text))))

    once = understand(before)

    assert once.items[0].sections == before.items[0].sections
    assert understand(once).items == once.items


@pytest.mark.parametrize(
    "unit", ["Aaa- og ", "Kulturudvalget den ", "5 mio. kr. ", "(A, ", "stemte imod ", "A. B. "]
)
def test_a_very_long_line_is_understood_whole(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    found = understand(record(item(Section(heading="Beslutning", blocks=paragraphs(text)))))

    assert found.items[0].decision[0].text == text.strip()
