"""Every text of a record is a passage with its place, and words are looked up in all of them at once."""

from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Heading, Paragraph
from raadhus.understanding.derived.passages import Passage, Passages, passages_of
from understanding.made_items import case_of_blocks, made_case, made_list, made_record, made_table

_texts = st.lists(st.text(alphabet="abÆæ\u0130 \n", max_size=8), max_size=8)


def _passages(*texts: str) -> Passages:
    return Passages(Passage(f"/{place}", text, 0, "other") for place, text in enumerate(texts))


@given(_texts, st.lists(st.sampled_from(("a", "b", "ab", "æ", "a b")), min_size=1, max_size=3))
def test_the_passages_that_hold_a_part_are_those_in_which_it_stands(
    texts: list[str], parts: list[str]
) -> None:
    small = [text.replace("\u0130", "i").lower() for text in texts]

    assert list(_passages(*texts).holding(parts)) == [
        place for place, text in enumerate(small) if any(part in text for part in parts)
    ]


def test_an_entry_of_a_list_knows_its_lead_and_its_headings() -> None:
    item = case_of_blocks(
        Heading(level=2, text="Havnen"), Paragraph(text="Der bygges:"), made_list("En mole", "En bro")
    )

    entry = passages_of(made_record(item))[-1]

    assert entry.at == "/items/0/sections/0/blocks/2/entries/1/blocks/0/text"
    assert (entry.text, entry.lead, entry.headings[-1]) == ("En bro", "Der bygges:", "Havnen")


def test_a_cell_knows_its_column_and_its_row() -> None:
    item = case_of_blocks(made_table(("Sted", "Pris"), ("Mole", "4 mio. kr.")))

    cell = passages_of(made_record(item))[-1]

    assert (cell.text, cell.column, cell.row) == ("4 mio. kr.", "Pris", "Mole")


def test_the_title_of_an_item_is_that_of_its_passages() -> None:
    passages = passages_of(made_record(made_case("En.", "To.")))

    assert passages.title_of(len(passages) - 1) == passages[0].text
