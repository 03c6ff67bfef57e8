"""A progress bar on a terminal, with rate and remaining time; nothing at all anywhere else."""

import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich import progress

_SECONDS_BETWEEN = 0.1


class Progress:
    """Shows how much is done. It draws itself without a thread, so that children may be forked."""

    def __init__(self, *, what: str = "Reading", total: int) -> None:
        self._what = what
        self._total = total
        self._bar: progress.Progress | None = None
        self._waiting = 0
        self._done = 0
        self._begun_at = self._drawn_at = time.monotonic()

    def __enter__(self) -> Self:
        if not sys.stderr.isatty():
            return self
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn(self._what),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
        )
        self._bar.add_task("read", total=self._total, rate="")
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self) -> None:
        """Count one more; draw, but not too often."""
        if self._bar is None:
            return
        self._waiting += 1
        now = time.monotonic()
        if now - self._drawn_at >= _SECONDS_BETWEEN:
            self._done += self._waiting
            rate = f"{self._done / (now - self._begun_at):.1f}/s"
            self._bar.update(self._bar.task_ids[0], advance=self._waiting, rate=rate)
            self._bar.refresh()
            self._waiting = 0
            self._drawn_at = now
