"""Paragraphs, lists, sub-headings and tables from the rows of a section."""

from printed_rows import pdf_line, rows_of
from raadhus.core.record import Block, Cell, Heading, List, Paragraph, Table
from raadhus.reading.printed.blocks import blocks_of, paragraph
from raadhus.reading.printed.rows import pdf_rows
from raadhus.reading.recognise.joining import Words


def _blocks(text: str, *, subheadings: bool = False) -> list[Block]:
    return list(blocks_of(rows_of(text), subheadings=subheadings, words=Words(())))


def _entries(block: Block) -> list[tuple[str, str]]:
    assert isinstance(block, List)
    return [
        (entry.label, inner.text)
        for entry in block.entries
        for inner in entry.blocks
        if isinstance(inner, Paragraph)
    ]


def test_lines_of_a_sentence_are_one_paragraph() -> None:
    assert _blocks("Kajen er slidt,\nog den skal fornyes.\n\nDet haster.") == [
        Paragraph(text="Kajen er slidt, og den skal fornyes."),
        Paragraph(text="Det haster."),
    ]


def test_numbers_make_an_ordered_list() -> None:
    blocks = _blocks("1. kajen fornyes\n2. prisen afsættes,\nog pengene findes")

    assert isinstance(blocks[0], List)
    assert blocks[0].ordered
    assert _entries(blocks[0]) == [("1.", "kajen fornyes"), ("2.", "prisen afsættes, og pengene findes")]


def test_bullets_make_a_list_of_their_own() -> None:
    numbered, bullets = _blocks("1. kajen\n- slippen\n- broen")

    assert _entries(numbered) == [("1.", "kajen")]
    assert _entries(bullets) == [("-", "slippen"), ("-", "broen")]
    assert isinstance(bullets, List)
    assert not bullets.ordered


def test_lines_below_a_colon_are_a_list_that_lost_its_bullets() -> None:
    _, lines, _ = _blocks("Havnen har:\nKaj\nSlip\nBro\n\nDet er det hele.")

    assert _entries(lines) == [("", "Kaj"), ("", "Slip"), ("", "Bro")]


def test_lines_set_in_from_the_margin_are_a_list() -> None:
    assert _entries(_blocks("Havnen har\n\n Kaj\n Slip")[1]) == [("", "Kaj"), ("", "Slip")]


def test_one_line_below_a_colon_is_no_list() -> None:
    assert _blocks("Havnen har:\nEn kaj") == [Paragraph(text="Havnen har:"), Paragraph(text="En kaj")]


HEADED = "Kajen er slidt.\n\nHandicappede i havnen\n\nDer er ingen rampe."


def test_a_short_line_between_spaces_is_a_subheading_where_they_are_expected() -> None:
    assert _blocks(HEADED, subheadings=True)[1] == Heading(level=3, text="Handicappede i havnen")
    assert _blocks(HEADED)[1] == Paragraph(text="Handicappede i havnen")


def test_a_sentence_is_no_subheading() -> None:
    for line in ("Kajen er slidt.", "kajen er slidt", "Kajen er slidt:", "Kajen (den nye)"):
        blocks = _blocks(f"Tekst.\n\n{line}\n\nMere tekst.", subheadings=True)
        assert not any(isinstance(block, Heading) for block in blocks)


def test_the_last_line_is_no_subheading() -> None:
    assert _blocks("Tekst.\n\nHandicappede i havnen", subheadings=True)[-1] == Paragraph(
        text="Handicappede i havnen"
    )


def test_a_bold_line_above_plain_text_is_a_subheading() -> None:
    lines = [pdf_line(f"Brødtekst nummer {n}.", number=n) for n in range(1, 8)]
    lines += [pdf_line("Rampen", number=8, bold=True), pdf_line("Der er ingen rampe.", number=9)]
    rows = pdf_rows(lines, tables={})

    assert Heading(level=3, text="Rampen") in blocks_of(rows, subheadings=True, words=Words(()))


def test_a_table_is_kept_as_a_table() -> None:
    table = Table(rows=((Cell(text="År"),),))
    line = pdf_line("År", number=2)
    rows = pdf_rows([pdf_line("Tekst.", number=1), line], tables={id(line): table})

    assert blocks_of(rows, subheadings=False, words=Words(()))[1] == table


def test_addresses_are_links_without_the_stop_behind_them() -> None:
    marks = paragraph("Se https://egeborg.example/havn. Eller (www.egeborg.example).").marks

    assert [(mark.kind, mark.url) for mark in marks] == [
        ("link", "https://egeborg.example/havn"),
        ("link", "https://www.egeborg.example"),
    ]
    assert [(mark.start, mark.end) for mark in marks] == [(3, 31), (40, 59)]


def test_text_without_an_address_has_no_marks() -> None:
    assert paragraph("Se havnens hjemmeside.").marks == ()
