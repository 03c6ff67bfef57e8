"""A report as the parts of a document in reading order, each table right after its chart."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import groupby

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.core.danish_format import danish_date
from raadhus.core.record import Cell, Entry, Image, List, Mark, Paragraph, Sha256, Table
from raadhus.documents.layout import Part
from raadhus.documents.layout.parts import fact, heading
from raadhus.documents.reports.report import Chart, Report, ReportCell, ReportSection, ReportTable, Source

_TITLE, _HEADING = 1, 2
_LONGEST_NUMBER = 18


class Stretch(Struct, frozen=True):
    """Parts on pages that lie (`is_wide`) or stand."""

    is_wide: bool
    parts: tuple[Part, ...]


def laid_out_report(report: Report) -> tuple[Stretch, ...]:
    """All of a report; what lies begins on a page of its own, so its head goes along."""
    stretches = groupby(_stretches(report), key=lambda one: one.is_wide)
    return tuple(
        Stretch(is_wide, tuple(part for one in together for part in one.parts))
        for is_wide, together in stretches
    )


def pictures_of(report: Report) -> Mapping[Sha256, bytes]:
    """The charts by the names that their parts call them."""
    return {_name(section.chart): section.chart.svg for section in report.sections if section.chart}


def _stretches(report: Report) -> Iterator[Stretch]:
    first = report.sections[0] if report.sections else None
    yield Stretch(bool(first and first.is_wide and not first.chart), tuple(_head(report)))
    for section in report.sections:
        told, rows = tuple(_told(section)), tuple(_table(section))
        if section.chart:
            yield Stretch(False, told)
            yield Stretch(section.is_wide, rows)
        else:
            yield Stretch(section.is_wide, told + rows)
    yield Stretch(False, tuple(_tail(report)))


def _head(report: Report) -> Iterator[Part]:
    yield heading("title", report.title, level=_TITLE)
    yield fact(words.MUNICIPALITY, report.municipality)
    yield fact(words.AS_OF, danish_date(report.day))
    yield fact(words.ADDRESS, report.address, url=report.address)
    if report.known_until:
        said = words.KNOWN_UNTIL.format(day=danish_date(report.known_until))
        yield Part("text", Paragraph(text=said))
    for block in report.introduction:
        yield Part("text", block)


def _told(section: ReportSection) -> Iterator[Part]:
    yield heading("heading", section.heading, level=_HEADING)
    for block in section.blocks:
        yield Part("text", block)
    if section.chart:
        yield Part("text", Image(alt=_alt(section.chart), file=_name(section.chart)))


def _table(section: ReportSection) -> Iterator[Part]:
    if section.table and section.table.rows:
        yield Part("text", _grid(section.table))


def _grid(table: ReportTable) -> Table:
    heads = tuple(Cell(text=column.label, header=True) for column in table.columns)
    are_numbers = [column.is_number for column in table.columns]
    rows = (tuple(map(_cell, row, are_numbers)) for row in table.rows)
    return Table(rows=(heads, *rows))


def _cell(cell: ReportCell, is_number: bool) -> Cell:
    """A number and its unit stay on one line where they are short."""
    lines = cell.text.split("\n")
    if is_number and max(map(len, lines)) <= _LONGEST_NUMBER:
        return Cell(text=cell.text.replace(" ", "\N{NO-BREAK SPACE}"), marks=cell.marks)
    return Cell(text=cell.text, marks=cell.marks)


def _tail(report: Report) -> Iterator[Part]:
    if report.how_read:
        yield heading("heading", words.HOW_READ, level=_HEADING)
        yield Part("small", _list((Paragraph(text=one) for one in report.how_read), ordered=False))
    if report.sources:
        yield heading("heading", words.SOURCES, level=_HEADING)
        yield Part("small", _list(map(_source, report.sources), ordered=True))


def _alt(chart: Chart) -> str:
    return f"{chart.title}. {chart.description.rstrip('.')}. {words.FIGURES_IN_TABLE}"


def _name(chart: Chart) -> Sha256:
    return sha256(chart.svg).hexdigest()


def _list(entries: Iterable[Paragraph], *, ordered: bool) -> List:
    labelled = (
        Entry(label=f"{number}." if ordered else "•", blocks=(entry,))
        for number, entry in enumerate(entries, 1)
    )
    return List(ordered=ordered, entries=tuple(labelled))


def _source(source: Source) -> Paragraph:
    head = f"{source.title}, {source.where}. "
    link = Mark(start=len(head), end=len(head) + len(source.address), kind="link", url=source.address)
    return Paragraph(text=head + source.address, marks=(link,))
