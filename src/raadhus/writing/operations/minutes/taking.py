"""What every verb of the minutes begins with: the meeting taken for one who may write its minutes."""

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may, refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Meeting, MinutesVersion
from raadhus.writing.verbs import Happening, take, write_history


class MeetingNotClosed(
    Refusal,
    reason="meeting-not-closed",
    english="The meeting is not closed: its minutes are still being recorded.",
    danish="Mødet er ikke lukket: der skrives stadig til referatet.",
):
    """Minutes are frozen once nothing more can happen in the meeting."""


def place_of(meeting: Meeting) -> Place:
    return Place(body=meeting.body, organization=meeting.organization)


def take_minutes(number: int, *, verb: str, by: Acting, version: int | None = None) -> Meeting:
    """Take a meeting that is closed. Raises NotThere, MayNot, SomebodyElseWrote and MeetingNotClosed."""
    meeting = take(Meeting, number, version=None)
    if not may("read.open_item", by=by, place=place_of(meeting)):
        raise NotThere
    refuse_unless_may(verb, by=by, place=place_of(meeting))
    if version is not None:
        meeting = take(Meeting, number, version=version)
    if meeting.state != "closed":
        raise MeetingNotClosed
    return meeting


def newest_version(meeting: Meeting) -> MinutesVersion | None:
    return meeting.minutes.order_by("-number").first()


def write_minutes_history(
    meeting: Meeting,
    *,
    verb: str,
    by: Acting,
    moved: tuple[str, str] = ("", ""),
    is_closed: bool = False,
    details: dict[str, int | str] | None = None,
) -> None:
    told = Happening(
        body=meeting.body,
        verb=verb,
        subject=f"minutes:{meeting.pk}",
        is_closed=is_closed,
        meeting=meeting.pk,
        before=moved[0],
        after=moved[1],
        details=details or {},
    )
    write_history(told, by=by)
