"""The rows of the files of a meeting: its own papers, and the attachments of its items and messages."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from raadhus.core.record import Attachment
from raadhus.published.models import File
from raadhus.published.projection.meeting_rows import Sitting
from raadhus.published.projection.merged_items import MergedItem
from raadhus.published.projection.part_texts import MadeAttachment, MadeMessage
from raadhus.published.projection.primary import EditionText, MeetingFiles

_NO_ATTACHMENT = MadeAttachment()
_NO_MESSAGE = MadeMessage()


def file_rows(sitting: Sitting, *, files: MeetingFiles) -> Iterator[File]:
    """A file has its hash, type and size when its bytes may be shown."""
    papers = ((sitting.papers.agenda, "agenda"), (sitting.papers.minutes, "minutes"))
    for place, (edition, role) in enumerate(papers):
        if edition is not None and edition.source_sha256 in files:
            yield _paper(sitting, edition, role=role, place=place, files=files)
    for merged in sitting.items:
        yield from _attachments(sitting, merged, files=files)


def _paper(sitting: Sitting, edition: EditionText, *, role: str, place: int, files: MeetingFiles) -> File:
    facts = files[edition.source_sha256 or ""]
    return File(
        id=f"{sitting.id}-{role}",
        meeting_id=sitting.id,
        role=role,
        place=place,
        title=edition.made.source.name or "",
        url=edition.made.source.url,
        sha256=edition.source_sha256,
        media_type=facts.media_type,
        size=facts.size,
    )


def _attachments(sitting: Sitting, merged: MergedItem, *, files: MeetingFiles) -> Iterator[File]:
    item = merged.item
    pairs: list[tuple[str | None, Attachment, MadeAttachment]] = [
        (None, *pair) for pair in _pairs(item.stated.attachments, item.made.attachments)
    ]
    for message, made in zip_longest(item.stated.messages, item.made.messages[: len(item.stated.messages)]):
        of_message = _pairs(message.attachments, (made or _NO_MESSAGE).attachments)
        pairs.extend((message.number, *pair) for pair in of_message)
    for place, (message, stated, made) in enumerate(pairs):
        facts = files.get(made.file or "")
        yield File(
            id=f"{item.id}-{place}",
            meeting_id=sitting.id,
            item_id=item.id,
            role="attachment",
            place=place,
            message=message,
            number=stated.number,
            title=stated.title,
            recommended=stated.recommended,
            access=stated.access,
            url=made.url,
            sha256=made.file if facts else None,
            media_type=facts.media_type if facts else None,
            size=facts.size if facts else None,
        )


def _pairs(
    stated: Sequence[Attachment], made: Sequence[MadeAttachment | None]
) -> Iterator[tuple[Attachment, MadeAttachment]]:
    """What was made of an attachment stands at its place, if anything was."""
    for place, attachment in enumerate(stated):
        found = made[place] if place < len(made) else None
        yield attachment, found or _NO_ATTACHMENT
