"""The bookmarks of a PDF name its items once more: evidence where an item begins, and a check of what was found."""

import re
from collections.abc import Mapping, Sequence

from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading.extract.pdf_sheets import Bookmark
from raadhus.reading.printed.starts import folded_title
from raadhus.reading.recognise.titles import title_and_access

_ITEM = re.compile(
    r"(?:Punkt|Pkt\.?|Sag(?: nr\.?)?|Nr\.?)? ?(?P<number>\d{1,4})[.:)]?\s+(?:[-–]\s+)?(?P<title>\S.*)"
)
_CUT = 40
"""Bookmarks are cut at some length; so many letters have to agree."""


def bookmarked_titles(bookmarks: Sequence[Bookmark]) -> dict[str, str]:
    """The titles of items by number, as the bookmarks print them."""
    found = (_ITEM.fullmatch(bookmark.title) for bookmark in bookmarks)
    return {match["number"]: match["title"] for match in found if match is not None}


def bookmark_doubts(bookmarked: Mapping[str, str], items: Sequence[AgendaItem]) -> tuple[Doubt, ...]:
    """A doubt for each bookmarked item that was not found, or whose heading begins with other words."""
    titles = {item.number: item for item in items}
    doubts = []
    for number, title in bookmarked.items():
        item = titles.get(number)
        if item is not None and (item.access == "closed" or _agree(title_and_access(title).text, item.title)):
            continue
        heading = item.title if item is not None else "…"
        doubts.append(
            doubt(
                "bookmark-differs",
                values={"bookmark": title, "heading": heading},
                item=number if item is not None else None,
            )
        )
    return tuple(doubts)


def _agree(bookmark: str, heading: str) -> bool:
    listed, printed = folded_title(bookmark), folded_title(heading)
    return printed.startswith(listed) or (len(listed) >= _CUT and listed[:_CUT] == printed[:_CUT])
