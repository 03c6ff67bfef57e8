"""SIGTERM ends the program as Ctrl-C does, so that what is half written is cleared away."""

import sys

_told: list[int] = []


def stop(number: int, _: object) -> None:
    """End the process, as a handler of the signal."""
    _told.append(number)
    sys.exit(128 + number)


def told_to_stop() -> bool:
    """Whether a signal came: what it raises is dropped where Python is forgetting a value or loading a module."""
    return bool(_told)
