"""Forget what pages have sent, when no page can send it again."""

from datetime import datetime, timedelta
from typing import Final

from raadhus.writing.models import RecordedAction

KEPT_FOR: Final = timedelta(days=7)
"""A page that lost its connection sends again when it is back, be it after a weekend."""


def forget_actions(*, now: datetime) -> int:
    """How many were forgotten."""
    forgotten, _ = RecordedAction.objects.filter(at__lt=now - KEPT_FOR).delete()
    return forgotten
