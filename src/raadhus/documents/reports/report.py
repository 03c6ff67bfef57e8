"""What a report is set from: its sections with their words, charts and tables, and where each number stands."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from raadhus.core.record import Date, Mark, Paragraph
from raadhus.documents.manuscript import Appearance


class Chart(Struct, frozen=True, kw_only=True):
    """A picture of the table that follows it. `description` says what it shows to those who do not see it."""

    svg: bytes
    title: str
    description: str


class Column(Struct, frozen=True, kw_only=True):
    """`key` is its name in the files that a report carries; numbers stand at the right."""

    key: str
    label: str
    is_number: bool = False


class ReportCell(Struct, frozen=True, kw_only=True):
    """`exact` is what the carried files have in place of the text: "1.250.000 kr." is 125000000 there."""

    text: str = ""
    exact: int | Decimal | str | None = None
    marks: tuple[Mark, ...] = ()


class ReportTable(Struct, frozen=True, kw_only=True):
    """`head` is the column whose cells name their rows; `file` is the name of the carried file, without ending."""

    file: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[ReportCell, ...], ...]
    head: int = 0


class ReportSection(Struct, frozen=True, kw_only=True):
    """`is_wide`: its table needs pages that lie."""

    heading: str
    blocks: tuple[Paragraph, ...] = ()
    chart: Chart | None = None
    table: ReportTable | None = None
    is_wide: bool = False


class Source(Struct, frozen=True, kw_only=True):
    """An item that something of the report stands in; `where` names committee, day and number of the item."""

    title: str
    where: str
    address: str


class Report(Struct, frozen=True, kw_only=True):
    """`known_until` is the day of the newest minutes that it draws on; `sources` are numbered from 1."""

    title: str
    municipality: str
    day: Date
    known_until: Date | None
    address: str
    appearance: Appearance = Appearance()
    introduction: tuple[Paragraph, ...] = ()
    sections: tuple[ReportSection, ...] = ()
    how_read: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def tables_of(report: Report) -> Sequence[ReportTable]:
    return [section.table for section in report.sections if section.table]
