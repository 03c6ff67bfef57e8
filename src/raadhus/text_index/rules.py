"""Which rules make terms of a text: an index made by others is built anew, since their terms would not meet."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

RULES = (
    "affixes",
    "analyser",
    "compounds",
    "exact_numbers",
    "folding",
    "lexicon",
    "stems",
    "tokens",
    "word_forms",
)
"""The files that hold them, word tables and code alike."""


@cache
def rules_digest() -> str:
    """Give what changes when one of the files does."""
    folder = files(__package__)
    digests = (sha256((folder / f"{name}.py").read_bytes()).digest() for name in RULES)
    return sha256(b"".join(digests)).hexdigest()
