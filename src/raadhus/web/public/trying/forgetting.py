"""What is held in memory for some minutes, and is gone after them also when nobody asks again."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from threading import Lock, Timer


class Forgetting(ABC):
    """Holds things no longer than `seconds`, and somewhat more when the machine is busy."""

    def __init__(self, *, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._timer: Timer | None = None
        self._timer_lock = Lock()

    @abstractmethod
    def forget(self) -> None:
        """Let go of what is old."""

    @abstractmethod
    def is_empty(self) -> bool:
        """Nothing is held, so nothing need be forgotten."""

    @abstractmethod
    def forget_all(self) -> None:
        """Let go of everything."""

    def forget_later(self) -> None:
        """Have the old forgotten in time; one timer does it for all."""
        with self._timer_lock:
            if self._timer is None:
                self._timer = Timer(self._seconds, self._on_time)
                self._timer.daemon = True
                self._timer.start()

    def _on_time(self) -> None:
        with self._timer_lock:
            self._timer = None
        self.forget()
        if not self.is_empty():
            self.forget_later()
