"""Reports of Egeborg as they are set, and what tests ask of the PDF that comes of them."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
from msgspec import Struct

from raadhus.core.record import Paragraph
from raadhus.documents.reports import (
    Chart,
    Column,
    Report,
    ReportCell,
    ReportSection,
    ReportTable,
    Source,
)
from raadhus.web.components.charts import Bar, bar_chart

COLUMNS = (
    Column(key="year", label="År"),
    Column(key="value", label="Fleksjob", is_number=True),
    Column(key="remarks", label="Bemærkning"),
)


class Element(Struct, frozen=True):
    """An element of the tree of tags: its kind, what is said instead of it, and what its cells are heads of."""

    kind: str
    alt: str = ""
    scope: str = ""


def row(year: str, value: str, remark: str = "", *, exact: int | str | None = None) -> tuple[ReportCell, ...]:
    return (ReportCell(text=year), ReportCell(text=value, exact=exact), ReportCell(text=remark))


def chart(label: str = "2024", title: str = "Fleksjob efter år") -> Chart:
    drawn = bar_chart((Bar(label=label, value=36, shown="36"),), key="k", title=title, description="2024: 36")
    return Chart(svg=drawn.printed, title=drawn.name, description=drawn.description)


def section(
    *rows: tuple[ReportCell, ...],
    heading: str = "Målinger",
    drawn: Chart | None = None,
    file: str = "maalinger",
    is_wide: bool = False,
) -> ReportSection:
    table = ReportTable(file=file, columns=COLUMNS, rows=rows)
    return ReportSection(heading=heading, chart=drawn, table=table, is_wide=is_wide)


def report(
    *sections: ReportSection, title: str = "Nøgletal: Fleksjob", source: str = "Socialt ansvar"
) -> Report:
    place = "https://egeborg.example/egeborg/punkter/abc/"
    return Report(
        title=title,
        municipality="Egeborg Kommune",
        day="2025-06-12",
        known_until="2025-06-04",
        address="https://egeborg.example/egeborg/noegletal/abc/",
        introduction=(Paragraph(text="Fra rapporten om socialt ansvar."),),
        sections=sections,
        how_read=("Et program har fundet tallene.",),
        sources=(Source(title=source, where="Vejudvalget, 10. december 2024, punkt 4", address=place),),
    )


def text_of(data: bytes) -> str:
    """The text of all pages, its lines brought to one, without the signs that only say where lines may end."""
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    told = "".join(pages).replace("\u2060", "").replace("\ufffe\r\n", "").replace("\ufffe", "")
    return " ".join(told.split())


def tree_of(data: bytes) -> tuple[Element, ...]:
    """The tags of a document in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return tuple(_elements(pdf.Root.StructTreeRoot))


def attached(data: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}


def _elements(element: pikepdf.Object) -> Iterator[Element]:
    if "/S" in element:
        yield Element(str(element.S), str(element.get("/Alt", "")), _scope(element))
    inner = element.get("/K")
    for one in inner if isinstance(inner, pikepdf.Array) else [inner]:
        if isinstance(one, pikepdf.Dictionary):
            yield from _elements(one)


def _scope(element: pikepdf.Object) -> str:
    looks = element.get("/A")
    for one in looks if isinstance(looks, pikepdf.Array) else [looks]:
        if isinstance(one, pikepdf.Dictionary) and "/Scope" in one:
            return str(one.Scope)
    return ""
