"""A meeting for the one who records it: nobody else is told anything of it here."""

from django.db.models import Q, Sum

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may, refuse_unless_may
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import AgendaItem, Meeting


def meeting_at_table(number: int, *, by: Acting) -> Meeting:
    """Raises NotThere or MayNot."""
    meeting = Meeting.objects.filter(pk=number).first()
    if meeting is None:
        raise NotThere
    place = Place(body=meeting.body, organization=meeting.organization)
    if not may("meeting.record", by=by, place=place) and not may("read.open_item", by=by, place=place):
        raise NotThere
    refuse_unless_may("meeting.record", by=by, place=place)
    return meeting


def items_at_table(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """The items in the order of the agenda, those taken off left out: one query."""
    return tuple(meeting.items.filter(is_taken_off=False).order_by("position", "id"))


def version_of_meeting(number: int, *, by: Acting) -> str:
    """Another word whenever the meeting or an item of `items_at_table` has changed: one query. Raises NotThere."""
    row = (
        Meeting.objects.filter(pk=number)
        .values("body", "organization", "version")
        .annotate(changes=Sum("items__version", filter=Q(items__is_taken_off=False)))
        .order_by("id")
        .first()
    )
    place = row and Place(body=row["body"], organization=row["organization"])
    if row is None or place is None or not may("meeting.record", by=by, place=place):
        raise NotThere
    return f"{row['version']}.{row['changes'] or 0}"
