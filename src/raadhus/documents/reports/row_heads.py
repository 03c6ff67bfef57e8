"""The cells that name the rows of tables, marked as such: Typst marks those of columns alone."""

import io
from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object


def with_row_heads(data: bytes, *, columns: Sequence[int]) -> bytes:
    """Mark in each table of a document, in their order, the cells of one column as heads of their rows."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tables = _tables(pdf.Root.StructTreeRoot)
        for table, column in zip(tables, columns, strict=True):
            for row in _rows(table):
                _mark(row.K[column])
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _tables(root: Object) -> Iterator[Object]:
    """Those under an element in reading order; none stands within another."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == Name.Table:
            yield element
        else:
            waiting += reversed(list(_within(element)))


def _rows(table: Object) -> Iterator[Object]:
    """The rows under the heads of the columns."""
    for part in _within(table):
        if part.get("/S") == Name.TBody:
            yield from _within(part)
        elif part.get("/S") == Name.TR:
            yield part


def _within(element: Object) -> Iterator[Object]:
    """The elements in it; a number is a piece of the page."""
    inner = element.get("/K")
    for one in inner if isinstance(inner, Array) else [inner]:
        if isinstance(one, Dictionary) and "/S" in one:
            yield one


def _mark(cell: Object) -> None:
    cell.S = Name.TH
    cell.A = Dictionary(O=Name.Table, Scope=Name.Row)
