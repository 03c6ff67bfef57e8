"""Publishing the invented minutes of Egeborg, for tests of the store and of what is built on it."""

from datetime import UTC, datetime

from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from raadhus.core.actor import Actor
from raadhus.core.record import AgendaItem, MeetingRecord, Paragraph, Section
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.submission import GivenFile, Submission

BODY = "egeborg"
ASTA = Actor("Asta Holm")
NOW = datetime(2025, 3, 6, 9, 0, tzinfo=UTC)


def publish(
    record: MeetingRecord | None = None,
    *,
    reason: str | None = None,
    files: tuple[GivenFile, ...] = (),
    now: datetime = NOW,
) -> Published:
    """Publish a record that was published elsewhere; without one the minutes of 5 March 2025."""
    submission = Submission(
        body=BODY,
        record=record or egeborg_minutes(),
        gate="published_elsewhere",
        reason=reason,
        files=files,
    )
    return publish_edition(submission, actor=ASTA, now=now)


def read_anew(record: MeetingRecord, *, source: str) -> MeetingRecord:
    """The record as if it had been read from other bytes; `source` is two hexadecimal digits."""
    return replace(record, source=replace(record.source, sha256=source * 32))


def with_item(record: MeetingRecord, number: str, **changes: object) -> MeetingRecord:
    """The record with one of its items changed."""
    items = tuple(replace(item, **changes) if item.number == number else item for item in record.items)
    return replace(record, items=items)


def with_text(record: MeetingRecord, number: str, text: str) -> MeetingRecord:
    """The record with a section of this text in an item."""
    return with_item(
        record, number, sections=(Section(heading="Sammendrag", blocks=(Paragraph(text=text),)),)
    )


def item_of_number(record: MeetingRecord, number: str) -> AgendaItem:
    return next(item for item in record.items if item.number == number)
