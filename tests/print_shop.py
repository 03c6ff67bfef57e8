"""Prints PDF files for tests with Typst, from markup of the invented Egeborg Kommune."""

from functools import cache

import typst


@cache
def print_pdf(markup: str) -> bytes:
    """Set the markup in Danish on A4."""
    return bytes(typst.compile(f'#set text(lang: "da")\n{markup}'.encode()))
