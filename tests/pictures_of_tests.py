"""Pictures of what a test sees, for whoever wants to look: in the folder that PICTURES_OF_TESTS names, else none."""

import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_numbers = count(1)
_taken: set[str] = set()


def picture(page: "Page", name: str, *, whole: bool = False) -> None:
    """Keep the window, or the whole page, numbered in the order of the test; the first of a name alone."""
    folder = os.environ.get("PICTURES_OF_TESTS")
    if folder is None or name in _taken:
        return
    _taken.add(name)
    path = Path(folder) / f"{next(_numbers):02}-{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=path, full_page=whole)
