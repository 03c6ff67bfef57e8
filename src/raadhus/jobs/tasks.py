"""What a task is, and the one register of them: a name, a function, and how patient to be with it."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

# The room that owns it, a dot, and what is done.
_NAME = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9-]*")


class InvalidTask(ValueError):
    """The task cannot be declared so: its name is taken or ill-formed, or its patience has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """After `most_failures` the job is set aside; pauses grow from the first to the longest."""

    name: str
    function: Callable[..., object]
    most_failures: int
    first_pause: timedelta
    longest_pause: timedelta
    time_limit: timedelta


# The last of the pile is in force: tests lay a fresh one on top.
_registers: list[dict[str, Task]] = [{}]


def task(
    *,
    name: str,
    most_failures: int = 5,
    first_pause: timedelta = timedelta(seconds=30),
    longest_pause: timedelta = timedelta(hours=6),
    time_limit: timedelta = timedelta(minutes=10),
) -> Callable[[Callable[..., object]], Task]:
    """Declare the function below as a task; it takes plain JSON by keyword, and may be run more than once.

    Raises InvalidTask.
    """
    if not _NAME.fullmatch(name):
        raise InvalidTask(f"{name!r} is not written as room.what-is-done")
    if name in _registers[-1]:
        raise InvalidTask(f"{name} is declared twice")
    if most_failures < 1 or time_limit <= timedelta() or not timedelta() <= first_pause <= longest_pause:
        raise InvalidTask(f"{name} is tried never or for no time, or its pauses shrink")

    def declare(function: Callable[..., object]) -> Task:
        declared = Task(
            name=name,
            function=function,
            most_failures=most_failures,
            first_pause=first_pause,
            longest_pause=longest_pause,
            time_limit=time_limit,
        )
        _registers[-1][name] = declared
        return declared

    return declare


def known_tasks() -> Mapping[str, Task]:
    """Give every declared task by its name."""
    return MappingProxyType(_registers[-1])


@contextmanager
def fresh_tasks() -> Iterator[None]:
    """Forget every task while this lasts, and what is declared meanwhile afterwards; for tests."""
    _registers.append({})
    try:
        yield
    finally:
        _registers.pop()
