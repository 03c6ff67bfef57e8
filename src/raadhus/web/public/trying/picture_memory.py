"""The pictures of the pages that were just made, in the memory of the process for some minutes."""

import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from raadhus.reading.child_process import MEGABYTE
from raadhus.web.public.trying.forgetting import Forgetting
from raadhus.web.public.trying.neighbours import answer_neighbours, ask_neighbour

_KEY = re.compile(r"(?P<process>[0-9a-f]{32})-(?P<page>[0-9a-f]{32})-(?P<number>[1-9][0-9]{0,3})")


class PictureMemory(Forgetting):
    """Pictures by a key that nobody can guess; the pages that came first go first when there are too many.

    A key names the process that holds its picture, so that any process of a site can answer for it.
    """

    def __init__(
        self,
        *,
        seconds: float,
        most_pages: int = 40,
        most_bytes: int = 64 * MEGABYTE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(seconds=seconds, clock=clock)
        self._most_pages, self._most_bytes = most_pages, most_bytes
        self._process = secrets.token_hex(16)
        self._lock = Lock()
        self._bytes = 0
        self._pages: OrderedDict[str, tuple[float, tuple[bytes, ...]]] = OrderedDict()
        self._answers_neighbours = False

    def new_key(self) -> str:
        """The beginning of the keys of a page's pictures, which go on with their numbers."""
        return f"{self._process}-{secrets.token_hex(16)}-"

    def keep(self, key: str, pictures: tuple[bytes, ...]) -> None:
        """Hold the pictures under the key for a while."""
        self.forget()
        with self._lock:
            self._pages[key] = (self._clock(), pictures)
            self._bytes += _size(pictures)
            while len(self._pages) > self._most_pages or self._bytes > self._most_bytes:
                self._let_go(next(iter(self._pages)))
            if not self._answers_neighbours:
                answer_neighbours(self._process, answer=self._own)
                self._answers_neighbours = True
        self.forget_later()

    def picture(self, key: str) -> bytes | None:
        """The picture, from the memory of whichever process holds it; null when it is gone."""
        found = _KEY.fullmatch(key)
        if found is None:
            return None
        return (
            self._own(key) if found["process"] == self._process else ask_neighbour(found["process"], key=key)
        )

    def forget(self) -> None:
        with self._lock:
            oldest = self._clock() - self._seconds
            for key in [key for key, (moment, _) in self._pages.items() if moment <= oldest]:
                self._let_go(key)

    def forget_all(self) -> None:
        with self._lock:
            for key in tuple(self._pages):
                self._let_go(key)

    def is_empty(self) -> bool:
        return not self._pages

    def _own(self, key: str) -> bytes | None:
        found = _KEY.fullmatch(key)
        if found is None:
            return None
        self.forget()
        number = int(found["number"])
        with self._lock:
            _, pictures = self._pages.get(key.removesuffix(found["number"]), (0.0, ()))
            return pictures[number - 1] if number <= len(pictures) else None

    def _let_go(self, key: str) -> None:
        _, pictures = self._pages.pop(key)
        self._bytes -= _size(pictures)


def _size(pictures: tuple[bytes, ...]) -> int:
    return sum(len(picture) for picture in pictures)
