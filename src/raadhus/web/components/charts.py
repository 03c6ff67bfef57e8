"""Charts as SVG made by the server: bars and lines that need no script, no style attribute and no colour to be read.

Lengths are percentages of the width, so that a chart fills a phone and a wide page alike while its words keep their
size. The same figures always stand in a table beside: a screen reader gets title and description alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import floor, log10

from django.utils.html import conditional_escape
from msgspec import Struct

from raadhus.web.components.drawings import Drawing, drawing

_ROW, _BAR, _WORDS_ABOVE = 46, 16, 15
_LONGEST_LABEL = 34
_HEIGHT, _TOP, _BOTTOM = 240, 34, 30
_MARGIN = 7.0
_MOST_LABELS = 9
_STEPS = (1, 2, 5, 10)
_LEAST_DRAWN = 1e-300


class Bar(Struct, frozen=True, kw_only=True):
    """`value` is its length, to the left of the zero line where it is below nought; `shown` is written at it."""

    label: str
    value: float
    shown: str


class Point(Struct, frozen=True, kw_only=True):
    """A place of a line; without a value the line has a gap there.

    With `is_counted_anew` it may not be compared with those before: the line to it is dashed, with a mark between.
    """

    label: str
    value: float | None
    shown: str
    is_counted_anew: bool = False


def bar_chart(bars: Sequence[Bar], *, key: str, title: str, description: str) -> Drawing:
    """Horizontal bars one under the other, each with its label and figure; `key` makes its ids its own."""
    least, most = (pick((0, *(bar.value for bar in bars))) for pick in (min, max))
    span = most - least
    shares = [bar.value / span if span else 0 for bar in bars]
    zero = -least / span if span else 0
    drawn = (
        line
        for row, (bar, share) in enumerate(zip(bars, shares, strict=True))
        for line in _bar(bar, share=share, zero=zero, top=row * _ROW)
    )
    return _chart(drawn, height=len(bars) * _ROW, key=key, title=title, description=description)


def line_chart(points: Sequence[Point], *, key: str, title: str, description: str) -> Drawing:
    """One line through points at even distances, from nought up, or from below it, with its figures at the points."""
    axis = _axis([point.value for point in points if point.value is not None])
    places = tuple(
        None if point.value is None else (_across(number, len(points)), _height(point.value, axis=axis))
        for number, point in enumerate(points)
    )
    drawn = (*_ground(axis), *_segments(places, points), *_points(points, places), *_labels(points))
    return _chart(drawn, height=_HEIGHT, key=key, title=title, description=description)


def round_top(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten: where an axis ends."""
    if value < _LEAST_DRAWN:
        return 1
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in _STEPS if step * power >= value * (1 - 1e-9))


def _chart(drawn: Iterable[str], *, height: int, key: str, title: str, description: str) -> Drawing:
    return drawing("".join(drawn), kind="chart", height=height, key=key, title=title, description=description)


def _bar(bar: Bar, *, share: float, zero: float, top: int) -> Iterator[str]:
    """`share` and `zero` are parts of the chart's width: how long the bar is, and where the zero line stands."""
    words = top + _WORDS_ABOVE
    begins, length = _percent(100 * (zero + min(share, 0))), _percent(100 * abs(share))
    yield _text(_short(bar.label), kind="label", x="0", y=words)
    yield _text(bar.shown, kind="figure", x="100%", y=words, anchor="end")
    yield f'<rect class="chart__bar" x="{begins}" y="{words + 7}" width="{length}" height="{_BAR}"/>'
    if zero:
        at = _percent(100 * zero)
        yield f'<line class="chart__zero" x1="{at}" y1="{words + 4}" x2="{at}" y2="{words + 10 + _BAR}"/>'


def _axis(values: Sequence[float]) -> tuple[float, float]:
    """Where the axis begins and ends: round numbers, nought among them."""
    below, above = -min((0, *values)), max((0, *values))
    low = -round_top(below) if below else 0
    return low, round_top(above) if above or not below else 0


def _ground(axis: tuple[float, float]) -> Iterator[str]:
    for y in (_TOP, (_TOP + _HEIGHT - _BOTTOM) // 2, _HEIGHT - _BOTTOM):
        yield f'<line class="chart__grid" x1="0" y1="{y}" x2="100%" y2="{y}"/>'
    if axis[0]:
        zero = f"{_height(0, axis=axis):.1f}"
        yield f'<line class="chart__zero" x1="0" y1="{zero}" x2="100%" y2="{zero}"/>'


def _segments(places: Sequence[tuple[float, float] | None], points: Sequence[Point]) -> Iterator[str]:
    for number, (before, after) in enumerate(pairwise(places), 1):
        if before is None or after is None:
            continue
        is_anew = points[number].is_counted_anew
        if is_anew:
            between = _percent((before[0] + after[0]) / 2)
            yield f'<line class="chart__break" x1="{between}" y1="{_TOP}" x2="{between}" y2="{_HEIGHT - _BOTTOM}"/>'
        yield (
            f'<line class="chart__line{" chart__line--broken" if is_anew else ""}" x1="{_percent(before[0])}" '
            f'y1="{before[1]:.1f}" x2="{_percent(after[0])}" y2="{after[1]:.1f}"/>'
        )


def _points(points: Sequence[Point], places: Sequence[tuple[float, float] | None]) -> Iterator[str]:
    for number, (point, place) in enumerate(zip(points, places, strict=True)):
        if place is not None:
            x, y = place
            yield f'<circle class="chart__point" cx="{_percent(x)}" cy="{y:.1f}" r="5"/>'
            if _is_labelled(number, len(points)):
                yield _text(point.shown, kind="figure", x=_percent(x), y=round(y) - 12, anchor="middle")


def _labels(points: Sequence[Point]) -> Iterator[str]:
    for number, point in enumerate(points):
        if _is_labelled(number, len(points)):
            place = _percent(_across(number, len(points)))
            yield _text(_short(point.label), kind="label", x=place, y=_HEIGHT - 8, anchor="middle")


def _is_labelled(number: int, of: int) -> bool:
    """Where they would stand too close, some labels are left out; the last never is."""
    return (of - 1 - number) % -(-of // _MOST_LABELS) == 0


def _across(number: int, of: int) -> float:
    return 50 if of == 1 else _MARGIN + (100 - 2 * _MARGIN) * number / (of - 1)


def _height(value: float, *, axis: tuple[float, float]) -> float:
    low, top = axis
    return _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * (value - low) / (top - low)


def _text(words: str, *, kind: str, x: str, y: int, anchor: str = "start") -> str:
    said = conditional_escape(words)
    return f'<text class="chart__{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{said}</text>'


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
