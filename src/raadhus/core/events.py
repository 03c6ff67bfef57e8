"""What has happened, told to whoever listens: how rooms that do not know each other follow one another.

This announces at once; that it is done when a transaction commits is the matter of who announces.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from msgspec import Struct

_logger = logging.getLogger(__name__)


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened to a body; `sequence` is the number of its chain entry."""

    body: str
    sequence: int


class EditionPublished(Event, frozen=True, kw_only=True):
    edition: str
    meeting: str


class EditionWithdrawn(Event, frozen=True, kw_only=True):
    edition: str
    meeting: str
    ground: str


class ItemWithdrawn(Event, frozen=True, kw_only=True):
    """`position` is that of the item in its edition: its number may be withdrawn with it."""

    edition: str
    meeting: str
    position: int
    ground: str


class ApprovalRecorded(Event, frozen=True, kw_only=True):
    edition: str
    meeting: str
    member: str


class ListenerNameTaken(ValueError):
    """Another listener to the same event has this name."""


_E = TypeVar("_E", bound=Event)


class _Listener(NamedTuple):
    event_type: type[Event]
    name: str
    # What it takes is the type beside it; listen() is the one place that puts the two together.
    call: Callable[[Event], None]


# The last of the pile is in force: tests lay a fresh one on top.
_registries: list[list[_Listener]] = [[]]


def listen(event_type: type[_E], listener: Callable[[_E], None], *, name: str) -> None:
    """Call the listener for each event of this type from now on; raises ListenerNameTaken."""
    listeners = _registries[-1]
    if any(known.event_type is event_type and known.name == name for known in listeners):
        raise ListenerNameTaken(f"{event_type.__name__}: {name}")

    def call(event: Event) -> None:
        if isinstance(event, event_type):
            listener(event)

    listeners.append(_Listener(event_type, name, call))


def announce(event: Event) -> None:
    """Call whoever listens, in the order of listening; one that fails is logged and does not stop the others."""
    for listener in tuple(_registries[-1]):
        try:
            listener.call(event)
        except Exception:
            fields = {"listener": listener.name, "event": type(event).__name__}
            _logger.exception("a listener failed on an event", extra=fields)


@contextmanager
def fresh_listeners() -> Iterator[None]:
    """Forget every listener while this lasts, and what listens meanwhile afterwards; for tests."""
    _registries.append([])
    try:
        yield
    finally:
        _registries.pop()
