"""Pictures in memory: by a key that nobody guesses, not too many, not too long, and for the neighbours too."""

import sys
from collections.abc import Iterator

import pytest

from raadhus.web.public.trying.picture_memory import PictureMemory

PICTURE = b"\x89PNG picture"


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def memory(clock: _Clock) -> Iterator[PictureMemory]:
    held = PictureMemory(seconds=600, most_pages=2, most_bytes=100, clock=clock)
    yield held
    held.forget_all()


def _kept(memory: PictureMemory, *pictures: bytes) -> str:
    key = memory.new_key()
    memory.keep(key, pictures or (PICTURE,))
    return key


def test_each_picture_has_its_number(memory: PictureMemory) -> None:
    key = _kept(memory, b"first", b"second")

    assert [memory.picture(f"{key}{number}") for number in (1, 2, 3)] == [b"first", b"second", None]


def test_a_key_is_never_the_same(memory: PictureMemory) -> None:
    assert len({memory.new_key() for _ in range(100)}) == 100


@pytest.mark.parametrize("number", ["0", "-1", "01", "", "x", "99999"])
def test_a_number_that_is_none_finds_nothing(memory: PictureMemory, number: str) -> None:
    assert memory.picture(_kept(memory) + number) is None


def test_pictures_are_gone_after_their_time(memory: PictureMemory, clock: _Clock) -> None:
    key = _kept(memory)

    clock.now = 601

    assert memory.picture(f"{key}1") is None
    assert memory.is_empty()


def test_the_oldest_go_when_there_are_too_many_pages(memory: PictureMemory) -> None:
    keys = [_kept(memory) for _ in range(3)]

    assert [memory.picture(f"{key}1") is None for key in keys] == [True, False, False]


def test_the_oldest_go_when_there_are_too_many_bytes(memory: PictureMemory) -> None:
    keys = [_kept(memory, bytes(60)) for _ in range(2)]

    assert [memory.picture(f"{key}1") is None for key in keys] == [True, False]


def test_pictures_go_also_when_nobody_asks_again() -> None:
    memory = PictureMemory(seconds=0.05)
    _kept(memory)

    assert memory._timer is not None
    memory._timer.join(timeout=5)

    assert not memory._pages


@pytest.mark.skipif(sys.platform != "linux", reason="abstract sockets are of Linux")
def test_another_process_answers_for_its_pictures(memory: PictureMemory) -> None:
    key = _kept(memory, b"x" * 90)
    asking = PictureMemory(seconds=600)  # as in another process: it does not hold them

    assert asking.picture(f"{key}1") == b"x" * 90
    assert asking.picture(f"{key}2") is None


def test_a_process_that_is_gone_has_no_pictures(memory: PictureMemory) -> None:
    assert memory.picture(f"{'a' * 32}-{'b' * 32}-1") is None
