"""Change what is said of a case's attachment, or its place among the others."""

from typing import Literal, TypeAlias

from django.db import transaction
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.core.record import Access
from raadhus.writing.models import Attachment, Proposal
from raadhus.writing.operations.proposals.taking import take_case, tell_history

Way: TypeAlias = Literal["up", "down"]


class AttachmentWithoutTitle(
    Refusal,
    reason="attachment-without-title",
    english="An attachment has a title.",
    danish="Bilaget skal have en titel.",
):
    """Lists show it by its title."""


class AttachmentIsClosed(
    Refusal,
    reason="attachment-of-closed-case",
    english="The case is closed, and so are its attachments.",
    danish="Sagen er lukket, og så er dens bilag det også.",
):
    """A closed case has no open attachment (danish-rules N10)."""


class AttachmentWords(Struct, frozen=True, kw_only=True):
    """What is said of an attachment; `is_recommended` is the mark "anbefales"."""

    title: str
    is_recommended: bool
    access: Access


def change_attachment(attachment: int, *, words: AttachmentWords, by: Acting) -> None:
    """Say this of the attachment. Raises a Refusal."""
    with transaction.atomic():
        row, case = take_attachment(attachment, by=by)
        if not words.title.strip():
            raise AttachmentWithoutTitle
        if case.access == "closed" and words.access == "open":
            raise AttachmentIsClosed
        row.title = words.title.strip()
        row.is_recommended, row.access = words.is_recommended, words.access
        row.save()
        tell_history(case, verb="case.change_attachment", by=by, attachment=row.pk)


def move_attachment(attachment: int, *, way: Way, by: Acting) -> None:
    """Let it change places with the one before or after it; the first and the last stay. Raises a Refusal."""
    with transaction.atomic():
        row, case = take_attachment(attachment, by=by)
        others = case.attachments.filter(is_taken_off=False)
        other = (
            others.filter(position__lt=row.position).order_by("-position").first()
            if way == "up"
            else others.filter(position__gt=row.position).order_by("position").first()
        )
        if other is None:
            return
        row.position, other.position = other.position, row.position
        row.save()
        other.save()
        tell_history(case, verb="case.change_attachment", by=by, attachment=row.pk)


def take_attachment(attachment: int, *, by: Acting) -> tuple[Attachment, Proposal]:
    """Take an attachment with its case, which is being written. Raises NotThere, MayNot and WrongState."""
    row = Attachment.objects.filter(pk=attachment, is_taken_off=False, proposal__isnull=False).first()
    if row is None or row.proposal_id is None:
        raise NotThere
    case = take_case(row.proposal_id, verb="case.edit", by=by)
    next_state(CASE, state=case.state, verb="edit")
    row.refresh_from_db()
    return row, case
