"""The sheet behind a document: which attachments there are, which are missing and why, and what the file is not."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.core.record import Cell, Mark, Paragraph
from raadhus.documents.colours import dark_enough
from raadhus.documents.layout.parts import Part, heading, table
from raadhus.documents.merged.attached import Attached
from raadhus.documents.pdf.compiler import set_pdf, with_marks_or_bare
from raadhus.documents.pdf.pictures import Pictures
from raadhus.documents.pdf.runs import shown
from raadhus.documents.pdf.told import told_parts
from raadhus.documents.showable import Form, Showable

CLAIMS_NOTHING = "Samlet udgave: filen hævder ingen standard."
_EXPLAINED = (
    f"{CLAIMS_NOTHING} Den er en kopi til læsning: dokumentet først, så dets bilag, som de er modtaget."
    " Dokumentet alene bærer sin tekst som data, er tilgængeligt for skærmlæsere og egnet til arkiv."
)
_COLUMNS = ("Bilag", "Sider", "Bemærkning")


class Row(Struct, frozen=True):
    """An attachment with its pages, or with the reason why they are not there."""

    attached: Attached
    pages: int = 0
    reason: str | None = None


def sheet(rows: Sequence[Row], *, title: str, day: str, colour: str) -> bytes:
    """The sheet as a PDF of its own; raises DocumentError when it cannot be set."""
    return with_marks_or_bare(lambda form: _set(rows, title=title, day=day, colour=colour, form=form))


def _set(rows: Sequence[Row], *, title: str, day: str, colour: str, form: Form) -> bytes:
    showable = Showable(form=form)
    parts = showable.parts(
        (
            heading("title", "Bilag", level=1),
            Part("notice", Paragraph(text=_EXPLAINED)),
            table("attachments", head=_COLUMNS, rows=[_cells(row) for row in rows]),
        )
    )
    told = {
        "title": showable.text(title),
        "author": "",
        "day": [int(part) for part in day.split("-")],
        "foot": [shown(showable.text(title))],
        "confidential": None,
        "contents": words.CONTENTS,
        "colour": dark_enough(colour),
        "arms": None,
        "parts": told_parts(parts, pictures=Pictures({})),
        "files": [],
    }
    return set_pdf({"told": msgspec.json.encode(told).decode()}, pictures={})


def _cells(row: Row) -> tuple[Cell, ...]:
    label, address = row.attached.label, row.attached.address
    marks = (Mark(start=0, end=len(label), kind="link", url=address),) if address else ()
    where = f" Den findes på {address}" if address else ""
    told = f"Ikke med: {row.reason}.{where}" if row.reason else ""
    return Cell(text=label, marks=marks), Cell(text=str(row.pages) if row.pages else "–"), Cell(text=told)
