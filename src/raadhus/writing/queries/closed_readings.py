"""Who read closed matter, for the role that looks after personal data."""

from datetime import datetime

from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import ClosedReading

PAGE = 100


class Reading(Struct, frozen=True, kw_only=True):
    at: datetime
    name: str
    subject: str
    way: str


class Readings(Struct, frozen=True, kw_only=True):
    """`older` is where the next page begins, null on the last."""

    rows: tuple[Reading, ...]
    older: int | None


def closed_readings(*, by: Acting, before: int | None = None, name: str = "") -> Readings:
    """The newest first, of the bodies where the one who asks holds the role. Raises NotThere where there is none."""
    bodies = {held.body for held in by.roles if may("read.access_log", by=by, place=Place(body=held.body))}
    if not bodies:
        raise NotThere
    rows = ClosedReading.objects.filter(body__in=bodies).order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    if name:
        rows = rows.filter(name__icontains=name)
    found = tuple(rows[: PAGE + 1])
    shown = found[:PAGE]
    return Readings(
        rows=tuple(Reading(at=row.at, name=row.name, subject=row.subject, way=row.way) for row in shown),
        older=shown[-1].pk if len(found) > PAGE else None,
    )
