"""Answer a doubt: somebody looked, and it holds or does not matter."""

from datetime import datetime
from typing import Literal

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.answering import doubt_of, write_answer


def answer_doubt(
    id_: str,
    *,
    answer: Literal["accepted", "ignored"],
    actor: Actor,
    reason: str | None = None,
    now: datetime,
) -> None:
    """Record the answer; the doubt leaves the work list. Raises DoubtRefused."""
    with transaction.atomic():
        write_answer(doubt_of(id_), {"answer": answer}, actor=actor, reason=reason, now=now)
