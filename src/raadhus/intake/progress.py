"""Telling whoever waits how far an import has come."""

from typing import Literal, Protocol, TypeAlias

Stage: TypeAlias = Literal["reading", "publishing"]


class Progress(Protocol):
    """Hears of each stage, how much it is, and of every piece of it that is done."""

    def begin(self, what: Stage, *, total: int) -> None: ...

    def advance(self) -> None: ...
