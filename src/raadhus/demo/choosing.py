"""Choices that look like chance and are the same on every machine: each follows from its own key."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

_T = TypeVar("_T")


def number_of(key: str, *, below: int) -> int:
    """A number from 0 up to `below`, spread evenly over the keys."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) % below


def chosen(options: Sequence[_T], *, key: str) -> _T:
    """One of the options."""
    return options[number_of(key, below=len(options))]
