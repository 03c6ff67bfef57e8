"""Documents made while a reader waits: one at a time in a process, and the last of them kept at hand."""

from collections.abc import Callable
from threading import BoundedSemaphore, Lock
from typing import Final

from raadhus.published.making.errors import MakersBusy

PATIENCE_SECONDS: Final = 15.0
_MOST_AT_HAND: Final = 32 << 20
_LARGEST_AT_HAND: Final = 4 << 20

_places = BoundedSemaphore(3)
"""For who is served and two who wait: a fourth would leave nobody to answer the other pages of the process."""
_turn = Lock()
_at_hand: dict[str, bytes] = {}


def make_now(mark: str, *, make: Callable[[], bytes]) -> bytes:
    """What `make` gives; `mark` is another when it would give something else. Raises MakersBusy."""
    made = _at_hand.get(mark)
    if made is not None:
        return made
    if not _places.acquire(blocking=False):
        raise MakersBusy
    try:
        return _made_in_turn(mark, make=make)
    finally:
        _places.release()


def _made_in_turn(mark: str, *, make: Callable[[], bytes]) -> bytes:
    if not _turn.acquire(timeout=PATIENCE_SECONDS):
        raise MakersBusy
    try:
        made = _at_hand.get(mark) or make()
        if len(made) <= _LARGEST_AT_HAND:
            _at_hand[mark] = made
        while sum(map(len, _at_hand.values())) > _MOST_AT_HAND:
            del _at_hand[next(iter(_at_hand))]
        return made
    finally:
        _turn.release()


def forget_made() -> None:
    """Forget what is at hand; for tests."""
    _at_hand.clear()
