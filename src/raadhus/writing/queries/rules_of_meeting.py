"""The rules of procedure that hold for a meeting."""

from django.utils.timezone import localtime

from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.published.queries.bodies.rule_profile import rule_profile_of
from raadhus.writing.models import Meeting


def rules_of_meeting(meeting: Meeting) -> RuleProfile:
    """Those of its committee on its day."""
    day = localtime(meeting.starts_at).date()
    return rule_profile_of(body=meeting.body, organization=meeting.organization, day=day)


def rules_of_agenda(meeting: int) -> RuleProfile:
    """Those of the meeting of this number."""
    return rules_of_meeting(Meeting.objects.get(pk=meeting))
