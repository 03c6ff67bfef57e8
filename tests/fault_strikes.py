"""Moments at which a work kills itself, by name: put around the product's functions, in the work's process alone."""

import os
import signal
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple, NoReturn


class Moment(NamedTuple):
    """Where a strike falls: before or after a function that is looked up in this module under this name.

    `turns` is how often work comes to it at least, when it is not killed before.
    """

    module: str
    name: str
    is_after: bool = False
    turns: int = 4


MOMENTS: Mapping[str, Moment] = {
    "bytes-without-a-name": Moment("raadhus.published.byte_store.local", "_copy", is_after=True),
    "bytes-kept-nothing-in-the-tables": Moment(
        "raadhus.published.operations.publish_edition", "keep_bytes", is_after=True
    ),
    "chained-without-its-edition": Moment(
        "raadhus.published.operations.publish_edition", "append_entry", is_after=True
    ),
    "before-the-projection": Moment("raadhus.published.operations.publish_edition", "project_meeting"),
    "within-the-projection": Moment("raadhus.published.projection.project", "write_details"),
    "before-the-commit": Moment("django.db.backends.base.base:BaseDatabaseWrapper", "_commit"),
    "after-the-commit": Moment("django.db.backends.base.base:BaseDatabaseWrapper", "_commit", is_after=True),
    "on-commit-before-the-announcement": Moment("raadhus.published.operations.publish_edition", "announce"),
    "published-not-noted-as-imported": Moment("raadhus.intake.publishing", "note_imported"),
    "withdrawn-before-the-projection": Moment(
        "raadhus.published.operations.withdraw_item", "project_meeting", turns=2
    ),
    "withdrawn-bytes-still-there": Moment(
        "raadhus.published.withdrawing.emptying", "remove_withdrawn_bytes", turns=3
    ),
    "withdrawn-bytes-gone": Moment(
        "raadhus.published.withdrawing.emptying", "remove_withdrawn_bytes", is_after=True, turns=3
    ),
    "rebuild-with-nothing-derived": Moment(
        "raadhus.published.projection.whole_body", "remove_body", is_after=True, turns=1
    ),
    "rebuild-half-way": Moment("raadhus.published.projection.whole_body", "project_body", turns=1),
}


def strike_at(name: str, *, turn: int) -> None:
    """From now on, kill this process when it comes to the moment for this time (1 is the first)."""
    moment = MOMENTS[name]
    path, _, inside = moment.module.partition(":")
    place = import_module(path)
    if inside:
        place = getattr(place, inside)
    setattr(place, moment.name, _struck(getattr(place, moment.name), moment=moment, turn=turn))


def _struck(function: Callable[..., object], *, moment: Moment, turn: int) -> Callable[..., object]:
    own, turns = os.getpid(), iter(range(1, turn + 1))

    def is_the_turn() -> bool:
        return os.getpid() == own and next(turns) == turn

    def call(*arguments: object, **named: object) -> object:
        if not moment.is_after and is_the_turn():
            _kill()
        result = function(*arguments, **named)
        if moment.is_after and is_the_turn():
            _kill()
        return result

    return call


def _kill() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError
