"""Who is secretary of a meeting's committee on a day."""

from datetime import datetime

from django.db.models import Q
from django.utils.timezone import localtime

from raadhus.accounts.models import User
from raadhus.writing.models import Meeting


def secretaries_of(meeting: Meeting, *, now: datetime) -> tuple[User, ...]:
    """Those who may sign in and hold the role in the committee, or in the whole body."""
    day = localtime(now).date()
    return tuple(
        User.objects.filter(
            Q(assignments__organization=meeting.organization) | Q(assignments__organization__isnull=True),
            Q(assignments__valid_until__gte=day) | Q(assignments__valid_until__isnull=True),
            is_active=True,
            assignments__role="secretary",
            assignments__body=meeting.body,
            assignments__valid_from__lte=day,
        )
        .order_by("name", "pk")
        .distinct()
    )
