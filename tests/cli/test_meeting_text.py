"""A meeting on the terminal: what is shown, how wide, with and without colours."""

import pytest
from msgspec import structs

from egeborg_minutes import egeborg_minutes
from raadhus.cli.display.meeting_text import meeting_text
from raadhus.cli.display.terminal_text import Terminal, TerminalText, harmless
from raadhus.core.record import (
    Amount,
    AttachmentsStated,
    Attendance,
    Cell,
    Decision,
    Economy,
    Outcome,
    Position,
    Section,
    Table,
)

PLAIN = Terminal(width=80, has_colour=False)
NUMBERED: tuple[tuple[str, str, Outcome], ...] = (
    ("1", "Godkendt.", "approved"),
    ("2", "Kan ikke anbefales.", "rejected"),
)


def _shown() -> str:
    return " ".join(meeting_text(egeborg_minutes(), terminal=PLAIN).split())


@pytest.mark.parametrize(
    "words",
    [
        "Børne- og Kulturudvalget Referat · onsdag den 5. marts 2025 kl. 16.00",
        "Rådhuset, lokale 3 3 punkter, heraf 1 lukket · 2 tvivl, se nederst",
        "Til stede Asta Holm (A) [formand], Bo Lind (V) Afbud Cilje Rask (F) Embedsfolk Dorte Mark [direktør]",
        "2. Tilskud til Egeborg Musikskole Sag 20.00.00-Ø40-3-25",
        "Indstilling Fra Center for Kultur: 1. at tilskuddet godkendes",
        "Beslutning Godkendt. Venstre tog forbehold for punkt 2.",
        "Afstemning For 5 (A, F) · imod 1 (Bo Lind)",
        "Beløb 1.250.000 kr., 2025, ramme 30.12, forhøjelse: tilskud til musikskolen",
        "Bilag Ansøgning fra musikskolen (anbefales læst) Regnskab 2024",
        "Henvisning Behandles senere i Økonomiudvalget, 12. marts 2025",
        "3. Salg af grund [Lukket punkt]",
        "Programmet er i tvivl om 2 steder Tvivl Teksten siger 3 bilag, men der er 2 på listen.",
    ],
)
def test_a_meeting_shows(words: str) -> None:
    assert words in _shown()


def _of_second_item(**changes: object) -> str:
    """What is shown of the minutes when their second item is changed so."""
    record = egeborg_minutes()
    item = structs.replace(record.items[1], **changes)
    changed = structs.replace(record, items=(record.items[0], item, record.items[2]))
    return " ".join(meeting_text(changed, terminal=PLAIN).split())


@pytest.mark.parametrize(
    ("outcome", "printed", "shown"),
    [
        ("noted", "Taget til efterretning.", "Beslutning Taget til efterretning. Beløb"),
        ("approved", "Indstillingen godkendt", "Beslutning Indstillingen godkendt Beløb"),
        ("rejected", "Kan ikke godkendes.", "Beslutning Forkastet Kan ikke godkendes. Beløb"),
        (None, "Se bilaget.", "Beslutning Udfald ikke forstået Se bilaget. Beløb"),
    ],
)
def test_an_outcome_that_the_text_tells_is_shown_once(
    outcome: Outcome | None, printed: str, shown: str
) -> None:
    assert shown in _of_second_item(decision=(Decision(text=printed, outcome=outcome),))


def test_an_earlier_decision_keeps_its_outcome_beside_its_body() -> None:
    earlier = Decision(body="Skoleudvalget", date="2025-02-03", text="Godkendt.", outcome="approved")

    assert "Beslutning Godkendt (Skoleudvalget, 3. februar 2025) Beløb" in _of_second_item(
        decision=(earlier,)
    )


def test_a_position_that_the_decision_tells_names_only_who_and_on_what() -> None:
    text = "Venstre var imod punkt 1 og 3."
    positions = tuple(
        Position(who=("Venstre",), kind="against", point=point, text=text) for point in ("1", "3")
    )
    decision = Decision(text=f"Drøftet.\n{text}", outcome="discussed", positions=positions)

    assert "punkt 1 og 3. Imod Venstre, punkt 1 og 3 Beløb" in _of_second_item(decision=(decision,))


def test_no_attachments_are_told_in_words() -> None:
    shown = _of_second_item(attachments=(), attachments_stated=AttachmentsStated(total=0))

    assert "Bilag Ingen bilag" in shown


def test_an_amount_is_shown_as_it_was_printed() -> None:
    amount = Amount(oere=1_340_000_000, as_printed="13,4 mio. kr.")

    assert "Beløb 13,4 mio. kr. Bilag" in _of_second_item(
        economy=Economy(text="", states_none=False, amounts=(amount,))
    )


APOLOGY = Attendance(as_printed="Cilje Rask (F)", name="Cilje Rask", status="apology")
LEFT = Attendance(as_printed="Bo Lind (V)", name="Bo Lind", status="left")


def _of_items(*attendances: tuple[Attendance, ...]) -> str:
    """What is shown of the minutes when their items state this attendance."""
    record = egeborg_minutes()
    items = tuple(
        structs.replace(item, attendance=attendance)
        for item, attendance in zip(record.items, attendances, strict=True)
    )
    return " ".join(meeting_text(structs.replace(record, items=items), terminal=PLAIN).split())


def test_who_was_away_from_every_item_is_told_once_for_all() -> None:
    shown = _of_items((APOLOGY,), (APOLOGY, LEFT), (APOLOGY,))

    assert "Afbud ved alle punkter: Cilje Rask 1. " in shown
    assert shown.count("Cilje Rask") == 2
    assert "Fremmøde Bo Lind (gik undervejs) 3." in shown


def test_an_item_from_which_others_were_away_tells_them_itself() -> None:
    shown = _of_items((APOLOGY,), (APOLOGY, structs.replace(LEFT, status="absent")), (APOLOGY,))

    assert "Afbud ved punkt 1, 3: Cilje Rask 1. " in shown
    assert "Fremmøde Cilje Rask (afbud), Bo Lind (fraværende) 3." in shown


def test_who_was_away_from_one_item_is_told_there() -> None:
    assert "Fremmøde Cilje Rask (afbud) 3." in _of_items((), (APOLOGY,), ())


def test_a_numbered_decision_shows_its_number_once() -> None:
    first, second = (Decision(point=n, text=f"{n}. {t}", outcome=o) for n, t, o in NUMBERED)

    shown = _of_second_item(decision=(first, second))

    assert "Beslutning 1. Godkendt. Beslutning Forkastet 2. Kan ikke anbefales. Beløb" in shown


def test_a_printed_head_without_a_time_is_one_line_cut_at_the_width() -> None:
    printed = "REFERAT\nBørne- og Kulturudvalget\nMøde nr. 3\n" + "Rådhuset i Egeborg " * 20
    meeting = structs.replace(egeborg_minutes().meeting, start=None, end=None, as_printed=printed)

    lines = meeting_text(structs.replace(egeborg_minutes(), meeting=meeting), terminal=PLAIN).splitlines()

    [line] = [line for line in lines if line.startswith("Referat · ")]
    assert line.startswith("Referat · Møde nr. 3, Rådhuset i Egeborg")
    assert line.endswith(" …")
    assert len(line) <= PLAIN.width


def test_a_line_of_any_length_is_never_shown_as_a_title() -> None:
    record = egeborg_minutes()
    item = structs.replace(record.items[0], title="ord " * 100_000)

    shown = meeting_text(
        structs.replace(record, title="ord " * 100_000, organizations=(), items=(item,)), terminal=PLAIN
    )

    assert len(shown) < 8_000


def test_a_table_without_items_shows_its_rows() -> None:
    header = (Cell(text="Sag", header=True), Cell(text="Afdeling", header=True))
    rows = (header, (Cell(text="Ny bro"), Cell(text="Teknik")), (Cell(text=""), Cell(text="")))
    record = structs.replace(
        egeborg_minutes(), kind="list", items=(), sections=(Section(heading="", blocks=(Table(rows=rows),)),)
    )

    assert "\nSag · Afdeling\nNy bro\n    Teknik\n\n" in meeting_text(record, terminal=PLAIN)


def test_a_heading_row_with_nothing_below_is_not_shown() -> None:
    header = (Cell(text="Sag", header=True), Cell(text="Afdeling", header=True))
    record = structs.replace(
        egeborg_minutes(), items=(), sections=(Section(heading="Sendt", blocks=(Table(rows=(header,)),)),)
    )

    shown = meeting_text(record, terminal=PLAIN)

    assert "Sendt" in shown
    assert "Afdeling" not in shown


def test_a_label_too_long_for_its_column_stands_above_its_text() -> None:
    text = TerminalText(PLAIN)

    text.entry("Mindretalsudtalelse", "Venstre")

    assert str(text) == f"    Mindretalsudtalelse\n{' ' * 18}Venstre\n"


def test_a_date_is_not_broken_at_the_end_of_a_line() -> None:
    text = TerminalText(Terminal(width=40, has_colour=False))

    text.text("Møde i udvalget for børn og skole den 5. marts 2025")

    assert "5. marts" in str(text)


@pytest.mark.parametrize("width", [40, 80, 110])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = meeting_text(egeborg_minutes(), terminal=Terminal(width=width, has_colour=False))

    assert max(len(line) for line in text.splitlines()) <= width


def test_colours_come_only_where_they_are_wanted() -> None:
    coloured = meeting_text(egeborg_minutes(), terminal=Terminal(width=80, has_colour=True))

    assert "\x1b[" in coloured
    assert "\x1b" not in meeting_text(egeborg_minutes(), terminal=PLAIN)


def test_colours_change_nothing_but_the_colour() -> None:
    coloured = meeting_text(egeborg_minutes(), terminal=Terminal(width=80, has_colour=True))
    for code in (0, 1, 2, 31, 32, 33, 36):
        coloured = coloured.replace(f"\x1b[{code}m", "")

    assert coloured == meeting_text(egeborg_minutes(), terminal=PLAIN)


def test_a_meeting_without_doubts_says_so() -> None:
    record = structs.replace(egeborg_minutes(), doubts=())

    assert "Programmet er ikke i tvivl om noget." in meeting_text(record, terminal=PLAIN)


def test_a_document_without_items_shows_its_text() -> None:
    record = structs.replace(egeborg_minutes(), items=())

    assert "Deltagere\nAsta Holm (A) (formand)" in meeting_text(record, terminal=PLAIN)


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\x00", "\x08"])
def test_what_a_terminal_obeys_is_replaced(character: str) -> None:
    text = TerminalText(PLAIN)

    text.text(f"a{character}b")

    assert str(text) == "a\N{REPLACEMENT CHARACTER}b\n"
    assert harmless(f"å\t{character}") == "å\t\N{REPLACEMENT CHARACTER}"
