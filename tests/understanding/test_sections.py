from egeborg_items import numbered, paragraphs, section
from raadhus.core.record import Cell, Paragraph, Section, Table
from raadhus.understanding.sections import lines_of, text_of, with_kinds


def test_the_heading_tells_the_kind_of_a_section() -> None:
    kinds = [one.kind for one in with_kinds((Section(heading="Resumé:"), Section(heading="Broens historie")))]

    assert kinds == ["summary", "other"]


def test_labels_stand_in_front_of_their_entry() -> None:
    assert lines_of((numbered(("1.", "Broen"), ("2.", "Stien")),)) == ("1. Broen", "2. Stien")


def test_lines_of_one_paragraph_are_parted_and_empty_ones_left_out() -> None:
    assert lines_of(paragraphs("Broen\n\nStien ", "")) == ("Broen", "Stien")


def test_tables_are_in_the_text_but_not_among_the_lines() -> None:
    table = Table(rows=((Cell(text="Bro"), Cell(text="4")),))

    assert text_of((Paragraph(text="Se:"), table)) == "Se:\nBro\t4"
    assert lines_of((table,)) == ()


def test_a_section_carries_its_lines_and_text() -> None:
    (found,) = section("Beslutning", "Godkendt.", "Stien lukkes.")

    assert (found.kind, found.text) == ("decision", "Godkendt.\nStien lukkes.")
