"""The register of outputs: every way in which published content leaves the store.

Each room lists its own in its `outputs.py`, which nothing but the tests loads: tests hold that every command, every
address and every table is an output's or is exempt with a reason.
"""

from collections.abc import Callable, Iterable

from django.utils.module_loading import autodiscover_modules
from msgspec import Struct


class Output(Struct, frozen=True, kw_only=True):
    """`produce` gives everything that the output can ever say of a body."""

    name: str
    produce: Callable[[str], Iterable[bytes]]


_registered: dict[str, Output] = {}


class OutputNameTaken(ValueError):
    """Another output has this name."""


def register_output(output: Output) -> None:
    """Let the tests for leaks look at this output too; raises OutputNameTaken."""
    if output.name in _registered:
        raise OutputNameTaken(output.name)
    _registered[output.name] = output


def registered_outputs() -> tuple[Output, ...]:
    """Give the outputs of all rooms."""
    autodiscover_modules("outputs")
    return tuple(_registered.values())
