"""A meeting on the terminal: what is shown, how wide, with and without colours."""

import pytest
from msgspec import structs

from egeborg_minutes import egeborg_minutes
from raadhus.cli.display.meeting_text import meeting_text
from raadhus.cli.display.terminal_text import Terminal, TerminalText, harmless

PLAIN = Terminal(width=80, has_colour=False)


def _shown() -> str:
    return " ".join(meeting_text(egeborg_minutes(), terminal=PLAIN).split())


@pytest.mark.parametrize(
    "words",
    [
        "Børne- og Kulturudvalget Referat · onsdag den 5. marts 2025 kl. 16.00",
        "Rådhuset, lokale 3 3 punkter, heraf 1 lukket",
        "Til stede Asta Holm (A) [formand], Bo Lind (V) Afbud Cilje Rask (F) Embedsfolk Dorte Mark [direktør]",
        "2. Tilskud til Egeborg Musikskole Sag 20.00.00-Ø40-3-25",
        "Indstilling Fra Center for Kultur: 1 at tilskuddet godkendes",
        "Beslutning Godkendt Godkendt. Venstre tog forbehold for punkt 2.",
        "Afstemning For 5 (A, F) · imod 1 (Bo Lind)",
        "Beløb 1.250.000 kr., 2025, ramme 30.12, forhøjelse: tilskud til musikskolen",
        "Bilag Ansøgning fra musikskolen (anbefales læst) Regnskab 2024",
        "Henvisning Behandles senere i Økonomiudvalget 12. marts 2025",
        "3. Salg af grund [Lukket punkt]",
        "Læseren er i tvivl om 2 steder Tvivl Teksten siger 3 bilag, men der er 2 på listen.",
    ],
)
def test_a_meeting_shows(words: str) -> None:
    assert words in _shown()


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

    assert "Læseren er ikke i tvivl om noget." in meeting_text(record, terminal=PLAIN)


def test_a_document_without_items_shows_its_text() -> None:
    record = structs.replace(egeborg_minutes(), items=())

    assert "Deltagere\nAsta Holm (A) (formand)" in meeting_text(record, terminal=PLAIN)


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\x00", "\x08"])
def test_what_a_terminal_obeys_is_replaced(character: str) -> None:
    text = TerminalText(PLAIN)

    text.text(f"a{character}b")

    assert str(text) == "a\N{REPLACEMENT CHARACTER}b\n"
    assert harmless(f"å\t{character}") == "å\t\N{REPLACEMENT CHARACTER}"
