"""The parts of a printed meeting put together, and what is doubted."""

import pytest

from print_shop import print_pdf
from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text
from raadhus.reading import ReadError, read
from raadhus.reading.coverage import coverage
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_sheets import Bookmark
from raadhus.reading.original import Original
from raadhus.reading.printed.meeting import meeting_of
from raadhus.reading.printed.pages import PrintedPages, text_pages

HEAD = "Egeborg Kommune\nReferat\nHavneudvalget\nMandag den 5. maj 2025 kl. 16.00\n\n"
ITEMS = "Punkt 1: Ny kaj\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Ny sti\n\nBeslutning\n\nJa."


def _read(text: str) -> MeetingRecord:
    return read(text.encode())


def _codes(record: MeetingRecord) -> list[str]:
    return [found.code for found in record.doubts]


def _pages(text: str, **values: object) -> MeetingRecord:
    pages = text_pages(text.encode())
    filled = PrintedPages(lines=pages.lines, rows=pages.rows, **values)  # type: ignore[arg-type]
    original = Original(data=b"", media_type="text/plain", sha256="0")
    return meeting_of(original, pages=filled).record


def test_a_known_layout_gives_no_doubt() -> None:
    record = _read(HEAD + ITEMS)

    assert (record.kind, record.body.name, record.organizations[0].name) == (
        "minutes", "Egeborg Kommune", "Havneudvalget",
    )  # fmt: skip
    assert record.source.profile == "punkt"
    assert _codes(record) == []


def test_numbers_alone_are_a_doubt() -> None:
    assert _codes(_read(HEAD + ITEMS.replace("Punkt ", ""))) == ["generic-reading"]


def test_a_text_without_items_is_kept_and_doubted() -> None:
    record = _read(f"{HEAD}Sammendrag\n\nKajen er slidt.\n\nBaggrund\n\nDen er gammel.")

    assert [section.heading for section in record.sections] == ["Sammendrag", "Baggrund"]
    assert _codes(record) == ["no-items"]


def test_an_agenda_has_no_decisions() -> None:
    assert _read("Punkt 1: Ny kaj\n\nIndstilling\n\nat ja\n\nPunkt 2: Ny sti").kind == "agenda"
    assert _read("Dagsorden\n\nPunkt 1: Ny kaj\n\nBeslutning\n\nPunkt 2: Ny sti").kind == "agenda"


def test_decisions_of_earlier_bodies_make_no_minutes() -> None:
    text = "Dagsorden\n\nPunkt 1: Ny kaj\n\nBeslutning i Økonomiudvalget den 01-05-2025\n\nAnbefales."

    assert _read(text).kind == "agenda"


def test_an_agenda_with_its_decisions_filled_in_is_minutes() -> None:
    assert _read("Dagsorden\n\n" + ITEMS).kind == "minutes"


def test_unmarked_items_are_open_only_where_another_is_closed() -> None:
    assert {item.access for item in _read(HEAD + ITEMS).items} == {None}
    closed = _read(HEAD + ITEMS.replace("Ny sti", "Lukket: Ny sti"))
    assert [item.access for item in closed.items] == ["open", "closed"]


def test_groups_stand_with_their_items_and_not_in_their_text() -> None:
    record = _read(f"{HEAD}ÅBENT MØDE\n\n{ITEMS.replace('Punkt 2', 'LUKKET MØDE' + chr(10) * 2 + 'Punkt 2')}")

    assert [(item.group, item.access) for item in record.items] == [
        ("ÅBENT MØDE", "open"), ("LUKKET MØDE", "closed"),
    ]  # fmt: skip
    assert plain_text(record.items[0].sections[0].blocks) == "Godkendt."


def test_a_mark_of_the_last_line_of_an_item_is_its_own() -> None:
    record = _read(HEAD + ITEMS.replace("Beslutning\n\nGodkendt.", "Lukket punkt"))

    assert [item.access for item in record.items] == ["closed", "open"]


def test_people_below_the_contents_list_are_people() -> None:
    record = _read(
        f"{HEAD}Indholdsfortegnelse\nNy kaj..... 1\nNy sti..... 2\n\nDeltagere\nAsta Holm (A)\n\n{ITEMS}"
    )

    assert [(section.heading, plain_text(section.blocks)) for section in record.sections] == [
        ("Deltagere", "Asta Holm (A)")
    ]


def test_text_between_the_contents_list_and_the_first_item_is_kept() -> None:
    record = _read(
        f"{HEAD}Indholdsfortegnelse\nNy kaj..... 1\nNy sti..... 2\n\nVelkommen til mødet.\n\n{ITEMS}"
    )

    assert plain_text(record.sections[0].blocks) == "Velkommen til mødet."


def test_the_address_at_the_end_is_a_section_of_its_own() -> None:
    section = _read(f"{HEAD}{ITEMS}\n\nSource URL: https://egeborg.example/1").sections[-1]

    assert (section.heading, section.kind, plain_text(section.blocks)) == (
        "Source URL", "trailer", "https://egeborg.example/1",
    )  # fmt: skip


def test_a_cancelled_meeting_needs_no_items() -> None:
    record = _read(f"{HEAD}Mødet er aflyst")

    assert record.meeting.cancelled
    assert _codes(record) == []


@pytest.mark.parametrize("words", ["Til toppen", "Udskriv", "Hent som fil"])
def test_words_of_a_web_page_are_left_out(words: str) -> None:
    text = HEAD + ITEMS.replace("Godkendt.", f"Godkendt.\n{words}")

    assert plain_text(_read(text).items[0].sections[0].blocks) == "Godkendt."
    assert coverage(text.encode()).is_whole


def test_a_bookmark_with_another_title_is_doubted() -> None:
    marks = (
        Bookmark(0, "Punkt 1: Ny kaj", 1),
        Bookmark(0, "Punkt 2: Ny bro", 1),
        Bookmark(0, "Punkt 3: Mere", 1),
    )

    doubts = _pages(HEAD + ITEMS, bookmarks=marks).doubts

    assert [(found.code, found.item) for found in doubts] == [
        ("bookmark-differs", "2"),
        ("bookmark-differs", None),
    ]


def test_the_bookmark_of_a_closed_item_is_not_quoted() -> None:
    marks = (Bookmark(0, "Punkt 2: Salg af havnen", 1),)

    assert _pages(HEAD + ITEMS.replace("Ny sti", "Lukket: Salg"), bookmarks=marks).doubts == ()


def test_what_follows_the_words_of_a_web_page_begins_anew() -> None:
    record = _read(HEAD + ITEMS.replace("Godkendt.", "Godkendt af udvalget\nUdskriv\nkajen er slidt"))

    assert [plain_text((block,)) for block in record.items[0].sections[0].blocks] == [
        "Godkendt af udvalget", "kajen er slidt",
    ]  # fmt: skip


def test_a_bookmark_that_is_cut_does_not_differ() -> None:
    title = "Ny kaj ved den gamle slip i den nordlige ende af havnen i Egeborg"
    marks = (Bookmark(0, f"1. {title[:45]}", 1), Bookmark(0, f"1. {title[:50]} (…)", 1))

    assert _pages(HEAD + ITEMS.replace("Ny kaj", title), bookmarks=marks).doubts == ()


def test_a_page_that_cannot_be_read_is_an_error_with_its_number() -> None:
    found = _pages(HEAD + ITEMS, unreadable=(3,)).doubts[0]

    assert (found.code, found.severity, found.page) == ("page-unreadable", "error", 3)
    assert "3" in found.message


def test_nothing_but_space_is_no_text() -> None:
    with pytest.raises(ReadError) as raised:
        read(b"%PDF-1.4 \n")
    assert raised.value.code == "damaged"


def test_a_pdf_without_words_on_its_rows_has_no_text() -> None:
    with pytest.raises(ReadError) as raised:
        read(print_pdf("#rect()"))
    assert raised.value.code in {"no-text", "scanned"}


def test_pages_of_a_pdf_are_read_by_size_and_place() -> None:
    record = read(
        print_pdf(
            "#set heading(numbering: none)\n= Referat Havneudvalget\nMandag den 5. maj 2025 kl. 16.00\n\n"
            "== 1. Ny kaj\n=== Beslutning\nGodkendt.\n== 2. Ny sti\n=== Beslutning\nJa."
        )
    )

    assert [(item.number, item.title) for item in record.items] == [("1", "Ny kaj"), ("2", "Ny sti")]
    assert [item.sections[0].heading for item in record.items] == ["Beslutning", "Beslutning"]
    assert record.source.pages == 1


def test_lines_of_the_reading_place_the_doubts() -> None:
    pages = text_pages((HEAD + ITEMS).encode())

    assert pages.lines[0] == Line("Egeborg Kommune", 1)
