"""The one program, `raadhus`; it translates what is typed and makes one call."""

from raadhus.cli.program import main

__all__ = ["main"]
