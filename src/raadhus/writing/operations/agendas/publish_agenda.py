"""Publish the agenda that was sent through the one door: open items whole, closed ones as their face alone."""

from django.db import transaction
from django.utils.timezone import localtime
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.door import Finding
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.core.record_json import decode_record
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.queries.bodies.publish_profile import publish_profile_of
from raadhus.published.submission import Confirmation, Submission
from raadhus.writing.models import AgendaVersion, Meeting
from raadhus.writing.operations.agendas.taking import take_meeting, write_down
from raadhus.writing.record.door_questions import door_questions, refuse_unanswered
from raadhus.writing.record.public_submission import public_submission
from raadhus.writing.verbs import move


class NeverSent(
    Refusal,
    reason="agenda-never-sent",
    english="The agenda has not been sent to the members yet: they get it first.",
    danish="Dagsordenen er ikke sendt til medlemmerne endnu. De får den først.",
):
    """What the members have not got is not told to the world."""


class ReasonIsMissing(
    Refusal,
    reason="agenda-reason-missing",
    english="The agenda is published already. Say why it is published again.",
    danish="Dagsordenen er offentliggjort. Skriv, hvorfor den offentliggøres igen.",
):
    """An edition that follows another says why."""


class Answer(Struct, frozen=True, kw_only=True):
    """What a person says to a finding of the door: its code and item, and why it may pass."""

    code: str
    item: str | None
    reason: str


def publish_agenda(
    meeting: int, *, answers: tuple[Answer, ...] = (), reason: str = "", by: Acting, version: int | None
) -> Published:
    """Publish the newest version that was sent; published again it supersedes the one before.

    A meeting that was cancelled meanwhile is published as cancelled.
    Raises a Refusal, and RefusedAtTheDoor with what a person must answer first.
    """
    with transaction.atomic():
        row = take_meeting(meeting, may="agenda.publish", by=by, version=version)
        moved = move(row, "agenda_state", AGENDA, verb="publish")
        sent = newest_version(row)
        if row.agenda_versions.filter(edition__isnull=False).exists() and not reason.strip():
            raise ReasonIsMissing
        submission = _submission(row, sent=sent, answers=answers, reason=reason, by=by)
        published = publish_edition(submission, actor=Actor(by.name), now=by.at)
        sent.edition = str(published.edition)
        sent.save()
        row.published = published.meeting
        details = {"version": sent.number, "answers": len(answers)}
        write_down(row, by=by, verb="agenda.publish", moved=moved, details=details)
    return published


def findings_of_agenda(meeting: Meeting) -> tuple[Finding, ...]:
    """What the door would ask of the newest version. Raises NeverSent."""
    sent = newest_version(meeting)
    profile = publish_profile_of(meeting.body, day=localtime(meeting.starts_at).date())
    return door_questions(decode_record(bytes(sent.record)), profile=profile)


def newest_version(meeting: Meeting) -> AgendaVersion:
    """Raises NeverSent."""
    sent = meeting.agenda_versions.order_by("-number").first()
    if sent is None:
        raise NeverSent
    return sent


def _submission(
    meeting: Meeting, *, sent: AgendaVersion, answers: tuple[Answer, ...], reason: str, by: Acting
) -> Submission:
    record = decode_record(bytes(sent.record))
    if meeting.state == "cancelled":
        record = replace(record, meeting=replace(record.meeting, cancelled=True))
    profile = publish_profile_of(meeting.body, day=localtime(by.at).date())
    confirmations = tuple(
        Confirmation(code=one.code, item=one.item, by=by.name, reason=one.reason.strip())
        for one in answers
        if one.reason.strip()
    )
    refuse_unanswered(record, profile=profile, confirmations=confirmations)
    return public_submission(
        record,
        body=meeting.body,
        profile=profile,
        confirmations=confirmations,
        reason=reason.strip() or None,
    )
