"""A year as a circle of twelve months, with a numbered sign for each thing that comes in it, as SVG made by the server.

What a sign says is told by its shape and its number, not by its colour; the numbers lead to a table beside.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import cos, radians, sin
from typing import Literal, TypeAlias

from babel.dates import get_month_names
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from msgspec import Struct

from raadhus.web.components.drawings import Drawing, drawing

SignKind: TypeAlias = Literal["held", "expected", "late", "unheard"]

_SIZE, _CENTRE = 360, 180
_RIM, _HUB, _NAMES = 155, 50, 169
_ROWS = ((142, 3), (117, 2), (92, 2), (67, 1))
_PLACES = sum(places for _, places in _ROWS)
_MONTHS = 12


class Sign(Struct, frozen=True, kw_only=True):
    """Something that comes, is expected, late or not heard of in a month; `label` is its number in the table."""

    month: int
    day: int
    label: str
    kind: SignKind


def wheel_chart(
    signs: Sequence[Sign],
    *,
    year: str,
    now: float | None,
    locale: str,
    key: str,
    title: str,
    description: str,
) -> Drawing:
    """The year from the top round with the clock, of which the share `now` has gone, if it is this one.

    A month without room for all its signs tells how many more there are.
    """
    names = get_month_names("abbreviated", context="stand-alone", locale=locale)
    drawn = (
        *_months(names),
        *(() if now is None else _hand(now)),
        *_signs(signs),
        _text(year, kind="year", x=_CENTRE, y=_CENTRE + 10),
    )
    return drawing(
        "".join(drawn),
        kind="wheel",
        width=_SIZE,
        height=_SIZE,
        key=key,
        title=title,
        description=description,
    )


def wheel_sign(kind: SignKind | Literal["now"]) -> SafeString:
    """The shape alone, to stand beside words that say what it is."""
    hand = '<line class="wheel__now" x1="12" y1="0" x2="12" y2="24"/>'
    shape = hand if kind == "now" else _shape(kind, x=12, y=12)
    return mark_safe(  # noqa: S308  nothing of it is anybody's text
        f'<svg class="wheel-sign" viewBox="0 0 24 24" focusable="false" aria-hidden="true">{shape}</svg>'
    )


def _months(names: Mapping[int, str]) -> Iterator[str]:
    yield f'<circle class="wheel__ring" cx="{_CENTRE}" cy="{_CENTRE}" r="{_RIM}"/>'
    yield f'<circle class="wheel__ring" cx="{_CENTRE}" cy="{_CENTRE}" r="{_HUB}"/>'
    for number in range(_MONTHS):
        (x1, y1), (x2, y2) = _at(number, radius=_HUB), _at(number, radius=_RIM)
        yield f'<line class="wheel__spoke" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'
        x, y = _at(number + 0.5, radius=_NAMES)
        yield _text(names[number + 1].rstrip("."), kind="month", x=x, y=y + 4)


def _hand(now: float) -> Iterator[str]:
    (x1, y1), (x2, y2) = (_at(_MONTHS * now, radius=radius) for radius in (_HUB, _RIM))
    yield f'<line class="wheel__now" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _signs(signs: Sequence[Sign]) -> Iterator[str]:
    in_order = sorted(signs, key=lambda sign: (sign.month, sign.day))
    for month, together in groupby(in_order, key=lambda sign: sign.month):
        yield from _of_month(tuple(together), month=month)


def _of_month(signs: tuple[Sign, ...], *, month: int) -> Iterator[str]:
    shown = signs if len(signs) <= _PLACES else signs[: _PLACES - 1]
    left = len(signs) - len(shown)
    for sign, (x, y) in zip(shown, _places(len(shown) + bool(left), month=month), strict=False):
        yield _shape(sign.kind, x=x, y=y)
        yield _text(sign.label, kind=f"number wheel__number--{sign.kind}", x=x, y=y + 4)
    if left:
        x, y = _at(month - 0.5, radius=_ROWS[-1][0])
        yield _text(f"+{left}", kind="month", x=x, y=y + 4)


def _places(count: int, *, month: int) -> Iterator[tuple[float, float]]:
    """From the rim inwards, spread over the month."""
    left = count
    for radius, room in _ROWS:
        here = min(left, room)
        yield from (_at(month - 1 + (place + 0.5) / here, radius=radius) for place in range(here))
        left -= here


def _shape(kind: SignKind, *, x: float, y: float) -> str:
    if kind == "late":
        points = " ".join(
            f"{x + across:.1f},{y + down:.1f}" for across, down in ((0, -13), (13, 0), (0, 13), (-13, 0))
        )
        return f'<polygon class="wheel__late" points="{points}"/>'
    if kind == "unheard":
        return f'<rect class="wheel__unheard" x="{x - 9.5:.1f}" y="{y - 9.5:.1f}" width="19" height="19"/>'
    return f'<circle class="wheel__{kind}" cx="{x:.1f}" cy="{y:.1f}" r="10.5"/>'


def _at(months: float, *, radius: float) -> tuple[float, float]:
    """So many months round from the top, so far out."""
    angle = radians(360 * months / _MONTHS - 90)
    return _CENTRE + radius * cos(angle), _CENTRE + radius * sin(angle)


def _text(words: str, *, kind: str, x: float, y: float) -> str:
    said = conditional_escape(words)
    return f'<text class="wheel__{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{said}</text>'
