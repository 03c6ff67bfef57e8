"""Publish the minutes through the one door, with the seals that the members approve; and the approvals given so far."""

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.core.canonical import canonical_bytes
from raadhus.core.field_kinds import stated_part
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import PUBLICATION, MinutesPublishedAlready
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.record import MeetingRecord
from raadhus.published.operations.publish_edition import Published, publish_edition
from raadhus.published.queries.editions.editions import edition_proof
from raadhus.published.submission import Confirmation, Submission
from raadhus.writing.models import Meeting, MinutesVersion
from raadhus.writing.operations.agendas.publish_agenda import Answer
from raadhus.writing.operations.minutes.answering import APPROVED
from raadhus.writing.operations.minutes.freezing import (
    freeze_minutes,
    profile_of,
    record_of_version,
    sealed_leaves,
)
from raadhus.writing.operations.minutes.hand_over import hand_over_approvals
from raadhus.writing.operations.minutes.send_for_approval import refuse_unless_worded
from raadhus.writing.operations.minutes.settle_cases import settle_cases
from raadhus.writing.operations.minutes.taking import newest_version, take_minutes, write_minutes_history
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.record.door_questions import refuse_unanswered
from raadhus.writing.record.minutes_record import last_addition_of, minutes_record
from raadhus.writing.record.public_submission import public_submission
from raadhus.writing.verbs import move, save_change


class MinutesAreNotPublic(
    Refusal,
    reason="minutes-are-not-public",
    english="By its rules the committee does not publish its minutes.",
    danish="Efter udvalgets regler offentliggøres dets referater ikke.",
):
    """Committees choose; the council must (danish-rules N6, N7)."""


class ApprovalComesFirst(
    Refusal,
    reason="approval-comes-first",
    english="By the committee's rules the minutes are published when all have approved: {given} of {asked} have.",
    danish="Efter udvalgets regler offentliggøres referatet, når alle har godkendt: {given} af {asked} har.",
):
    """The profile says that publication waits."""


class MinutesDifferFromApproved(
    Refusal,
    reason="minutes-differ-from-approved",
    english="Something of the minutes was changed after they were sent. Take them back, and send them anew.",
    danish="Noget i referatet er ændret, efter at det blev sendt. Træk det tilbage, og send det på ny.",
):
    """What is published is what was approved, or nothing."""


class CorrectionNeedsReason(
    Refusal,
    reason="correction-needs-reason",
    english="The minutes are published. Say why there is a new edition.",
    danish="Referatet er offentliggjort. Skriv, hvorfor der kommer en ny udgave.",
):
    """An edition that follows another says why (danish-rules P5)."""


def publish_minutes(
    meeting: int, *, answers: tuple[Answer, ...] = (), reason: str = "", by: Acting, version: int | None
) -> Published:
    """Publish the version that is out or approved, or where approval may come later the minutes as they stand.

    Raises a Refusal, and RefusedAtTheDoor with what a named person must answer first.
    """
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.publish", by=by, version=version)
        frozen = _version(row, by=by)
        record = record_of_version(frozen)
        frozen.reason = reason.strip() or frozen.reason
        moved = _move(row, frozen=frozen)
        frozen.confirmations = _confirmed(record, meeting=row, answers=answers, by=by)
        submission = _submission(row, record=record, frozen=frozen)
        published = publish_edition(submission, actor=Actor(by.name), now=by.at)
        if edition_proof(published.edition).root != frozen.root:
            raise MinutesDifferFromApproved
        frozen.edition = str(published.edition)
        frozen.save(update_fields=["edition", "confirmations", "reason"])
        row.published = published.meeting
        save_change(row, by=by)
        settle_cases(row, by=by)
        given = hand_over_approvals(frozen, now=by.at)
        details: dict[str, int | str] = {
            "version": frozen.number,
            "root": frozen.root,
            "edition": published.edition,
            "approvals": given,
            "answers": len(frozen.confirmations),
        }
        write_minutes_history(row, verb="minutes.publish", by=by, moved=moved, details=details)
    return published


def _version(meeting: Meeting, *, by: Acting) -> MinutesVersion:
    """The version to publish. Raises MinutesAreNotPublic, ApprovalComesFirst and MinutesDifferFromApproved."""
    rules = rules_of_meeting(meeting)
    if not rules.publishes_minutes:
        raise MinutesAreNotPublic
    newest = newest_version(meeting)
    if rules.publication_waits and meeting.approval_state != "approved":
        asked = newest.approvals.all() if newest else ()
        given = sum(one.answer in APPROVED for one in asked)
        raise ApprovalComesFirst(values={"given": given, "asked": len(asked)})
    refuse_unless_worded(meeting)
    if newest is None or meeting.approval_state == "drafting":
        return freeze_minutes(meeting, by=by)
    frozen = record_of_version(newest)
    # A remark that somebody approved with is an addition that only the next version has.
    if not _state_the_same(minutes_record(meeting, last_addition=last_addition_of(frozen)), frozen):
        raise MinutesDifferFromApproved
    return newest


def _state_the_same(first: MeetingRecord, second: MeetingRecord) -> bool:
    return canonical_bytes(stated_part(first)) == canonical_bytes(stated_part(second))


def _move(meeting: Meeting, *, frozen: MinutesVersion) -> tuple[str, str]:
    if frozen.edition is not None:
        raise MinutesPublishedAlready
    is_first = meeting.publication_state == "not_published"
    if not is_first and not frozen.reason:
        raise CorrectionNeedsReason
    return move(meeting, "publication_state", PUBLICATION, verb="publish" if is_first else "correct")


def _confirmed(
    record: MeetingRecord, *, meeting: Meeting, answers: tuple[Answer, ...], by: Acting
) -> list[dict[str, str | None]]:
    """The answers as they are kept. Raises RefusedAtTheDoor."""
    given = [
        Confirmation(code=one.code, item=one.item, by=by.name, reason=one.reason.strip()) for one in answers
    ]
    refuse_unanswered(record, profile=profile_of(meeting), confirmations=given)
    return [{"code": one.code, "item": one.item, "by": one.by, "reason": one.reason} for one in given]


def _submission(meeting: Meeting, *, record: MeetingRecord, frozen: MinutesVersion) -> Submission:
    return public_submission(
        record,
        body=meeting.body,
        profile=profile_of(meeting),
        sealed=sealed_leaves(frozen, record=record),
        confirmations=tuple(Confirmation(**one) for one in frozen.confirmations),
        reason=frozen.reason or None,
    )
