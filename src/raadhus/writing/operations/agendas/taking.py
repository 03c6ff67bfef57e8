"""How the verbs of an agenda take its meeting: permission first, then the version, then that it is not yet held."""

from collections.abc import Mapping

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.verbs import Happening, save_change, take, write_history

BEFORE_THE_MEETING = ("planned", "called")


class MeetingHasBegun(
    Refusal,
    reason="agenda-is-the-meetings",
    english="The meeting has begun or is over: an item is added on the page of the meeting, not here.",
    danish="Mødet er begyndt eller afsluttet. Et punkt føjes nu til på mødets side, ikke her.",
):
    """The agenda is a draft until the meeting begins; after that the committee itself decides of it."""


class MeetingIsCancelled(
    Refusal,
    reason="agenda-of-cancelled-meeting",
    english="The meeting is cancelled.",
    danish="Mødet er aflyst.",
):
    """Nothing more is done with the agenda of a cancelled meeting."""


def place_of(meeting: Meeting) -> Place:
    return Place(body=meeting.body, organization=meeting.organization)


def take_meeting(number: int, *, may: str, by: Acting, version: int | None) -> Meeting:
    """Take a meeting for one who may do this with it.

    Raises NotThere for those of other bodies, MayNot and SomebodyElseWrote.
    """
    row = Meeting.objects.filter(pk=number).only("body", "organization").first()
    if row is None or all(held.body != row.body for held in by.roles):
        raise NotThere
    refuse_unless_may(may, by=by, place=place_of(row))
    return take(Meeting, number, version=version)


def take_agenda(number: int, *, may: str = "agenda.compose", by: Acting, version: int | None) -> Meeting:
    """Take the meeting of an agenda that may still be changed. Raises MeetingHasBegun too."""
    meeting = take_meeting(number, may=may, by=by, version=version)
    if meeting.state == "cancelled":
        raise MeetingIsCancelled
    if meeting.state not in BEFORE_THE_MEETING:
        raise MeetingHasBegun
    return meeting


def items_in_order(meeting: Meeting) -> list[AgendaItem]:
    """The items as they stand, without those that were taken off."""
    return list(meeting.items.filter(is_taken_off=False).order_by("position", "id"))


def take_item(
    number: int, *, by: Acting, version: int | None, may: str = "agenda.compose"
) -> tuple[Meeting, AgendaItem]:
    """Take an item that stands on an agenda that may still be changed, and before it its meeting."""
    of_meeting = AgendaItem.objects.filter(pk=number, is_taken_off=False).values_list("meeting", flat=True)
    meeting = take_agenda(of_meeting.first() or 0, may=may, by=by, version=None)
    item = take(AgendaItem, number, version=version)
    item.meeting = meeting
    return meeting, item


def write_down(
    meeting: Meeting,
    *,
    by: Acting,
    verb: str = "agenda.compose",
    item: AgendaItem | None = None,
    moved: tuple[str, str] = ("", ""),
    details: Mapping[str, Plain] = {},
) -> None:
    """Save the meeting, and the item where one was changed, and write the line of history."""
    save_change(meeting, by=by)
    if item is not None:
        save_change(item, by=by)
    happening = Happening(
        body=meeting.body,
        verb=verb,
        subject=f"agenda:{meeting.pk}" if item is None else f"item:{item.pk}",
        is_closed=item is not None and item.access == "closed",
        meeting=meeting.pk,
        proposal=item.proposal_id if item is not None else None,
        before=moved[0],
        after=moved[1],
        details=details,
    )
    write_history(happening, by=by)
