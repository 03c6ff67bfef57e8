"""The rooms that make rows of what is published."""

from collections.abc import Callable, Sequence

from msgspec import Struct


class Follower(Struct, frozen=True, kw_only=True):
    """`take_in` makes the rows of these meetings anew, those of a meeting that is gone it removes; it is called in one
    transaction. Another `version` has all meetings taken in again.
    """

    name: str
    version: str
    take_in: Callable[[Sequence[str]], None]


class FollowerNameTaken(ValueError):
    """Another follower has this name."""


_declared: dict[str, Follower] = {}


def declare_follower(follower: Follower) -> None:
    """Let it follow the store from now on; raises FollowerNameTaken."""
    if follower.name in _declared:
        raise FollowerNameTaken(follower.name)
    _declared[follower.name] = follower


def declared_followers() -> tuple[Follower, ...]:
    return tuple(_declared.values())
