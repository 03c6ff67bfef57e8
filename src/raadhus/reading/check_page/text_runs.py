"""Text with marks as a row of runs, and the links that a page may carry."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from raadhus.core.record import Mark


class Run(NamedTuple):
    """A stretch of text that is marked alike from end to end."""

    text: str
    strong: bool = False
    emphasis: bool = False
    sub: bool = False
    sup: bool = False
    url: str | None = None


def text_runs(text: str, marks: Iterable[Mark] = ()) -> tuple[Run, ...]:
    """Cut the text where a mark begins or ends; marks may overlap."""
    held = tuple(mark for mark in marks if mark.start < mark.end)
    if not held:
        return (Run(text=text),)
    cuts = sorted(
        {0, len(text), *(min(place, len(text)) for mark in held for place in (mark.start, mark.end))}
    )
    runs = []
    for start, end in pairwise(cuts):
        covering = tuple(mark for mark in held if mark.start <= start and end <= mark.end)
        kinds = {mark.kind for mark in covering}
        runs.append(
            Run(
                text=text[start:end],
                strong="strong" in kinds,
                emphasis="emphasis" in kinds,
                sub="sub" in kinds,
                sup="sup" in kinds,
                url=next((url for mark in covering if (url := safe_url(mark.url))), None),
            )
        )
    return tuple(runs)


def safe_url(url: str | None) -> str | None:
    """The address when it leads to a web page, else None: no script, no file, no data."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme.lower() in {"http", "https"} and parts.netloc else None
