"""Meetings of Egeborg that list the same people under several names, for tests of who is who."""

from datetime import UTC, datetime

from egeborg_meetings import COUNCIL, item, meeting, member
from publishing import publish
from raadhus.core.record import Attendance
from raadhus.published.models import PersonName

LATER = datetime(2025, 4, 1, 9, 0, tzinfo=UTC)
YUSUF, YUSUF_SLIPPED, YUSUF_SHORT = "Yusuf Ali Terzik", "Yusuf Ali Terzin", "Y. A. Terzik"
BO = "Bo Lind"


def list_people(day: str, *names: str | Attendance, organization: str = COUNCIL) -> str:
    """Publish minutes of that day that list these names, members of one party; gives the meeting's id."""
    people = tuple(name if isinstance(name, Attendance) else member(name) for name in names)
    outcome = item("1", "Budget", outcome="approved", against=(people[0].name,))
    return publish(meeting(outcome, day=day, organization=organization, people=people)).meeting


def list_yusuf_three_ways() -> None:
    """One member, written another way at each of three meetings."""
    for day, name in (("2024-01-10", YUSUF), ("2024-02-07", YUSUF_SLIPPED), ("2024-03-06", YUSUF_SHORT)):
        list_people(day, name, BO)
    list_people("2024-04-10", YUSUF, BO)


def id_of(name: str) -> str:
    """The id of the name, under which it stays for ever."""
    return PersonName.objects.get(name=name).id


def person_of(name: str) -> str:
    """The id of the person who has the name today."""
    return PersonName.objects.get(name=name).person_id
