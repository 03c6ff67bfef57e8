"""Call the meeting: those who sit in the committee on that day become its seats."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.timezone import localtime

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import MEETING
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.published.queries.people.elected_members import elected_members
from raadhus.writing.models import Meeting, Seat
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.queries.committee_seats import committee_of_body, committee_seats, office_of
from raadhus.writing.verbs import move


def call_meeting(meeting: int, *, by: Acting, version: int | None = None) -> None:
    """Done again it adds those who have come since; who has left the committee stays with what was noted of them.

    Raises a Refusal.
    """
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = (row.state, row.state)
        if row.state == "planned":
            moved = move(row, "state", MEETING, verb="call")
        added = add_members(row)
        write_down("meeting.call", row, by=by, moved=moved, details={"added": added})


def add_members(meeting: Meeting) -> int:
    """Give a seat to every member of the committee on the meeting's day who has none; how many were added."""
    known = set(meeting.seats.values_list("person", flat=True))
    day = localtime(meeting.starts_at).date()
    committee = committee_of_body(meeting.organization, body=meeting.body, day=day)
    held = committee_seats(committee, day=day) if committee is not None else ()
    groups = _electing_groups(meeting, day=day) if held else {}
    users = dict(
        User.objects.filter(is_active=True, person__in=[one.person for one in held]).values_list(
            "person", "id"
        )
    )
    first = len(known) + 1
    missing = [one for one in held if one.person not in known]
    Seat.objects.bulk_create(
        Seat(
            meeting=meeting,
            user_id=users.get(one.person),
            person=one.person,
            position=first + number,
            name=one.person_name,
            party=one.party,
            group=groups.get(one.person),
            office=office_of(one),
        )
        for number, one in enumerate(missing)
    )
    return len(missing)


def _electing_groups(meeting: Meeting, *, day: date) -> Mapping[str, str]:
    """The groups that elected the members: of this committee, else as they are stated for the council."""
    ids = [one.id for one in organizations_of_body(meeting.body, today=day) if one.type == "council"]
    stated = (
        elected_members(body=meeting.body, organization=one, day=day) for one in (*ids, meeting.organization)
    )
    return {person: one.group for found in stated for person, one in found.items() if one.group}
