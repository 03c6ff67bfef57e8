"""The version of the derivers, to be asked for without reading their rules."""

from typing import Final

EXTRACTOR: Final = "3"
"""Another whenever the rows may be others: what was derived by an older one is derived again."""
