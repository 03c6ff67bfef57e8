"""Files with the table of case numbers (KLE): the XML that KL publishes, or rows of number, title and end date."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec import Struct

from raadhus.core.procedure.refusals import Refusal

_NUMBER = re.compile(r"\d{2}(?:\.\d{2}){0,2}|[A-ZÆØÅ]\d{0,2}")
_KINDS = ("Hovedgruppe", "Gruppe", "Emne", "HandlingsfacetKategori", "Handlingsfacet")
_LONGEST_TITLE = 500


class KleFileUnreadable(
    Refusal,
    reason="kle-file-unreadable",
    english="The file holds no KLE table that Raadhus knows: {why}. Take KL's XML of subjects or of facets, or a CSV "
    "file with number and title.",
    danish="Filen rummer ikke en KLE-tabel, som Raadhus kender: {why}. Brug KL's XML med emner eller facetter, eller "
    "en CSV-fil med nummer og titel.",
):
    """Nothing of the table that is there is changed."""


class KleRow(Struct, frozen=True, kw_only=True):
    """A number or a facet; `retired_date` is the day from which it is given no more."""

    number: str
    title: str
    retired_date: date | None = None


def read_kle(data: bytes) -> tuple[KleRow, ...]:
    """The rows of the file, each number once. Raises KleFileUnreadable."""
    rows = tuple(_of_xml(data) if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else _of_csv(data))
    if not rows:
        raise KleFileUnreadable(values={"why": "there is no number in it"})
    return tuple({row.number: row for row in rows}.values())


def _of_xml(data: bytes) -> Iterator[KleRow]:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise KleFileUnreadable(values={"why": "it declares entities"})
    try:
        root = fromstring(data)  # noqa: S314  entities are refused above
    except ParseError as error:
        raise KleFileUnreadable(values={"why": f"it is no XML ({error})"}) from error
    for element in root.iter():
        if element.tag in _KINDS:
            number, title = _text(element, "Nr"), _text(element, "Titel")
            retired = element.findtext(f"{element.tag}AdministrativInfo/Historisk/UdgaaetDato")
            yield _row(number, title, retired or "")


def _text(element: Element, what: str) -> str:
    return element.findtext(f"{element.tag}{what}") or ""


def _of_csv(data: bytes) -> Iterator[KleRow]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("windows-1252", errors="replace")
    first = text.partition("\n")[0]
    delimiter = next((sign for sign in ";\t" if sign in first), ",")
    for line, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter)):
        cells = [cell.strip() for cell in row]
        # The first line may be the names of the columns.
        if len(cells) < 2 or (line == 0 and not _NUMBER.fullmatch(cells[0])):
            continue
        yield _row(cells[0], cells[1], cells[2] if len(cells) > 2 else "")


def _row(number: str, title: str, retired: str) -> KleRow:
    number, title = number.strip(), " ".join(title.split())
    if not _NUMBER.fullmatch(number):
        raise KleFileUnreadable(values={"why": f"«{number[:20]}» is no number"})
    if not title or len(title) > _LONGEST_TITLE:
        raise KleFileUnreadable(values={"why": f"{number} has no title"})
    try:
        day = date.fromisoformat(retired.strip()[:10]) if retired.strip() else None
    except ValueError:
        raise KleFileUnreadable(values={"why": f"{number} ends on no day"}) from None
    return KleRow(number=number, title=title, retired_date=day)
