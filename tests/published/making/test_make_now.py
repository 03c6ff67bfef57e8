"""Documents made while a reader waits: few at a time, and not again what is at hand."""

import time
from collections.abc import Iterator
from threading import BoundedSemaphore, Event, Thread

import pytest

from raadhus.published.making import make_now as module
from raadhus.published.making.errors import MakersBusy
from raadhus.published.making.make_now import forget_made, make_now


@pytest.fixture(autouse=True)
def _nothing_at_hand() -> Iterator[None]:
    forget_made()
    yield
    forget_made()


def test_what_is_at_hand_is_not_made_again() -> None:
    made = iter((b"one", b"two"))

    assert [make_now("mark", make=lambda: next(made)) for _ in range(2)] == [b"one", b"one"]
    assert make_now("another mark", make=lambda: next(made)) == b"two"


def test_whoever_finds_no_place_is_told_at_once_and_what_is_at_hand_needs_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_places", BoundedSemaphore(1))
    make_now("at hand", make=lambda: b"one")
    begun, go_on = Event(), Event()

    def slow() -> bytes:
        begun.set()
        go_on.wait()
        return b"slow"

    reader = Thread(target=make_now, args=("slow",), kwargs={"make": slow})
    reader.start()
    begun.wait()
    started = time.monotonic()
    with pytest.raises(MakersBusy):
        make_now("one more", make=lambda: b"two")
    waited = time.monotonic() - started
    at_hand = make_now("at hand", make=lambda: b"two")
    go_on.set()
    reader.join()

    assert waited < module.PATIENCE_SECONDS / 3
    assert at_hand == b"one"
    assert make_now("one more", make=lambda: b"two") == b"two"
