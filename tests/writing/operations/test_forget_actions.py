"""What a page has sent is known for a week, and then forgotten."""

from datetime import timedelta

import pytest

from desk_cast import NOW
from raadhus.writing.models import RecordedAction
from raadhus.writing.operations.forget_actions import forget_actions

pytestmark = pytest.mark.django_db


def test_what_is_older_than_a_week_is_forgotten() -> None:
    for days in (1, 6, 8):
        RecordedAction.objects.create(key=f"7:{days}", at=NOW - timedelta(days=days))

    assert forget_actions(now=NOW) == 1
    assert sorted(RecordedAction.objects.values_list("key", flat=True)) == ["7:1", "7:6"]
