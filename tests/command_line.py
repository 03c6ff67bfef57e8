"""What a run of the command said; the fixture `raadhus` in tests/cli runs it."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Said(NamedTuple):
    code: int
    out: str
    err: str


Raadhus: TypeAlias = Callable[..., Said]
