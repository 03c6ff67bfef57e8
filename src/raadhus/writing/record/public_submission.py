"""What leaves the desk of a whole record: the faces of its items, handed in at the one door.

Nothing of a closed item but its face is in what these give, whatever the record holds.
"""

from collections.abc import Iterator

from raadhus.core.named_attachments import every_attachment
from raadhus.core.public_face import PublishProfile, public_record
from raadhus.core.record import AgendaItem, Block, Image, List, MeetingRecord
from raadhus.published.submission import Confirmation, GivenFile, SealedLeaf, Submission
from raadhus.writing.models import KeptFile
from raadhus.writing.stores import desk_files


def public_submission(
    record: MeetingRecord,
    *,
    body: str,
    profile: PublishProfile,
    sealed: tuple[SealedLeaf, ...] = (),
    confirmations: tuple[Confirmation, ...] = (),
    reason: str | None = None,
) -> Submission:
    """The submission of a whole record, with the files of its open items; raises ByteStoreError."""
    face = public_record(record, profile=profile)
    return Submission(
        body=body,
        record=face,
        gate="own",
        origin="recorded",
        profile=profile,
        reason=reason,
        files=open_files(face),
        sealed=sealed,
        confirmations=confirmations,
    )


def open_files(record: MeetingRecord) -> tuple[GivenFile, ...]:
    """The bytes of the open attachments and the pictures of a public record, each once; raises ByteStoreError."""
    wanted: dict[str, tuple[str, str]] = {}
    for item in record.items:
        if item.access == "open":
            for attachment in every_attachment(item):
                if attachment.file and attachment.access != "closed":
                    wanted.setdefault(attachment.file, ("attachment", attachment.title))
            for picture in _pictures(item):
                wanted.setdefault(picture, ("picture", ""))
    media_types = dict(KeptFile.objects.filter(pk__in=wanted).values_list("sha256", "media_type"))
    return tuple(
        GivenFile(
            data=desk_files().get(sha256),
            media_type=media_types[sha256],
            role="picture" if role == "picture" else "attachment",
            name=name or None,
        )
        for sha256, (role, name) in wanted.items()
    )


def _pictures(item: AgendaItem) -> Iterator[str]:
    for section in item.sections:
        yield from _in_blocks(section.blocks)
    for message in item.messages:
        yield from _in_blocks(message.blocks)


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Image) and block.file:
            yield block.file
        elif isinstance(block, List):
            for entry in block.entries:
                yield from _in_blocks(entry.blocks)
