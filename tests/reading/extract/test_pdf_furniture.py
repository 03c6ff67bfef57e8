"""What counts as furniture of a print, and what does not."""

from corpus import corpus_bytes
from print_shop import print_pdf
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf import extract_pdf
from raadhus.reading.extract.pdf_furniture import strip_furniture


def _page(number: int, *texts: tuple[str, float]) -> list[Line]:
    return [
        Line(text=text, number=at, page=number, top=top, size=10.0) for at, (text, top) in enumerate(texts, 1)
    ]


def _document(pages: int, *, head: str = "Egeborg Kommune", foot: str = "Side {page}") -> list[Line]:
    return [
        line
        for page in range(1, pages + 1)
        for line in _page(
            page, (head.format(page=page), 30.0), ("Indstilling", 90.0), (f"Tekst {page * 7}.", 110.0),
            (foot.format(page=page), 800.0),
        )
    ]  # fmt: skip


def test_heads_and_page_numbers_are_set_aside() -> None:
    kept, furniture = strip_furniture(_document(4))

    assert {line.text for line in kept if line.text != "Indstilling"} == {
        "Tekst 7.",
        "Tekst 14.",
        "Tekst 21.",
        "Tekst 28.",
    }
    assert furniture[:2] == ("Egeborg Kommune", "Side 1")


def test_a_heading_at_the_same_height_of_every_page_stays() -> None:
    lines = [
        line
        for page in range(1, 6)
        for line in _page(page, (f"Sag om {page * page} stier", 30.0), ("Indstilling", 50.0))
    ]

    assert strip_furniture(lines) == (tuple(lines), ())


def test_numbered_items_on_top_of_their_pages_stay() -> None:
    kept, _ = strip_furniture(_document(5, head="Punkt {page}"))

    assert [line.text for line in kept if line.text.startswith("Punkt")] == [
        f"Punkt {page}" for page in range(1, 6)
    ]


def test_bare_numbers_at_the_foot_are_page_numbers() -> None:
    _, furniture = strip_furniture(_document(3, foot="- {page} -"))

    assert "- 2 -" in furniture


def test_two_alike_pages_without_numbers_keep_their_text() -> None:
    lines = _document(2, foot="Underskrift")

    assert strip_furniture(lines)[1] == ()


def test_two_pages_with_numbers_lose_them() -> None:
    assert "Side 2" in strip_furniture(_document(2))[1]


def test_a_single_page_loses_only_what_says_it_is_a_page_number() -> None:
    assert strip_furniture(_document(1))[1] == ("Side 1",)
    assert strip_furniture(_document(1, foot="12"))[1] == ()


def test_the_header_row_that_a_table_repeats_stays() -> None:
    rows = ", ".join(f"[Sti {number}], [Vej og Park]" for number in range(1, 120))
    sheets = extract_pdf(print_pdf(f"#table(columns: 2, table.header([*Sag*], [*Afd.*]), {rows})"))

    kept, furniture = strip_furniture(sheets.lines, tables=sheets.tables)

    assert [len(kept), furniture] == [len(sheets.lines), ()]
    assert strip_furniture(sheets.lines)[1] != ()


def test_typeset_heads_and_feet_are_found() -> None:
    markup = (
        '#set page(header: [Byrådet #h(1fr) Referat], numbering: "1 / 1")\n'
        + "#lorem(40)\n#pagebreak()\n" * 4
    )

    _, furniture = strip_furniture(extract_pdf(print_pdf(markup)).lines)

    assert "3 / 5" in furniture
    assert sum("Referat" in text for text in furniture) == 5


def test_the_five_lines_of_an_edoc_head_are_found_on_all_15_pages() -> None:
    lines = extract_pdf(corpus_bytes("ballerup-edoc/enclosures/1552814.pdf")).lines

    kept, furniture = strip_furniture(lines)

    assert len(furniture) == 75
    assert next(line.text for line in kept if line.page == 1) == "Referat"
    assert not any(line.text.startswith("Side ") for line in kept)


def test_minutes_without_heads_lose_nothing() -> None:
    lines = extract_pdf(corpus_bytes("aarhus/2025-08-27-byraad.pdf")).lines

    assert strip_furniture(lines) == (lines, ())
