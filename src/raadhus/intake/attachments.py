"""Which of the files that lie beside a meeting is which of its attachments; what is not sure is left."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import Attachment, MeetingRecord
from raadhus.intake.incoming import AttachmentFile

_NOT_A_WORD = re.compile(r"[\W_]+")


class AttachmentPlace(Struct, frozen=True, order=True):
    """Where an attachment stands: the item's place, that of the message in it or -1, its own."""

    item: int
    message: int
    number: int


def attachments_of(record: MeetingRecord) -> Iterator[tuple[AttachmentPlace, Attachment]]:
    """Every attachment of the record, in the order of the text."""
    for item_place, item in enumerate(record.items):
        for number, attachment in enumerate(item.attachments):
            yield AttachmentPlace(item_place, -1, number), attachment
        for message_place, message in enumerate(item.messages):
            for number, attachment in enumerate(message.attachments):
                yield AttachmentPlace(item_place, message_place, number), attachment


def match_attachments(
    record: MeetingRecord, files: Sequence[AttachmentFile], *, by_titles: bool = True
) -> Mapping[AttachmentPlace, AttachmentFile]:
    """Find each attachment's file: by the source's id, then by number and title, then by the title alone.

    A name that fits several attachments, or an attachment that several names fit, is left unmatched.
    """
    matched: dict[AttachmentPlace, AttachmentFile] = {}
    waiting = dict(attachments_of(record))
    left = list(files)
    for key_of in (_source_id, _number_and_title, _title) if by_titles else (_source_id,):
        keys = {place: key_of(attachment) for place, attachment in waiting.items()}
        times = Counter(key for key in keys.values() if key)
        places = {key: place for place, key in keys.items() if key and times[key] == 1}
        names = Counter(_plain(_stem(file.name)) for file in left)
        for file in tuple(left):
            key = _plain(_stem(file.name))
            if key in places and names[key] == 1:
                matched[places[key]] = file
                del waiting[places[key]]
                left.remove(file)
    return matched


def with_files(record: MeetingRecord, hashes: Mapping[AttachmentPlace, str]) -> MeetingRecord:
    """The record with the SHA-256 of those attachments whose bytes are kept."""
    if not hashes:
        return record
    items = []
    for item_place, item in enumerate(record.items):
        messages = tuple(
            replace(message, attachments=_filled(message.attachments, item_place, message_place, hashes))
            for message_place, message in enumerate(item.messages)
        )
        items.append(
            replace(item, attachments=_filled(item.attachments, item_place, -1, hashes), messages=messages)
        )
    return replace(record, items=tuple(items))


def _filled(
    attachments: tuple[Attachment, ...], item: int, message: int, hashes: Mapping[AttachmentPlace, str]
) -> tuple[Attachment, ...]:
    return tuple(
        replace(one, file=hashes.get(AttachmentPlace(item, message, number), one.file))
        for number, one in enumerate(attachments)
    )


def _source_id(attachment: Attachment) -> str:
    return _plain(attachment.source_id or "")


def _number_and_title(attachment: Attachment) -> str:
    return _plain(f"{attachment.number} {_stem(attachment.title)}") if attachment.number else ""


def _title(attachment: Attachment) -> str:
    return _plain(_stem(attachment.title))


def _stem(name: str) -> str:
    """The name without its folders and without the ending that says its kind."""
    return re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name.rpartition("/")[2])


def _plain(text: str) -> str:
    return _NOT_A_WORD.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
