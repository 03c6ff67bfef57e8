"""The style sheet, fonts, icons and scripts that scripts/front_end.py has made, by the names they were made from."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

MADE = Path(__file__).resolve().parent.parent / "static" / "made"
PREFIX = "static/"


class FrontEndNotMade(RuntimeError):
    """The style sheet is not there: set-up makes it (`./run`), or scripts/front_end.py."""


@cache
def _names() -> Mapping[str, str]:
    try:
        manifest = json.loads((MADE / "manifest.json").read_text())
    except FileNotFoundError as error:
        raise FrontEndNotMade("start ./run once, or python scripts/front_end.py") from error
    names = manifest["files"]
    assert isinstance(names, dict)
    return names


def address_of(name: str) -> str:
    """The address of a made file, which changes with its content; raises FrontEndNotMade and KeyError."""
    return f"/{PREFIX}{_names()[name]}"
