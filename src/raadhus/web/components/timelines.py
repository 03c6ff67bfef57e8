"""Bands over the years as SVG made by the server: when something was, one row for each.

What is known is a full band, what is only seen a dashed one, so that a copy in grey tells as much; the same days stand
in a table beside. Lengths are percentages of the width, as those of charts are.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

_ROW, _BAR, _WORDS_ABOVE = 46, 14, 17
_HEAD = 26
_MOST_LABELS = 8
_LEAST_WIDTH = 0.6
_LONGEST_LABEL = 34


class Band(Struct, frozen=True, kw_only=True):
    """`shown` is what is written at its end; without `is_known` begin and end are only as far as was seen."""

    label: str
    begins: date
    ends: date
    shown: str
    is_known: bool


def band_chart(bands: Sequence[Band], *, key: str, title: str, description: str) -> SafeString:
    """Bands one under the other, over the years from the first begin to the last end; `key` makes its ids its own."""
    if not bands:
        return SafeString()
    first = min(band.begins for band in bands).year
    last = max(band.ends for band in bands).year + 1
    span = (date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal())
    height = _HEAD + len(bands) * _ROW
    drawn = "".join((
        *_years(first, last, span=span, height=height),
        *(line for row, band in enumerate(bands) for line in _band(band, top=_HEAD + row * _ROW, span=span)),
    ))  # fmt: skip
    name = conditional_escape(key)
    return mark_safe(  # noqa: S308  every text is escaped
        f'<svg class="chart chart--bands" role="img" aria-labelledby="{name}-title {name}-desc" width="100%" '
        f'height="{height}" focusable="false"><title id="{name}-title">{conditional_escape(title)}</title>'
        f'<desc id="{name}-desc" lang="da">{conditional_escape(description)}</desc>{drawn}</svg>'
    )


def _years(first: int, last: int, *, span: tuple[int, int], height: int) -> Iterator[str]:
    step = -(-(last - first) // _MOST_LABELS)
    for year in range(first, last, step):
        x = _across(date(year, 1, 1), span=span)
        yield f'<line class="chart__grid" x1="{x:.2f}%" y1="{_HEAD - 6}" x2="{x:.2f}%" y2="{height}"/>'
        yield f'<text class="chart__label" x="{x:.2f}%" y="{_HEAD - 12}">{year}</text>'


def _band(band: Band, *, top: int, span: tuple[int, int]) -> Iterator[str]:
    begin, end = _across(band.begins, span=span), _across(band.ends, span=span)
    width = min(max(end - begin, _LEAST_WIDTH), 100)
    kind = "chart__band" if band.is_known else "chart__band chart__band--seen"
    label = (
        band.label if len(band.label) <= _LONGEST_LABEL else f"{band.label[: _LONGEST_LABEL - 1].rstrip()}…"
    )
    yield (
        f'<text class="chart__label" x="0" y="{top + _WORDS_ABOVE}">'
        f'<tspan class="chart__figure" lang="da">{conditional_escape(label)}</tspan> '
        f"{conditional_escape(band.shown)}</text>"
    )
    yield (
        f'<rect class="{kind}" x="{min(begin, 100 - width):.2f}%" y="{top + _WORDS_ABOVE + 6}" '
        f'width="{width:.2f}%" height="{_BAR}"/>'
    )


def _across(day: date, *, span: tuple[int, int]) -> float:
    return 100 * (day.toordinal() - span[0]) / (span[1] - span[0])
