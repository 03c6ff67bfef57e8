"""Note that somebody read or fetched closed matter; one who goes on reading the same is noted once in a while."""

from datetime import timedelta

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import ClosedReading

_SAME_READING = timedelta(minutes=10)


def log_closed_reading(*, body: str, subject: str, way: str, by: Acting) -> None:
    """`subject` is as "item:12", `way` is "page", "file", "document" or "search"."""
    lately = ClosedReading.objects.filter(
        body=body, user=by.user, subject=subject, way=way, at__gt=by.at - _SAME_READING, at__lte=by.at
    )
    if not lately.exists():
        ClosedReading.objects.create(
            body=body, at=by.at, user=by.user, name=by.name, subject=subject, way=way
        )
