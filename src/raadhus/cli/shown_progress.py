"""Work in several parts, each shown with a bar of its own."""

from contextlib import ExitStack
from typing import Self

from raadhus.cli.progress import Progress


class ShownProgress:
    """Hears what is begun and how much of it is done."""

    def __init__(self) -> None:
        self._bars = ExitStack()
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.close()

    def begin(self, what: str, *, total: int) -> None:
        self._bars.close()
        self._bar = self._bars.enter_context(Progress(what=what[:1].upper() + what[1:], total=total))

    def advance(self, done: int = 1) -> None:
        for _ in range(done if self._bar is not None else 0):
            assert self._bar is not None
            self._bar.advance()
