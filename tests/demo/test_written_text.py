"""The small markup of Egeborg's texts."""

from raadhus.core.record import List, Paragraph, Table
from raadhus.demo.written_text import blocks_of


def test_blank_lines_part_paragraphs_and_line_ends_do_not() -> None:
    assert blocks_of("Et\nto.\n\nTre.") == (Paragraph(text="Et to."), Paragraph(text="Tre."))


def test_lists_keep_their_labels_and_go_on_over_lines() -> None:
    dashes, numbers = blocks_of("- en\n  og to\n- tre\n\n1. fire\n2. fem")

    assert isinstance(dashes, List)
    assert isinstance(numbers, List)
    assert [(one.label, one.blocks) for one in dashes.entries] == [
        ("-", (Paragraph(text="en og to"),)),
        ("-", (Paragraph(text="tre"),)),
    ]
    assert [one.label for one in numbers.entries] == ["1.", "2."]


def test_the_first_row_of_a_table_is_its_head_and_a_rule_is_no_row() -> None:
    (table,) = blocks_of("| a | b |\n|---|---|\n| 1 | 2 |")

    assert isinstance(table, Table)
    assert [[(cell.text, cell.header) for cell in row] for row in table.rows] == [
        [("a", True), ("b", True)],
        [("1", False), ("2", False)],
    ]
