"""Reports as PDF: charts with their tables, for eyes, screen readers and spreadsheets."""

import pypdfium2
import pytest
from msgspec.structs import replace

from made_reports import attached, chart, report, row, section, text_of, tree_of
from raadhus.documents.manuscript import Appearance
from raadhus.documents.reports import Report, ReportSection
from raadhus.documents.reports.pdf_of_report import pdf_of_report
from vera_pdf import NEEDS_VERA_PDF, broken_rules

HOSTILE = '#let x = 1; *fed* <script>alert(1)</script> $x$ \\ "'


def pdf(*sections: ReportSection, **said: str) -> bytes:
    return pdf_of_report(report(*sections, **said)).data


@pytest.fixture(scope="module")
def measured() -> bytes:
    return pdf(section(row("2024", "36"), row("2025", "1.044", exact=1044), drawn=chart()))


def test_a_chart_is_a_figure_that_says_what_it_shows_and_where_its_numbers_are(measured: bytes) -> None:
    (figure,) = (one for one in tree_of(measured) if one.kind == "/Figure")

    assert figure.alt == "Fleksjob efter år. 2024: 36. Tallene står i tabellen nedenfor."


def test_the_table_of_a_chart_comes_right_after_it(measured: bytes) -> None:
    kinds = [one.kind for one in tree_of(measured)]

    after = kinds[kinds.index("/Figure") + 1 :]
    assert next(kind for kind in after if kind not in {"/Div", "/NonStruct", "/P"}) == "/Table"


def test_columns_and_rows_have_heads(measured: bytes) -> None:
    heads = [one.scope for one in tree_of(measured) if one.kind == "/TH"]

    assert heads == ["/Column"] * 3 + ["/Row"] * 2
    assert [one.kind for one in tree_of(measured)].count("/TD") == 4


def test_a_report_says_whose_it_is_and_how_far_it_goes(measured: bytes) -> None:
    said = text_of(measured)

    assert "Egeborg Kommune" in said
    assert "Fra dagsordener og referater til og med den 4. juni 2025." in said
    assert "Opgjort: 12. juni 2025" in said


def test_a_source_stands_with_its_number_day_and_address(measured: bytes) -> None:
    said = "1. Socialt ansvar, Vejudvalget, 10. december 2024, punkt 4. https://egeborg.example/egeborg/punkter/abc/"

    assert said.replace(" ", "") in text_of(measured).replace(" ", "")


def test_the_same_report_is_the_same_bytes(measured: bytes) -> None:
    assert measured == pdf(section(row("2024", "36"), row("2025", "1.044", exact=1044), drawn=chart()))


def test_words_of_a_chart_are_words_of_the_document() -> None:
    said = text_of(pdf(section(row("2024", "36"), drawn=chart(label="Æblegården"))))

    assert "Æblegården" in said


def test_hostile_words_stand_as_they_are_written() -> None:
    made = pdf(
        section(row(HOSTILE, HOSTILE, HOSTILE), heading=HOSTILE, drawn=chart(label=HOSTILE[:30])),
        title=HOSTILE,
        source=HOSTILE,
    )

    bare = text_of(made).replace(" ", "")
    assert bare.count(HOSTILE.replace(" ", "")) >= 5


def test_what_the_fonts_lack_is_told_by_a_doubt() -> None:
    made = pdf_of_report(report(section(row("2024", "漢"), drawn=chart(label="漢"))))

    assert [one.code for one in made.doubts] == ["character-not-shown"]


def test_words_from_right_to_left_and_very_long_ones_can_be_set() -> None:
    made = pdf(section(row("שלום", "36", "ا" * 500), row("x" * 500, "1", "y" * 500), is_wide=True))

    assert "36" in text_of(made)


def test_a_report_of_nothing_is_a_document() -> None:
    assert "Egeborg Kommune" in text_of(pdf())


def test_a_table_without_rows_is_left_out() -> None:
    assert "/Table" not in [one.kind for one in tree_of(pdf(section()))]


def test_one_value_and_those_below_nought_and_missing_ones_stand_in_the_table() -> None:
    said = text_of(pdf(section(row("2024", "−1.250.000 kr."), row("2025", "–"))))

    assert "−1.250.000 kr." in said
    assert "2025 –" in said


def test_three_thousand_rows_keep_their_heads_over_the_pages() -> None:
    rows = tuple(row(f"Række {number}", str(number)) for number in range(3000))

    said = text_of(pdf(section(*rows, is_wide=True)))

    assert "Række 2999" in said
    assert said.count("Bemærkning") > 30


def test_a_wide_table_lies_and_its_chart_stands() -> None:
    made = pdf(section(row("2024", "36"), drawn=chart(), is_wide=True))

    document = pypdfium2.PdfDocument(made)
    lying = [page.get_width() > page.get_height() for page in document]
    document.close()
    assert lying == [False, True, False]


def test_arms_that_cannot_be_drawn_are_left_out() -> None:
    broken: Report = replace(
        report(section(row("2024", "36"))), appearance=Appearance(arms=b"<svg onload='x'")
    )

    made = pdf_of_report(broken)

    assert [one.code for one in made.doubts] == ["picture-not-shown"]


def test_the_tables_are_attached(measured: bytes) -> None:
    assert set(attached(measured)) == {"maalinger.csv", "raadhus-rapport.json"}


@NEEDS_VERA_PDF
def test_a_report_is_valid_by_both_standards() -> None:
    made = pdf(
        section(row("2024", "36", "Talt anderledes"), drawn=chart()),
        section(row(HOSTILE, "1"), drawn=chart(label="שלום"), file="flere", is_wide=True),
    )

    assert broken_rules(made) == ()
