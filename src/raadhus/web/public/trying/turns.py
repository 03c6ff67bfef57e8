"""Reading takes a whole processor, so files are read one at a time, and few wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from raadhus.web.public.trying.refusals import TryRefused

_COME_AGAIN_SECONDS = 15


class Turns:
    """One has its turn, `waiting` others may wait `patience` seconds for it; the rest are told to come again.

    Whoever waits holds a thread of the process: the pages of all other readers need the rest of them.
    """

    def __init__(self, *, waiting: int, patience: float) -> None:
        self._places = BoundedSemaphore(waiting + 1)
        self._turn = Lock()
        self._patience = patience

    @contextmanager
    def place(self) -> Iterator[None]:
        """Stand in the queue while a file arrives and is read; raises TryRefused when the queue is full."""
        if not self._places.acquire(blocking=False):
            raise _busy()
        try:
            yield
        finally:
            self._places.release()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Have the turn; raises TryRefused when it does not come in time."""
        if not self._turn.acquire(timeout=self._patience):
            raise _busy()
        try:
            yield
        finally:
            self._turn.release()


def _busy() -> TryRefused:
    return TryRefused("busy", retry_seconds=_COME_AGAIN_SECONDS)
