"""The three pages of one meeting for its secretary: agenda, meeting and minutes, each a step from the next."""

from collections.abc import Iterator

from django.urls import reverse
from msgspec import Struct


class MeetingWay(Struct, frozen=True, kw_only=True):
    """A page of the meeting by its name among the addresses."""

    label: str
    address: str
    is_here: bool


def meeting_ways(meeting: int, *, state: str, here: str) -> tuple[MeetingWay, ...]:
    """What there is of the meeting by now: `here` is the name of the page that is shown."""
    return tuple(
        MeetingWay(label=label, address=reverse(name, args=(meeting,)), is_here=name == here)
        for label, name in _pages(state)
    )


def _pages(state: str) -> Iterator[tuple[str, str]]:
    yield "Dagsorden", "desk-agenda"
    if state not in {"planned", "cancelled"}:
        yield "Møde", "desk-meeting"
    if state == "closed":
        yield "Referat", "desk-minutes"
