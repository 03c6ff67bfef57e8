"""The tables of a PDF page that has no tags, from the lines that are drawn around their cells."""

import ctypes
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import pypdfium2.raw as pdfium

from raadhus.reading.extract.pdf_lines import bound
from raadhus.reading.extract.pdf_slots import Slot, SlotTable

_THIN = 3.0
"""A filled box no thicker than this is a line."""

_NEAR = 2.5
"""How many points two ends may be apart and still meet."""

_LEAST_LENGTH = 5.0
_MOST_OBJECTS = 50_000
_MOST_EDGES = 20_000
_MOST_CELLS = 20_000
_char_origin = bound(
    pdfium.FPDFText_GetCharOrigin,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
)

_count_objects = bound(pdfium.FPDFPage_CountObjects, ctypes.c_int, ctypes.c_void_p)
_object_at = bound(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_type_of = bound(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_bounds = bound(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, ctypes.c_void_p, *[ctypes.c_void_p] * 4)

SlotOf: TypeAlias = Callable[[int], tuple[int, Slot] | None]
_Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top."""


class _Edge(NamedTuple):
    """A straight line: where it lies across its direction, and from where to where along it."""

    at: float
    start: float
    end: float


class _Grid(NamedTuple):
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owners: dict[tuple[int, int], Slot]

    def slot_at(self, x: float, y: float) -> Slot | None:
        if not (self.xs[0] - 1 <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        # Rows are counted from the top, heights of a page from below.
        row = len(self.ys) - 1 - min(max(bisect_right(self.ys, y), 1), len(self.ys) - 1)
        return self.owners.get((row, column))


def ruled_slots(page: Any, *, text_page: Any, page_top: float) -> tuple[tuple[SlotTable, ...], SlotOf]:
    """Give the tables that the page draws, and the way from a character's index to table and cell."""
    horizontal: list[_Edge] = []
    vertical: list[_Edge] = []
    for left, bottom, right, top in _drawn_boxes(page):
        if top - bottom <= _THIN and right - left >= _LEAST_LENGTH:
            horizontal.append(_Edge((top + bottom) / 2, left, right))
        elif right - left <= _THIN and top - bottom >= _LEAST_LENGTH:
            vertical.append(_Edge((left + right) / 2, bottom, top))
        if len(horizontal) + len(vertical) > _MOST_EDGES:
            return (), lambda _: None
    tables: list[SlotTable] = []
    grids: list[_Grid] = []
    for bottom, top in _stretches(vertical):
        found = _table(
            [edge for edge in horizontal if bottom - _NEAR <= edge.at <= top + _NEAR],
            [edge for edge in vertical if bottom - _NEAR <= edge.start and edge.end <= top + _NEAR],
        )
        if found:
            tables.append(SlotTable(rows=found[0], top=page_top - top, bottom=page_top - bottom))
            grids.append(found[1])
    return tuple(tables), _by_place(text_page, grids)


def _by_place(text_page: Any, grids: Sequence[_Grid]) -> SlotOf:
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    x, y = ctypes.c_double(), ctypes.c_double()
    x_address, y_address = ctypes.addressof(x), ctypes.addressof(y)

    def slot_of(index: int) -> tuple[int, Slot] | None:
        if not _char_origin(handle, index, x_address, y_address):
            return None
        for at, grid in enumerate(grids):
            slot = grid.slot_at(x.value, y.value)
            if slot:
                return at, slot
        return None

    return slot_of


def _drawn_boxes(page: Any) -> Iterator[_Box]:
    """Give the box of every straight piece that the page draws."""
    handle = ctypes.cast(page, ctypes.c_void_p).value
    edges = [ctypes.c_float() for _ in range(4)]
    addresses = [ctypes.addressof(edge) for edge in edges]
    segments = 0
    for at in range(min(_count_objects(handle), _MOST_OBJECTS)):
        drawn = _object_at(handle, at)
        if _type_of(drawn) != pdfium.FPDF_PAGEOBJ_PATH or not _bounds(drawn, *addresses):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if right - left <= _THIN or top - bottom <= _THIN:
            yield left, bottom, right, top
        else:
            segments += pdfium.FPDFPath_CountSegments(ctypes.cast(drawn, pdfium.FPDF_PAGEOBJECT))
            # Maps and charts are drawn of more pieces than any table.
            if segments > _MOST_EDGES:
                return
            yield from _path_boxes(ctypes.cast(drawn, pdfium.FPDF_PAGEOBJECT))


def _path_boxes(drawn: Any) -> Iterator[_Box]:
    """Give the boxes of a path that draws more than one straight line."""
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    pdfium.FPDFPath_GetDrawMode(drawn, mode, stroke)
    points: list[tuple[float, float]] = []
    for at in range(pdfium.FPDFPath_CountSegments(drawn)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield from _boxes(points, stroked=bool(stroke.value))
            points = []
        points.append(
            (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
        )
    yield from _boxes(points, stroked=bool(stroke.value))


def _boxes(points: list[tuple[float, float]], *, stroked: bool) -> Iterator[_Box]:
    if len(points) < 2:
        return
    across = [x for x, _ in points]
    up = [y for _, y in points]
    whole = (min(across), min(up), max(across), max(up))
    if min(whole[2] - whole[0], whole[3] - whole[1]) <= _THIN:
        yield whole
    elif stroked:
        closed = [*points, points[0]] if len(points) > 3 else points
        for (x, y), (next_x, next_y) in pairwise(closed):
            yield min(x, next_x), min(y, next_y), max(x, next_x), max(y, next_y)


def _stretches(vertical: Sequence[_Edge]) -> list[tuple[float, float]]:
    """Give the heights that vertical lines cover without a gap: each is at most one table."""
    found: list[tuple[float, float]] = []
    for edge in sorted(vertical, key=lambda edge: edge.start):
        if found and edge.start <= found[-1][1] + _NEAR:
            found[-1] = (found[-1][0], max(found[-1][1], edge.end))
        else:
            found.append((edge.start, edge.end))
    return found


def _table(
    horizontal: Sequence[_Edge], vertical: Sequence[_Edge]
) -> tuple[tuple[tuple[Slot, ...], ...], _Grid] | None:
    xs, ys = _levels(vertical), _levels(horizontal)
    if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    right_of = _walls(vertical, levels=xs, across=ys)
    above = _walls(horizontal, levels=ys, across=xs)
    owners: dict[tuple[int, int], Slot] = {}
    table: list[tuple[Slot, ...]] = []
    for row in range(rows):
        slots: list[Slot] = []
        for column in range(columns):
            if (row, column) in owners:
                continue
            width = 1
            while column + width < columns and (column + width, rows - 1 - row) not in right_of:
                width += 1
            height = 1
            while row + height < rows and (rows - row - height, column) not in above:
                height += 1
            slot = Slot(colspan=width, rowspan=height)
            owners.update(
                {(row + down, column + along): slot for down in range(height) for along in range(width)}
            )
            slots.append(slot)
        table.append(tuple(slots))
    return tuple(table), _Grid(xs=xs, ys=ys, owners=owners)


def _levels(edges: Sequence[_Edge]) -> tuple[float, ...]:
    levels: list[float] = []
    for at in sorted(edge.at for edge in edges):
        if not levels or at - levels[-1] > _NEAR:
            levels.append(at)
    return tuple(levels)


def _walls(
    edges: Sequence[_Edge], *, levels: Sequence[float], across: Sequence[float]
) -> set[tuple[int, int]]:
    """Give, as (level, gap), each gap between neighbouring `across` values that a line closes on a level."""
    walls: set[tuple[int, int]] = set()
    for edge in edges:
        level = max(bisect_right(levels, edge.at + 0.01) - 1, 0)
        for gap, (start, end) in enumerate(pairwise(across)):
            if edge.start <= (start + end) / 2 <= edge.end:
                walls.add((level, gap))
    return walls
