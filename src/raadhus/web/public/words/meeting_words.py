"""How a meeting is named on pages: who met, and when."""

from raadhus.published.queries.meetings.meeting_head import MeetingHead
from raadhus.web.components.tags import day


def who_met(head: MeetingHead) -> str:
    """The committees; what the papers are called where none is known."""
    return ", ".join(one.name for one in head.organizations) or head.name


def day_of_meeting(head: MeetingHead) -> str:
    return day(head.date or (head.start or "")[:10] or None)
