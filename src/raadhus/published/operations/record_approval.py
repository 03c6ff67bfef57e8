"""Record that a member approved the minutes: of one root, as an entry of the chain."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from msgspec import Struct

from raadhus.core.actor import Actor
from raadhus.core.events import ApprovalRecorded, announce
from raadhus.core.record import Moment, Sha256
from raadhus.core.sentences import Sentences
from raadhus.published.chain import append_entry, danish_moment, lock_body
from raadhus.published.models import Approval, Edition

APPROVAL_ERRORS: Mapping[str, Sentences] = {
    "approved-edition-unknown": Sentences(
        "There is no edition with the number {edition} to approve.",
        "Der er ingen udgave med nummeret {edition} at godkende.",
    ),
    "approved-root-differs": Sentences(
        "What was approved is not what was published. Have the published minutes approved.",
        "Det, der er godkendt, er ikke det, der er udgivet. Få det udgivne referat godkendt.",
    ),
}


class CannotApprove(Exception):
    """Nothing was recorded; `code` says why."""

    def __init__(self, code: str, *, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.english = APPROVAL_ERRORS[code].english.format_map(values)
        self.danish = APPROVAL_ERRORS[code].danish.format_map(values)
        super().__init__(self.english)


class Approved(Struct, frozen=True, kw_only=True):
    """The approval that stands; `is_new` is false when the member had approved before."""

    sequence: int
    is_new: bool


def record_approval(
    edition_id: int,
    *,
    root: Sha256,
    member: Actor,
    remark: str | None = None,
    approved_at: Moment | None = None,
    now: datetime,
) -> Approved:
    """Add a member's approval of an edition to its chain; the member is the one who acts.

    `approved_at` is when it was given, if not now. Twice by one member changes nothing. Raises CannotApprove.
    """
    with transaction.atomic():
        edition = Edition.objects.filter(pk=edition_id).first()
        if edition is None:
            raise CannotApprove("approved-edition-unknown", values={"edition": edition_id})
        if edition.root != root:
            raise CannotApprove("approved-root-differs")
        lock_body(edition.body)
        known = Approval.objects.filter(edition=edition, name=member.name).select_related("entry").first()
        if known is not None:
            return Approved(sequence=known.entry.sequence, is_new=False)
        entry = append_entry(
            body=edition.body, kind="approval", root=root, reason=remark, actor=member, now=now
        )
        Approval.objects.create(
            edition=edition,
            entry=entry,
            root=root,
            name=member.name,
            remark=remark,
            approved_at=approved_at or danish_moment(now),
        )
        event = ApprovalRecorded(
            body=edition.body,
            sequence=entry.sequence,
            edition=str(edition.pk),
            meeting=edition.meeting_id,
            member=member.name,
        )
        transaction.on_commit(lambda: announce(event))
    return Approved(sequence=entry.sequence, is_new=True)
