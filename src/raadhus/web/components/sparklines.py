"""A line as small as a word, beside the figures that it draws: a picture for the eye, hidden from screen readers."""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

_WIDTH, _HEIGHT, _MARGIN = 96, 28, 4


def sparkline(values: Sequence[float]) -> SafeString:
    """Draw at least two values at even distances, between the smallest and the largest; fewer draw nothing."""
    if len(values) < 2:
        return SafeString("")
    low, high = min(values), max(values)
    across = (_WIDTH - 2 * _MARGIN) / (len(values) - 1)
    places = [
        (_MARGIN + across * number, _down(value, low=low, high=high)) for number, value in enumerate(values)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    x, y = places[-1]
    return mark_safe(  # noqa: S308  nothing but numbers
        f'<svg class="sparkline" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'aria-hidden="true" focusable="false"><polyline class="sparkline__line" points="{line}"/>'
        f'<circle class="sparkline__point" cx="{x:.1f}" cy="{y:.1f}" r="3"/></svg>'
    )


def _down(value: float, *, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return _HEIGHT - _MARGIN - share * (_HEIGHT - 2 * _MARGIN)
