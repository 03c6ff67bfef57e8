"""From which sizes on items can be chosen by their amounts."""

from collections.abc import Iterable, Iterator

OERE = 100
THRESHOLDS = (100_000, 1_000_000, 10_000_000, 100_000_000)
"""In kroner."""


def thresholds_passed(amounts: Iterable[int]) -> Iterator[str]:
    """Give the thresholds above which one of the amounts, in øre, is; whether it comes or goes does not matter."""
    largest = max(map(abs, amounts), default=0)
    return (str(threshold) for threshold in THRESHOLDS if largest > threshold * OERE)
