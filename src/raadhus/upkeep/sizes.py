"""Sizes and spans as a person reads them."""

from datetime import timedelta

_MEGABYTE, _GIGABYTE = 10**6, 10**9
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def size_in_words(size: int) -> str:
    if size < _GIGABYTE:
        return f"{size / _MEGABYTE:.0f} MB"
    return f"{size / _GIGABYTE:.1f} GB"


def span_in_words(span: timedelta) -> str:
    """The span in whole minutes, hours or days."""
    if span < 2 * _HOUR:
        return f"{span // timedelta(minutes=1)} minutes"
    if span < 2 * _DAY:
        return f"{span // _HOUR} hours"
    return f"{span // _DAY} days"
