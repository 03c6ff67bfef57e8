"""Choose what the world reads of how a closed item ended: all of it, other words, or nothing for a reason.

The decisions taken behind closed doors are published too, as far as secrecy allows (danish-rules N9): nobody may
leave the choice open, and it is made before the minutes are sent, since members approve it with the rest.
"""

from datetime import date
from typing import Literal, TypeAlias

import msgspec
from django.db import transaction
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.minutes.taking import take_minutes
from raadhus.writing.record.content_sections import paragraphs
from raadhus.writing.verbs import Happening, move, save_change, take, write_history

PublicChoice: TypeAlias = Literal["full", "neutral", "withhold"]


class PublicWording(Struct, frozen=True, kw_only=True):
    """`text` are the neutral words; `why` and `recheck_date` are needed to withhold the decision.

    `attendance` is what the world reads of who was there, where that is not what the head of the minutes says.
    """

    choice: PublicChoice
    text: str = ""
    why: str = ""
    recheck_date: date | None = None
    attendance: str = ""


class ItemIsOpen(
    Refusal,
    reason="item-is-open",
    english="The item is open: the world reads its decision as it is.",
    danish="Punktet er åbent: offentligheden læser beslutningen, som den er.",
):
    """Only of closed items is there anything to choose."""


class NoNeutralText(
    Refusal,
    reason="no-neutral-text",
    english="Write the text that the world may read.",
    danish="Skriv den tekst, som offentligheden må læse.",
):
    """Another text was chosen, and there is none."""


class NoReasonToWithhold(
    Refusal,
    reason="no-reason-to-withhold",
    english="Say why the decision is withheld, and when that is looked at again.",
    danish="Skriv, hvorfor beslutningen ikke offentliggøres, og hvornår det skal vurderes igen.",
):
    """Withholding is the exception, and it ends."""


class RecheckInThePast(
    Refusal,
    reason="recheck-in-the-past",
    english="The day to look at it again must come after today.",
    danish="Dagen, hvor det skal vurderes igen, skal ligge efter i dag.",
):
    """A day that has passed would never be kept."""


def choose_public_wording(item: int, *, wording: PublicWording, by: Acting, version: int | None) -> None:
    """What some have approved goes back, for it is another text. Raises a Refusal."""
    with transaction.atomic():
        meeting_id = (
            AgendaItem.objects.filter(pk=item, is_taken_off=False).values_list("meeting", flat=True).first()
        )
        if meeting_id is None:
            raise NotThere
        meeting = take_minutes(meeting_id, verb="minutes.write", by=by)
        row = take(AgendaItem, item, version=version)
        if row.access != "closed":
            raise ItemIsOpen
        _refuse_incomplete(wording, by=by)
        before, after = move(meeting, "approval_state", APPROVAL, verb="change")
        if before != after:
            save_change(meeting, by=by)
        _put(row, wording=wording, by=by)
        save_change(row, by=by)
        told = Happening(
            body=meeting.body,
            verb="minutes.choose_public_wording",
            subject=f"item:{row.pk}",
            is_closed=True,
            meeting=meeting.pk,
            proposal=row.proposal_id,
            after=wording.choice,
        )
        write_history(told, by=by)


def _refuse_incomplete(wording: PublicWording, *, by: Acting) -> None:
    if wording.choice == "neutral" and not wording.text.strip():
        raise NoNeutralText
    if wording.choice == "withhold":
        if not wording.why.strip() or wording.recheck_date is None:
            raise NoReasonToWithhold
        if wording.recheck_date <= by.at.date():
            raise RecheckInThePast


def _put(row: AgendaItem, *, wording: PublicWording, by: Acting) -> None:
    """What belongs to another choice is not kept: a text that was given up must not be found in a later one."""
    is_neutral, is_withheld = wording.choice == "neutral", wording.choice == "withhold"
    blocks = paragraphs(*wording.text.split("\n")) if is_neutral else ()
    row.public_choice = wording.choice
    row.public_text = msgspec.to_builtins(blocks)
    row.public_attendance = wording.attendance.strip()
    row.public_by = by.name
    row.withheld_why = wording.why.strip() if is_withheld else ""
    row.recheck_date = wording.recheck_date if is_withheld else None
