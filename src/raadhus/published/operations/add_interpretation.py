"""Add a reading to an edition: how its text is understood now. What stood before is kept beside it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from raadhus.core.actor import Actor
from raadhus.published.chain import danish_moment, lock_body
from raadhus.published.models import Edition, Interpretation
from raadhus.published.projection import project_meeting


class ReadingDoesNotFit(ValueError):
    """The reading has not a part for every leaf, or something withdrawn has come between."""


def add_interpretation(
    edition_id: int, *, parts: Sequence[bytes], version: str, actor: Actor, now: datetime
) -> bool:
    """Accept what was understood of the head and of each item, and show it; false when that stands already.

    What the desk recorded stands over it all the same. Raises ReadingDoesNotFit.
    """
    with transaction.atomic():
        edition = Edition.objects.get(pk=edition_id)
        lock_body(edition.body)
        stored = edition.parts.order_by("leaf").values_list("stated", flat=True)
        shown = [text is not None for text in stored]
        if len(parts) != len(shown) or not shown[0]:
            raise ReadingDoesNotFit
        text = b",".join(part if is_shown else b"null" for part, is_shown in zip(parts, shown, strict=True))
        readings = Interpretation.objects.filter(edition=edition).order_by("-sequence")
        newest = readings.filter(origin="understood", accepted_at__isnull=False).first()
        if newest is not None and bytes(newest.parts) == b"[" + text + b"]":
            return False
        Interpretation.objects.create(
            edition=edition,
            sequence=1 + (readings.aggregate(last=Max("sequence"))["last"] or 0),
            origin="understood",
            version=version,
            parts=b"[" + text + b"]",
            accepted_at=danish_moment(now),
            accepted_by=actor.name,
        )
        project_meeting(edition.meeting_id)
    return True
