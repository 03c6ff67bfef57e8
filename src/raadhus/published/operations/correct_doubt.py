"""Correct what was understood where a doubt arose; what is printed stays as it is."""

from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.answering import doubt_of, write_answer, write_correction
from raadhus.published.correcting import correct_head, correct_item
from raadhus.published.corrections import Correction, corrections
from raadhus.published.current import record_of_edition
from raadhus.published.doubt_errors import DoubtRefused
from raadhus.published.models import EditionPart, OpenDoubt


def correct_doubt(id_: str, *, path: str, value: str, actor: Actor, reason: str, now: datetime) -> None:
    """Give an understood key of the doubt's item, or of the head, another value. Raises DoubtRefused."""
    with transaction.atomic():
        doubt = doubt_of(id_)
        part = _part(doubt)
        subject = part.item_id or doubt.meeting
        before = corrections([subject], body=doubt.body).get(subject)
        if before is None or before.leaf != part.whole_leaf:
            before = Correction(leaf=part.whole_leaf)
        record = record_of_edition(doubt.edition)
        after = (
            correct_item(before, record.items[part.leaf - 1], path=path, value=value)
            if part.leaf
            else correct_head(before, record, path=path, value=value)
        )
        write_correction(doubt, after, subject=subject, actor=actor, reason=reason, now=now)
        answer = {"answer": "corrected", "subject": subject, "path": path}
        write_answer(doubt, answer, actor=actor, reason=reason, now=now)


def _part(doubt: OpenDoubt) -> EditionPart:
    """The head, or the one item of the doubt's number that has content."""
    parts = EditionPart.objects.filter(edition=doubt.edition, stated__isnull=False, tombstone__isnull=True)
    of_doubt = {"leaf": 0} if doubt.item is None else {"leaf__gt": 0, "number": doubt.item}
    found = list(parts.filter(**of_doubt)[:2])
    if len(found) != 1:
        raise DoubtRefused("nothing-to-correct", values={"id": doubt.id})
    return found[0]
