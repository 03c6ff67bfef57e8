"""The attachments of an item, and those that its text names by number held against the list."""

import re
from collections.abc import Iterable, Iterator

from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem, Attachment, Block

_NAMED = re.compile(
    r"\bbilag(?:ene|et)?(?: nr\.?)? (?P<numbers>[0-9][0-9.]*(?:(?:, ?| og | samt | ?[-–] ?)[0-9][0-9.]*)*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<range>[0-9]+ ?[-–] ?[0-9]+)|[0-9]+(?:\.[0-9]+)*")
_TITLE_NUMBER = re.compile(r"bilag(?: nr\.?)? ?(?P<number>[0-9]+(?:\.[0-9]+)*)", re.IGNORECASE)
_MOST = 99
"""Beyond it the number is a year or a figure."""


def every_attachment(item: AgendaItem) -> tuple[Attachment, ...]:
    """Those of the item, and those of its messages."""
    return (*item.attachments, *(one for message in item.messages for one in message.attachments))


def named_but_not_listed(item: AgendaItem) -> tuple[str, ...]:
    """List the numbers of attachments that the text names and the list does not have."""
    listed = {name for place, one in _attachments(item) for name in _names(one, place=place)}
    named = dict.fromkeys(_named(_text(item)))
    return tuple(number for number in named if number not in listed)


def listed_but_not_named(item: AgendaItem) -> tuple[str, ...]:
    """List the titles of numbered attachments that a text which names others by number leaves out."""
    text = _text(item)
    named = set(_named(text))
    if not named:
        return ()
    return tuple(
        one.title
        for one in every_attachment(item)
        if one.access != "closed"
        and (names := _printed_names(one))
        and not named & names
        and one.title.casefold() not in text.casefold()
    )


def _text(item: AgendaItem) -> str:
    blocks: Iterable[Block] = (
        *(block for section in item.sections if section.kind != "attachments" for block in section.blocks),
        *(block for message in item.messages for block in message.blocks),
    )
    return plain_text(blocks)


def _attachments(item: AgendaItem) -> Iterator[tuple[int, Attachment]]:
    yield from enumerate(item.attachments, 1)
    for message in item.messages:
        yield from enumerate(message.attachments, 1)


def _names(attachment: Attachment, *, place: int) -> set[str]:
    """Tell every number by which a text may mean the attachment; one without a number is meant by its place."""
    return _printed_names(attachment) or {str(place)}


def _printed_names(attachment: Attachment) -> set[str]:
    """Tell its number, the last level of it and the number in its title."""
    number = (attachment.number or "").strip(". ")
    titled = _TITLE_NUMBER.match(attachment.title)
    names = {number, number.split(".")[-1]} if number else set()
    if titled:
        names.add(titled["number"])
    return names


def _named(text: str) -> Iterator[str]:
    for match in _NAMED.finditer(text):
        for number in _NUMBER.finditer(match["numbers"]):
            found = _in_range(number[0]) if number["range"] else (number[0],)
            yield from (one for one in found if int(one.split(".")[0]) <= _MOST)


def _in_range(text: str) -> tuple[str, ...]:
    first, last = (int(end) for end in re.findall("[0-9]+", text))
    return tuple(str(number) for number in range(first, min(last, _MOST) + 1))
