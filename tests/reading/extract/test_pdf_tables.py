"""Tables of PDF pages, ruled and tagged."""

from corpus import corpus_bytes
from print_shop import print_pdf
from raadhus.reading.extract.pdf import extract_pdf
from raadhus.reading.extract.pdf_sheets import PageTable

CELLS = "columns: (3cm, 4cm, 3cm), [*Indsats*], [*Beskrivelse*], [*Beløb*], [Cykelsti], \
[Ny sti langs hele Engvej fra skolen til havnen], [400.000 kr.], [I alt], [], [400.000 kr.]"
RULED = f"Før tabellen.\n\n#table({CELLS})\n\nEfter tabellen."
BORDERLESS = f"Før.\n\n#table(stroke: none, {CELLS}, [Lys], [Belysning af den nye sti langs skoven], [1 kr.])\n\nEfter."


def _texts(table: PageTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_a_ruled_table_keeps_its_rows_and_joins_the_lines_of_a_cell() -> None:
    (table,) = extract_pdf(print_pdf(RULED)).tables

    assert _texts(table) == [
        ["Indsats", "Beskrivelse", "Beløb"],
        ["Cykelsti", "Ny sti langs hele Engvej fra skolen til havnen", "400.000 kr."],
        ["I alt", "", "400.000 kr."],
    ]


def test_a_row_of_bold_cells_is_a_header() -> None:
    (table,) = extract_pdf(print_pdf(RULED)).tables

    assert [row[0].header for row in table.rows] == [True, False, False]


def test_a_table_says_which_lines_it_replaces() -> None:
    sheets = extract_pdf(print_pdf(RULED))
    (table,) = sheets.tables

    left = [
        line.text for at, line in enumerate(sheets.lines) if not table.first_line <= at <= table.last_line
    ]

    assert left == ["Før tabellen.", "Efter tabellen."]


def test_a_cell_over_two_columns_and_one_over_two_rows_are_kept() -> None:
    wide, high = "table.cell(colspan: 3)[Drift]", "table.cell(rowspan: 2)[Sti]"
    markup = f"#table(columns: 3, {wide}, {high}, [2031], [10], [2032], [20])"

    (table,) = extract_pdf(print_pdf(markup)).tables

    assert _texts(table) == [["Drift"], ["Sti", "2031", "10"], ["2032", "20"]]
    assert table.rows[0][0].colspan == 3
    assert table.rows[1][0].rowspan == 2


def test_a_table_without_lines_is_found_by_its_tags() -> None:
    (table,) = extract_pdf(print_pdf(BORDERLESS)).tables

    assert _texts(table)[1] == ["Cykelsti", "Ny sti langs hele Engvej fra skolen til havnen", "400.000 kr."]


def test_a_box_around_text_is_no_table() -> None:
    assert extract_pdf(print_pdf("#rect[Et notat i en ramme]\n" * 3)).tables == ()


def test_underlined_headings_are_no_table() -> None:
    assert extract_pdf(print_pdf("#underline[Beslutning]\n\nGodkendt.\n\n" * 12)).tables == ()


def test_a_table_over_two_pages_is_found_in_the_edoc_minutes() -> None:
    tables = extract_pdf(corpus_bytes("ballerup-edoc/enclosures/1552814.pdf")).tables

    assert [(table.page, len(table.rows)) for table in tables] == [(11, 4), (12, 5)]
    assert _texts(tables[1])[-1] == ["I alt", "2.890.000 kr."]


def test_text_set_in_columns_of_tags_alone_loses_no_letter() -> None:
    sheets = extract_pdf(print_pdf(BORDERLESS))
    (table,) = sheets.tables
    printed = "".join(line.text for line in sheets.lines[table.first_line : table.last_line + 1])

    cells = "".join(text for row in _texts(table) for text in row)

    assert sorted(cells.replace(" ", "")) == sorted(printed.replace(" ", ""))
