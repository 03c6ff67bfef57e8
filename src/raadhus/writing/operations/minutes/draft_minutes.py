"""Freeze a version of the minutes, to be read as it stands."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.minutes.freezing import freeze_minutes
from raadhus.writing.operations.minutes.taking import newest_version, take_minutes, write_minutes_history


def draft_minutes(meeting: int, *, by: Acting, version: int | None = None) -> int:
    """Give the number of the version; where nothing has changed that is the one that there is. Raises a Refusal."""
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.write", by=by, version=version)
        before = newest_version(row)
        frozen = freeze_minutes(row, by=by)
        if before is None or frozen.pk != before.pk:
            write_minutes_history(row, verb="minutes.draft", by=by, details={"version": frozen.number})
    return frozen.number
