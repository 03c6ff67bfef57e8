"""Lists of cases on their way."""

import hashlib

import pytest

from corpus import corpus_bytes
from print_shop import print_pdf
from raadhus.core.record import Paragraph, Section, Table
from raadhus.reading import case_list, media
from raadhus.reading.original import Original, Reading

HEAD = "#text(size: 20pt)[Sager på vej i Teknik og Miljø]\n\nTil: Udvalget\n\nAjourført: 3. marts 2031\n\n"
ROWS = ", ".join(f"[Sti nummer {number}], [Vej og Park], [Byrådet i maj]" for number in range(1, 61))
LIST = (
    f"{HEAD}#table(columns: (1fr, 1fr, 1fr), table.cell(colspan: 3)[*Undervejs i 2031*],"
    f"[*Sag*], [*Afd.*], [*Til politisk behandling*], {ROWS},"
    "table.cell(colspan: 3)[*Afsluttet i 2030*], [*Sag*], [*Afd.*], [*Vedtaget*], [Bro], [Vej og Park], [Byrådet])"
)


def _original(data: bytes) -> Original:
    return Original(data=data, media_type=media.PDF, sha256=hashlib.sha256(data).hexdigest())


@pytest.fixture
def made() -> Reading:
    (reading,) = case_list.recognise(_original(print_pdf(LIST)))
    return reading


def _rows(section: Section) -> list[list[str]]:
    return [
        [cell.text for cell in row]
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def test_a_list_is_known_by_its_title_and_columns() -> None:
    assert case_list.recognises(_original(print_pdf(LIST)))


def test_an_agenda_that_speaks_of_cases_on_their_way_is_no_list() -> None:
    agenda = f"Dagsorden for Teknikudvalget\n\n= Punkt 1: Sager på vej\n\n{LIST}"

    assert not case_list.recognises(_original(print_pdf(agenda)))


def test_each_heading_row_opens_a_section(made: Reading) -> None:
    assert [section.heading for section in made.record.sections] == [
        "",
        "Undervejs i 2031",
        "Afsluttet i 2030",
    ]


def test_rows_go_on_over_the_page_s_end(made: Reading) -> None:
    rows = _rows(made.record.sections[1])

    assert made.record.source.pages == 2
    assert rows[0] == ["Sag", "Afd.", "Til politisk behandling"]
    assert [row[0] for row in rows[1:]] == [f"Sti nummer {number}" for number in range(1, 61)]


def test_kind_title_and_preamble_are_stated(made: Reading) -> None:
    record = made.record

    assert (record.kind, record.title, record.items) == ("list", "Sager på vej i Teknik og Miljø", ())
    assert record.sections[0].kind == "preamble"
    assert record.sections[0].blocks == (
        Paragraph(text="Til: Udvalget"),
        Paragraph(text="Ajourført: 3. marts 2031"),
    )


def test_all_rows_of_a_published_list_are_read_under_their_headings() -> None:
    (reading,) = case_list.recognise(_original(corpus_bytes("aarhus/2025-08-29-sager-paa-vej.pdf")))
    sections = [section for section in reading.record.sections if section.kind != "preamble"]

    assert [len(_rows(section)) for section in sections] == [2, 4, 15, 18, 27, 19]


def test_the_council_s_minutes_are_no_list() -> None:
    assert not case_list.recognises(_original(corpus_bytes("aarhus/2025-08-27-byraad.pdf")))
