"""What every verb of a meeting begins and ends with: rows taken, the right to record, a line of history.

The meeting is locked before its item, so two secretaries wait for each other and never stand crosswise.
"""

from collections.abc import Mapping

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may, refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.procedure.state_tables import APPROVAL
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.verbs import Happening, move, save_change, take, write_history

VERB = "meeting.record"


class NotInSession(
    Refusal,
    reason="not-in-session",
    english="The meeting is not in session: open it, or resume it, first.",
    danish="Mødet er ikke i gang. Åbn eller genoptag det først.",
):
    """What happens in a meeting can be noted only while it is held."""


def take_meeting(number: int, *, by: Acting, version: int | None = None) -> Meeting:
    """Take the meeting for one who may record it. Raises a Refusal."""
    meeting = take(Meeting, number, version=None)
    _refuse(meeting, by=by)
    # Who may not record is told nothing of versions.
    return meeting if version is None else take(Meeting, number, version=version)


def take_item(number: int, *, by: Acting, version: int | None) -> AgendaItem:
    """Take an item and, before it, its meeting, for one who may record it. Raises a Refusal."""
    meeting_id = AgendaItem.objects.filter(pk=number, is_taken_off=False).values_list("meeting", flat=True)
    meeting = Meeting.objects.select_for_update().filter(pk__in=meeting_id).first()
    if meeting is None:
        raise NotThere
    _refuse(meeting, by=by)
    item = take(AgendaItem, number, version=version)
    item.meeting = meeting
    return item


def refuse_unless_in_session(meeting: Meeting) -> None:
    """Raises NotInSession."""
    if meeting.state != "in_session":
        raise NotInSession


def change_record(meeting: Meeting, *, by: Acting) -> None:
    """What was recorded may be put right until all have approved it; what some approved goes back. Raises a Refusal."""
    if meeting.state not in {"in_session", "adjourned", "closed"}:
        raise NotInSession
    before, after = move(meeting, "approval_state", APPROVAL, verb="change")
    if before != after:
        save_change(meeting, by=by)


def write_down(
    verb: str,
    meeting: Meeting,
    *,
    by: Acting,
    item: AgendaItem | None = None,
    moved: tuple[str, str] = ("", ""),
    details: Mapping[str, Plain] = {},
) -> None:
    """Save what was changed and write the line of history."""
    if item is None:
        save_change(meeting, by=by)
    else:
        save_change(item, by=by)
    happening = Happening(
        body=meeting.body,
        verb=verb,
        subject=f"meeting:{meeting.pk}" if item is None else f"item:{item.pk}",
        is_closed=item is not None and item.access == "closed",
        meeting=meeting.pk,
        proposal=item.proposal_id if item is not None else None,
        before=moved[0],
        after=moved[1],
        details=details,
    )
    write_history(happening, by=by)


def _refuse(meeting: Meeting, *, by: Acting) -> None:
    place = Place(body=meeting.body, organization=meeting.organization)
    if not may(VERB, by=by, place=place) and not may("read.open_item", by=by, place=place):
        raise NotThere
    refuse_unless_may(VERB, by=by, place=place)
