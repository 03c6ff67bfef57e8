"""What time it is at the desk: now, or the time of day on the demonstration's own day."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone


def desk_now() -> datetime:
    """A demonstration that stands still on a day lets its meetings come and its deadlines run from there."""
    now = timezone.localtime()
    if settings.TODAY is None:
        return now
    return datetime.combine(settings.TODAY, now.time(), tzinfo=now.tzinfo)
