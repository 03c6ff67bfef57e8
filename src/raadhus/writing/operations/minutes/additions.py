"""Numbered additions to the minutes of a meeting."""

from django.db.models import Max

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Meeting, MinutesAddition


def add_addition(meeting: Meeting, *, text: str, item: str, by: Acting) -> MinutesAddition:
    """The next one; to an item that the meeting does not have it is one to the whole."""
    last = meeting.additions.aggregate(last=Max("number"))["last"] or 0
    is_known = bool(item) and meeting.items.filter(number=item, is_taken_off=False).exists()
    return MinutesAddition.objects.create(
        meeting=meeting,
        number=last + 1,
        item=item if is_known else "",
        text=text,
        added_by=by.name,
        added_at=by.at,
    )
