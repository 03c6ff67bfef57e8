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
