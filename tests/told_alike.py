"""What two readings of the same meeting must tell alike: items, points, decisions, attendance, attachments."""

from collections.abc import Mapping

from raadhus.core.record import AgendaItem, Attachment, Attendance, MeetingRecord, Point
from raadhus.understanding import understand


def told_by(record: MeetingRecord) -> Mapping[str, object]:
    """The five things that the visible text of a document gives back."""
    return {
        "items": [_head_of(item) for item in record.items],
        "points": [_points_of(item) for item in record.items],
        "decisions": [item.decision for item in record.items],
        "attendance": sorted(map(_person, record.attendance), key=str),
        "attachments": [_attachments_of(item) for item in record.items],
    }


def told_by_shown(record: MeetingRecord) -> Mapping[str, object]:
    """What a document of the record tells: a closed item's decision is what its public text says."""
    understood = understand(record)
    items = (
        second if second.access == "closed" else first
        for first, second in zip(record.items, understood.items, strict=True)
    )
    return {**told_by(record), "decisions": [item.decision for item in items]}


def _head_of(item: AgendaItem) -> tuple[object, ...]:
    return (item.number, item.title, item.access, item.case_number, item.group, item.position)


def _points_of(item: AgendaItem) -> list[Point]:
    return [point for recommendation in item.recommendation for point in recommendation.points]


def _person(one: Attendance) -> tuple[object, ...]:
    return (
        one.name, one.party, one.titles, one.status, one.items, one.from_at, one.until_at, one.substitute_for,
        one.reason, one.is_official,
    )  # fmt: skip


def _attachments_of(item: AgendaItem) -> tuple[object, ...]:
    of_messages = [
        (message.number, list(map(_attachment, message.attachments)), message.attachments_stated)
        for message in item.messages
    ]
    return (list(map(_attachment, item.attachments)), item.attachments_stated, of_messages)


def _attachment(one: Attachment) -> tuple[object, ...]:
    return (one.number, one.title, one.recommended, one.access)
