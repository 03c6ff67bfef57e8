"""Plan the meetings of a year at once: all of them or none (kommunestyrelsesloven § 8, stk. 1)."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localtime
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.operations.agendas.plan_meeting import (
    MeetingAlreadyPlanned,
    NewMeeting,
    plan_meeting,
)


class TimeIsTaken(
    Refusal,
    reason="time-is-taken",
    english="A meeting of the committee is planned for {when} already. None was planned.",
    danish="Der er allerede planlagt et møde {when}. Ingen af møderne er oprettet.",
):
    """One of the many; the sentence says which."""


class NoMeetings(
    Refusal,
    reason="no-meetings",
    english="Name at least one day.",
    danish="Skriv mindst én mødedag.",
):
    """A plan has meetings."""


def plan_meetings_of_year(
    pattern: NewMeeting, *, starts: tuple[datetime, ...], by: Acting
) -> tuple[int, ...]:
    """Give the numbers of the meetings, which are as the pattern but for their times."""
    if not starts:
        raise NoMeetings
    with transaction.atomic():
        planned: list[int] = []
        for starts_at in starts:
            try:
                planned.append(plan_meeting(replace(pattern, starts_at=starts_at), by=by))
            except MeetingAlreadyPlanned as taken:
                raise TimeIsTaken(values={"when": f"{localtime(starts_at):%d.%m.%Y kl. %H.%M}"}) from taken
    return tuple(planned)
