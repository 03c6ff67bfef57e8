"""One printed item: title, marks, case, sections, messages, attachments, and what is public when it is closed."""

import pytest
from msgspec import structs

from printed_rows import pdf_line, rows_of, style_of_text
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem
from raadhus.reading.printed.item import PrintedItem, item_of
from raadhus.reading.printed.rows import pdf_rows
from raadhus.reading.printed.starts import Start


def _printed(text: str, *, number: str = "3", group: str | None = None) -> PrintedItem:
    rows = rows_of(text)
    title = rows[0].text.partition(" ")[2]
    start = Start(0, number, title, f"{number}.", sure=True)
    return item_of(rows, start=start, position=1, style=style_of_text(), group=group)


def _item(text: str, *, group: str | None = None) -> AgendaItem:
    return _printed(text, group=group).item


def _sections(text: str) -> list[tuple[str, str]]:
    return [(section.heading, plain_text(section.blocks)) for section in _item(text).sections]


def test_a_title_goes_on_to_the_gap() -> None:
    assert _item("3. Ny kaj ved\nslippen og\nbroen\n\nTekst").title == "Ny kaj ved slippen og broen"


@pytest.mark.parametrize("below", ["Sagsnr.: 21/4455", "Åben sag", "Beslutning"])
def test_a_title_ends_above_a_case_a_mark_and_a_heading(below: str) -> None:
    assert _item(f"3. Ny kaj\n{below}\nGodkendt.").title == "Ny kaj"


def test_the_number_the_mark_and_the_case_stand_under_the_title() -> None:
    printed = _printed("3. Ny kaj\nÅben sag\nSagsnr.: 21/4455\nSagsansvarlig: Bo Lind\n\nTekst")

    assert (printed.item.access, printed.item.case_number) == ("open", "21/4455")
    assert printed.furniture == ("3.", "Åben sag", "Sagsnr.:")
    assert plain_text(printed.item.sections[0].blocks) == "Sagsansvarlig: Bo Lind\nTekst"


def test_a_second_case_number_stays_in_the_text() -> None:
    item = _item("3. Ny kaj\nSagsnr.: 21/4455\nSagsnr.: 21/4456\n\nTekst")

    assert item.case_number == "21/4455"
    assert plain_text(item.sections[0].blocks).startswith("Sagsnr.: 21/4456")


def test_closed_wins_over_open() -> None:
    assert _item("3. Ny kaj\nÅben sag\nLukket sag").access == "closed"
    assert _item("3. Lukket: Ny kaj\nÅben sag").access == "closed"


def test_the_heading_of_the_group_tells_what_the_item_does_not() -> None:
    assert _item("3. Ny kaj\n\nTekst", group="LUKKET MØDE").access == "closed"
    assert _item("3. Ny kaj\nLukket punkt", group="ÅBENT MØDE").access == "closed"
    assert _item("3. Ny kaj\n\nTekst", group="DIVERSE SAGER").access is None


def test_the_number_of_the_item_is_no_case_number() -> None:
    assert _item("3. Ny kaj\nSag nr. 3\n\nTekst").case_number is None


def test_headings_begin_sections_and_empty_ones_are_kept() -> None:
    assert _sections("3. Ny kaj\n\nTidligere behandling\n\nIndhold\n\nSammendrag\nKajen er slidt.") == [
        ("Tidligere behandling", ""), ("Indhold", ""), ("Sammendrag", "Kajen er slidt."),
    ]  # fmt: skip


def test_a_heading_may_stand_right_below_a_sentence_or_a_decision_below_anything() -> None:
    text = "3. Ny kaj\n\nIndstilling\nat kajen fornyes\nBeslutning\nGodkendt.\nBaggrund\nKajen er slidt."

    assert [heading for heading, _ in _sections(text)] == ["Indstilling", "Beslutning", "Baggrund"]


def test_a_word_in_a_list_is_no_heading() -> None:
    assert _sections("3. Ny kaj\n\nTemaer:\nHavnen\nØkonomi\nKlima")[0][1].split() == [
        "Temaer:", "Havnen", "Økonomi", "Klima",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Kompetence: Havneudvalget", "Beslutningskompetence: KB", "Sagsforløb: ØK/BY", "Sagsgang: HU - ØU"],
)
def test_a_heading_and_its_text_may_share_a_line(line: str) -> None:
    heading, _, value = line.partition(" ")

    assert (heading, value) in _sections(f"3. Ny kaj\n\nTekst.\n{line}\n\nBeslutning\nGodkendt.")


def test_a_line_of_the_absent_is_a_section() -> None:
    text = "3. Ny kaj\n\nBeslutning\n\nGodkendt.\n\nAfbud Asta Holm (A), Bo Lind\n\nEfter mødet"

    assert _sections(text) == [
        ("Beslutning", "Godkendt."), ("Afbud", "Asta Holm (A), Bo Lind"), ("", "Efter mødet"),
    ]  # fmt: skip


def test_the_absent_may_stand_right_below_the_decision() -> None:
    assert _sections("3. Ny kaj\n\nBeslutning\nGodkendt.\nFraværende: Ingen\n\nSammendrag\nTekst.") == [
        ("Beslutning", "Godkendt."), ("Fraværende", "Ingen"), ("Sammendrag", "Tekst."),
    ]  # fmt: skip


def test_a_label_without_names_does_not_take_the_decision() -> None:
    assert _sections("3. Ny kaj\n\nBeslutning\nFraværende:\nGodkendt.") == [
        ("Beslutning", "Fraværende:\nGodkendt.")
    ]


def test_a_label_above_names_takes_them() -> None:
    assert _sections("3. Ny kaj\n\nBeslutning\nGodkendt.\nFraværende:\nAsta Holm")[1] == (
        "Fraværende:",
        "Asta Holm",
    )


def test_a_sentence_that_begins_as_an_absence_is_text() -> None:
    text = "3. Ny kaj\n\nSammendrag\n\nFravær er dyrt for havnen."

    assert _sections(text) == [("Sammendrag", "Fravær er dyrt for havnen.")]


def test_titles_below_bilag_are_attachments_and_a_count_is_text() -> None:
    item = _item(
        "3. Ny kaj\n\nBilag\n\n2 bilag, heraf 1 anbefales\n\n3.1 ANBEFALES Kort over\nhavnen\n\nOverslag"
    )

    assert [(entry.number, entry.title, entry.recommended) for entry in item.attachments] == [
        ("3.1", "Kort over havnen", True), (None, "Overslag", None),
    ]  # fmt: skip
    assert item.attachments_stated is not None
    assert (item.attachments_stated.total, item.attachments_stated.recommended) == (2, 1)
    assert plain_text(item.sections[0].blocks) == "2 bilag, heraf 1 anbefales"


def test_the_numbers_of_a_list_of_attachments_are_no_part_of_the_titles() -> None:
    printed = _printed("3. Ny kaj\n\nBilag\n1. Kort over havnen\n2. Overslag")

    assert [entry.title for entry in printed.item.attachments] == ["Kort over havnen", "Overslag"]
    assert printed.furniture[-2:] == ("1. ", "2. ")


def test_an_attachment_of_a_message_goes_there() -> None:
    item = _item(
        "3. Meddelelser\n\n1. Isen\n\n2. Kajen\n\nBeslutning\n\nJa.\n\nBilag\n\n3.2 Kort\n\n3.9 Andet"
    )

    assert [(message.number, len(message.attachments)) for message in item.messages] == [("1", 0), ("2", 1)]
    assert [entry.number for entry in item.attachments] == ["3.9"]


def test_an_item_of_another_title_has_no_messages() -> None:
    assert _item("3. Ny kaj\n\n1. Isen\n\n2. Kajen").messages == ()


def test_a_closed_item_has_its_published_decision_and_absence_alone() -> None:
    printed = _printed(
        "3. Lukket: Salg\nSagsnr.: 21/4 Sagsansvarlig: Bo Lind\n\nBeslutning\n\nJa.\n\nAfbud Asta Holm"
    )

    assert printed.item.sections == ()
    assert plain_text(printed.item.public_text) == "Ja."
    assert printed.item.public_attendance == "Afbud Asta Holm"
    assert printed.doubts == ()
    assert "Sagsansvarlig: Bo Lind" in printed.furniture


def test_a_closed_item_may_print_its_decision_without_a_heading() -> None:
    assert plain_text(_item("3. Lukket: Salg\n\nGodkendt.").public_text) == "Godkendt."


def test_what_else_a_closed_item_has_is_kept_and_doubted() -> None:
    printed = _printed("3. Lukket: Salg\n\nTekst.\n\nSammendrag\nHemmeligt.\n\nBeslutning\nJa.")

    assert plain_text(printed.item.public_text) == "Ja."
    assert [section.heading for section in printed.item.sections] == ["", "Sammendrag"]
    assert [found.code for found in printed.doubts] == ["closed-item-has-content"]
    assert printed.doubts[0].text is None


def test_announcements_of_a_closed_item_are_doubted() -> None:
    printed = _printed("3. Lukket: Meddelelser\n\n1. Isen\n\n2. Kajen")

    assert [found.code for found in printed.doubts] == ["closed-item-has-content"]


def test_where_paragraphs_are_tight_space_ends_a_decision() -> None:
    rows = rows_of("3. Ny kaj\n\nBeslutning\nGodkendt.\n\nKajen er slidt.")
    start = Start(0, "3", "Ny kaj", "3.", sure=True)
    style = structs.replace(style_of_text(), paragraphs_are_tight=True)
    printed = item_of(rows, start=start, position=1, style=style, group=None)

    assert [section.heading for section in printed.item.sections] == ["Beslutning", ""]


def test_a_closed_part_inside_an_open_item_is_doubted() -> None:
    printed = _printed("3. Ny kaj\n\nBeslutning\nJa.\n\nLUKKET MØDE\n\nSalg af grund")

    assert [(found.code, found.item, found.line) for found in printed.doubts] == [("access-unknown", "3", 6)]


def test_lines_set_strong_at_the_size_of_headings_are_headings() -> None:
    lines = [pdf_line("3. Ny kaj", number=1, size=16), pdf_line("Handicap", number=3, size=13)]
    lines += [pdf_line("Der er en rampe ved kajen.", number=4), pdf_line("Fed tekst", number=5, bold=True)]
    lines += [pdf_line("Der er en rampe mere.", number=n) for n in range(6, 12)]
    style = style_of_text().__class__(
        heading_size=13.0,
        numerals_are_displaced=False,
        paragraphs_are_tight=False,
        words=style_of_text().words,
    )
    start = Start(0, "3", "Ny kaj", "3.", sure=True)
    printed = item_of(pdf_rows(lines, tables={}), start=start, position=1, style=style, group=None)

    assert [section.heading for section in printed.item.sections] == ["Handicap"]
