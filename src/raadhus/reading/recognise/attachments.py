"""Attachments as agendas print them: a count ("2 bilag, heraf 2 anbefales") or titles with number and mark."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from raadhus.core.record import Attachment, AttachmentsStated

_COUNT = re.compile(
    r"[-–]?\s*(\d{1,3}) bilag(?:,?\s*heraf (\d{1,3}) (?:anbefales|anbefalet))?\.?", re.IGNORECASE
)
_NONE = re.compile(r"(?:der er )?ingen(?: bilag)?\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=\D)")
_LISTED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_RECOMMENDED = re.compile(r"(ANBEFALES|ANBEFALET)\s+")
_FRAME = re.compile(r"\d{2}\.\d{2}\s")


class PrintedAttachment(NamedTuple):
    attachment: Attachment
    mark: str
    """The reading mark that was taken off the title, as printed."""


def attachments_stated(text: str) -> AttachmentsStated | None:
    """What a line says of the number of attachments, or None when it says something else."""
    found = _COUNT.fullmatch(text.strip())
    if found is None:
        return AttachmentsStated(total=0) if _NONE.fullmatch(text.strip()) else None
    return AttachmentsStated(total=int(found[1]), recommended=int(found[2]) if found[2] else None)


def attachment_of(text: str, *, item_number: str) -> PrintedAttachment:
    """The attachment that a printed title names.

    "1.6.1" in front is its number when it begins with the item's; "20.04" may be a budget frame and is left.
    "ANBEFALES" is the mark for reading, never a decision.
    """
    title, number, mark = text.strip(), None, ""
    found = _NUMBER.match(title)
    if found is not None and found[1].split(".")[0] == item_number and not _is_frame(title):
        number, title = found[1], title[found.end() :]
    recommended = _RECOMMENDED.match(title)
    if recommended is not None:
        mark, title = recommended[1], title[recommended.end() :]
    attachment = Attachment(number=number, title=title, recommended=True if mark else None)
    return PrintedAttachment(attachment, mark)


def without_list_numbers(titles: Sequence[str]) -> tuple[str, ...]:
    """The titles without the numbers of their list, when they all have one and these run on from 1."""
    if not titles or titles[0][0] != "1":
        return tuple(titles)
    found = [_LISTED.match(title) for title in titles]
    numbers = [match[1] for match in found if match is not None]
    if numbers != [str(number) for number in range(1, len(titles) + 1)]:
        return tuple(titles)
    return tuple(
        title[match.end() :] for title, match in zip(titles, found, strict=True) if match is not None
    )


def _is_frame(title: str) -> bool:
    return _FRAME.match(title) is not None


def message_number(attachment: Attachment, *, messages: Iterable[str]) -> str | None:
    """The number of the message that "1.6.1" belongs to, when the item has that message."""
    parts = (attachment.number or "").split(".")
    return parts[1] if len(parts) > 1 and parts[1] in set(messages) else None
