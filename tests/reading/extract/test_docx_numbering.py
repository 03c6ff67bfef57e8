"""The labels that Word prints in front of paragraphs: counted as Word counts them."""

import pytest

from raadhus.core.record import Block, Entry, Heading, List, Paragraph
from raadhus.reading.extract.docx import docx_blocks, read_docx
from word_files import numbered, paragraph, table, word_file


def _level(form: str, text: str, *, level: int = 0, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _numbering(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>'
    )


DECIMAL = _numbering(_level("decimal", "%1."))


def _entry(label: str, *blocks: Block | str) -> Entry:
    return Entry(label=label, blocks=tuple(Paragraph(text=b) if isinstance(b, str) else b for b in blocks))


@pytest.mark.parametrize(
    ("form", "text", "labels"),
    [
        ("decimal", "%1.", ("1.", "2.")),
        ("decimal", "Punkt %1:", ("Punkt 1:", "Punkt 2:")),
        ("decimalZero", "%1", ("01", "02")),
        ("lowerLetter", "%1)", ("a)", "b)")),
        ("upperRoman", "%1.", ("I.", "II.")),
        ("bullet", "\uf0b7", ("•", "•")),
        ("bullet", "\uf0fc", ("✓", "✓")),
    ],
)
def test_a_list_has_the_labels_that_word_prints(form: str, text: str, labels: tuple[str, str]) -> None:
    data = word_file(numbered("ja") + numbered("nej"), numbering=_numbering(_level(form, text)))

    entries = (_entry(labels[0], "ja"), _entry(labels[1], "nej"))
    assert docx_blocks(data) == (List(ordered=form != "bullet", entries=entries),)


def test_letters_after_z_are_doubled_as_word_does() -> None:
    data = word_file(numbered("x"), numbering=_numbering(_level("lowerLetter", "%1.", start=28)))

    assert docx_blocks(data) == (List(ordered=True, entries=(_entry("bb.", "x"),)),)


def test_a_level_below_is_a_list_in_the_list_and_may_print_the_levels_above() -> None:
    levels = _numbering(_level("decimal", "%1."), _level("decimal", "%1.%2", level=1))
    body = numbered("a") + numbered("b", level=1) + numbered("c") + numbered("d", level=1)

    inner = [
        List(ordered=True, entries=(_entry(label, text),)) for label, text in (("1.1", "b"), ("2.1", "d"))
    ]
    assert docx_blocks(word_file(body, numbering=levels)) == (
        List(ordered=True, entries=(_entry("1.", "a", inner[0]), _entry("2.", "c", inner[1]))),
    )


def test_a_list_goes_on_counting_after_text() -> None:
    found = docx_blocks(word_file(numbered("a") + paragraph("Tekst") + numbered("b"), numbering=DECIMAL))

    assert [block.entries[0].label for block in found if isinstance(block, List)] == ["1.", "2."]


def test_another_list_of_the_same_kind_goes_on_unless_it_says_where_it_begins() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("a") + paragraph("Tekst") + numbered("b", number=2) + numbered("c", number=2)

    labels = [
        [entry.label for block in docx_blocks(data) if isinstance(block, List) for entry in block.entries]
        for data in (
            word_file(body, numbering=DECIMAL),
            word_file(body, numbering=_numbering(_level("decimal", "%1."), overrides=anew)),
        )
    ]

    assert labels == [["1.", "2.", "3."], ["1.", "1.", "2."]]


def test_the_number_of_a_heading_is_in_its_text() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("Ny kaj", style="H") + paragraph("Salg", style="H")

    found = read_docx(word_file(body, styles=styles, numbering=DECIMAL))

    assert found.blocks == (Heading(level=1, text="1. Ny kaj"), Heading(level=1, text="2. Salg"))
    assert found.implied == ("1.", "2.")


def test_a_style_stands_at_the_level_that_names_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Under"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = _numbering(
        _level("decimal", "%1."), _level("lowerLetter", "%2)", level=1, more='<w:pStyle w:val="Under"/>')
    )

    found = docx_blocks(
        word_file(numbered("a") + paragraph("b", style="Under"), styles=styles, numbering=levels)
    )

    inner = List(ordered=True, entries=(_entry("a)", "b"),))
    assert found == (List(ordered=True, entries=(_entry("1.", "a", inner),)),)


def test_a_number_of_zero_takes_the_paragraph_out_of_the_list() -> None:
    assert docx_blocks(word_file(numbered("a", number=0), numbering=DECIMAL)) == (Paragraph(text="a"),)


def test_a_list_that_the_file_does_not_define_has_entries_without_labels() -> None:
    found = read_docx(word_file(numbered("a", number=9) + numbered("b", number=9)))

    assert found.blocks == (List(ordered=False, entries=(_entry("", "a"), _entry("", "b"))),)
    assert found.has_lost_numbers


def test_labels_in_a_table_stand_in_front_of_the_text() -> None:
    body = table(("x", "y")).replace(paragraph("y"), numbered("y"))

    (found,) = docx_blocks(word_file(body, numbering=DECIMAL))

    assert "1. y" in repr(found)


def test_an_empty_numbered_paragraph_counts_and_is_not_there() -> None:
    found = docx_blocks(word_file(numbered("a") + numbered("<w:r/>") + numbered("b"), numbering=DECIMAL))

    assert found == (List(ordered=True, entries=(_entry("1.", "a"), _entry("3.", "b"))),)
