"""Printed agendas and minutes of Egeborg over some months, made from a number: the work that faults interrupt."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

COMMITTEES = ("Kultur- og Fritidsudvalget", "Teknik- og Miljøudvalget", "Økonomiudvalget")
_FIRST_DAY = date(2025, 1, 6)
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober")
_DAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag")
_MATTERS = (
    "Tilskud til Egeborg Musikskole",
    "Lokalplan for Åparken",
    "Budgetopfølgning pr. kvartal",
    "Renovering af Egeborg Svømmehal",
)
_GRANT = 2  # the place of the first matter among the items


class Paper(NamedTuple):
    """A file as it would lie in an archive, with its attachments by name."""

    name: str
    text: str
    attachments: tuple[tuple[str, str], ...] = ()


def agenda(number: int) -> Paper:
    return Paper(f"{number:03}-dagsorden.txt", _text(number, kind="DAGSORDEN"))


def minutes(number: int) -> Paper:
    """The minutes; an attachment of one that shows its closed items whole is kept back with them."""
    attachments = ((f"Regnskab {number}.txt", f"Regnskab nr. {number}: Udgifterne er 1.250.000 kr."),)
    return Paper(f"{number:03}-referat.txt", _text(number, kind="REFERAT"), attachments)


def corrected_minutes(number: int) -> Paper:
    text = _text(number, kind="REFERAT").replace("Godkendt.", "Godkendt med bemærkninger.", 1)
    return Paper(f"{number:03}-rettet.txt", text)


def write_papers(papers: Iterator[Paper], *, folder: Path) -> Path:
    """Lay the papers in a folder, their attachments beside them."""
    folder.mkdir(parents=True)
    for paper in papers:
        file = folder / paper.name
        file.write_text(paper.text, encoding="utf-8")
        for name, text in paper.attachments:
            beside = file.with_suffix(".bilag")
            beside.mkdir(exist_ok=True)
            (beside / name).write_text(text, encoding="utf-8")
    return folder


def _text(number: int, *, kind: str) -> str:
    day = _FIRST_DAY + timedelta(days=7 * number)
    printed = f"{_DAYS[day.weekday()]} den {day.day}. {_MONTHS[day.month - 1]} {day.year}"
    return "\n\n".join(
        (
            f"{kind} {COMMITTEES[number % len(COMMITTEES)]} d. {day:%d-%m-%Y}",
            f"Mødedato {printed} kl. 16:00",
            "Mødested Rådhuset, lokale 3",
            "Mødedeltagere Asta Holm (A) (formand), Bo Lind (V), Cilje Rask (F) (Afbud), Dorte Mark (direktør)",
            *_items(number, has_decisions=kind == "REFERAT"),
        )
    )


def _items(number: int, *, has_decisions: bool) -> Iterator[str]:
    decision = ("Beslutning", "Godkendt. Venstre tog forbehold for punkt 2.") if has_decisions else ()
    yield from ("Punkt 1: Meddelelser", "1. Ny hjemmeside til biblioteket åbner i april.")
    for place in (_GRANT, _GRANT + 1):
        matter = (number + place) % len(_MATTERS)
        yield from (
            f"Punkt {place}: {_MATTERS[matter]}",
            f"Sag 20.00.0{matter}-Ø40-{matter + 3}-25",
            "Sammendrag",
            f"Der søges om et tilskud på {number + 1}.250.000 kr. i 2025.",
            "Indstilling",
            "Center for Kultur indstiller,",
            "1. at tilskuddet godkendes",
            "2. at udgiften finansieres af ramme 30.12",
            *decision,
            "Bilag",
            f"Regnskab {number}" if place == _GRANT else "Ansøgning",
        )
    if number % 3 == 0:
        # More than its face: the door cuts it and keeps the source back.
        yield from (f"Punkt {_GRANT + 2}: Lukket: Salg af grund", *decision, "Bilag", "Købsaftale")
