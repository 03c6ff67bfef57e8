"""A progress bar on a terminal; nothing at all anywhere else."""

import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich import progress

_SECONDS_BETWEEN = 0.1


class Progress:
    """Shows how many of the files are done. It draws itself without a thread, so that children may be forked."""

    def __init__(self, *, total: int) -> None:
        self._total = total
        self._bar: progress.Progress | None = None
        self._waiting = 0
        self._drawn_at = 0.0

    def __enter__(self) -> Self:
        if not sys.stderr.isatty():
            return self
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("Reading"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
        )
        self._bar.add_task("read", total=self._total)
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self) -> None:
        """Count one more file; draw, but not too often."""
        if self._bar is None:
            return
        self._waiting += 1
        now = time.monotonic()
        if now - self._drawn_at >= _SECONDS_BETWEEN:
            self._bar.advance(self._bar.task_ids[0], self._waiting)
            self._bar.refresh()
            self._waiting = 0
            self._drawn_at = now
