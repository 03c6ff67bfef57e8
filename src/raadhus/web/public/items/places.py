"""Addresses of words: the page of an item with some of its words marked, so that a claim leads to its sentence."""

import re
from collections.abc import Sequence
from typing import TypeVar

from django.utils.safestring import SafeString
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, Message, Section
from raadhus.web.components.blocks import HIGHLIGHT, Highlight, text_as_html
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.shown_item import ShownItem, ShownMessage, ShownSection

_Shown = TypeVar("_Shown", ShownSection, ShownMessage)
_LONGEST_PLACE = 200
_PLACE = re.compile(r"([a-z_0-9/]+):([0-9]{1,8})-([0-9]{1,8})", re.ASCII)


def place_address(*, here: Here, item: str, path: str, start: int, end: int) -> str:
    """The address of words of an item: `path` is the JSON Pointer of their text within it, without its first slash."""
    return f"{address('item', here=here, item=item)}?{HIGHLIGHT}={path}:{start}-{end}#{HIGHLIGHT}"


def asked_place(text: str) -> Highlight | None:
    """The place that an address asks for; None when it is none."""
    match = _PLACE.fullmatch(text) if len(text) <= _LONGEST_PLACE else None
    if match is None:
        return None
    return Highlight(path=tuple(match[1].split("/")), start=int(match[2]), end=int(match[3]))


def highlighted(shown: ShownItem, said: AgendaItem, *, place: Highlight | None) -> ShownItem:
    """The item with the words at the place marked; unchanged where there are none, or none any more."""
    if place is None:
        return shown
    return replace(
        shown,
        public_highlight=place.within("public_text"),
        sections=_marked(shown.sections, said.sections, place=place.within("sections")),
        messages=_marked(shown.messages, said.messages, place=place.within("messages")),
    )


def title_with(place: Highlight | None, *, title: str) -> SafeString:
    """The title of an item as HTML, marked where that is the place."""
    is_here = place is not None and place.path == ("title",)
    return text_as_html(title, highlight=replace(place, path=("text",)) if place and is_here else None)


def _marked(
    shown: tuple[_Shown, ...], said: Sequence[Section | Message], *, place: Highlight | None
) -> tuple[_Shown, ...]:
    """Those that are shown of what is said, for parts without a text are not; each has the blocks that it shows."""
    for number, part in enumerate(said):
        inside = place.within(number, "blocks") if place else None
        if inside is not None:
            return tuple(
                replace(one, highlight=inside) if one.blocks is part.blocks else one for one in shown
            )
    return shown
