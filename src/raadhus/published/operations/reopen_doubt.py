"""Take back the answer to a doubt, and the correction that came with it."""

from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.answering import answer_to, doubt_of, write_answer, write_correction
from raadhus.published.correcting import without_key
from raadhus.published.corrections import corrections
from raadhus.published.doubt_errors import DoubtRefused


def reopen_doubt(id_: str, *, actor: Actor, reason: str | None = None, now: datetime) -> None:
    """Put the doubt back on the work list; raises DoubtRefused when it is there already."""
    with transaction.atomic():
        doubt = doubt_of(id_)
        answer = answer_to(doubt)
        if answer is None or answer.answer is None:
            raise DoubtRefused("not-answered", values={"id": id_})
        if answer.subject is not None and answer.path is not None:
            correction = corrections([answer.subject], body=doubt.body).get(answer.subject)
            if correction is not None:
                write_correction(
                    doubt,
                    without_key(correction, path=answer.path),
                    subject=answer.subject,
                    actor=actor,
                    reason=reason,
                    now=now,
                )
        write_answer(doubt, {"answer": None}, actor=actor, reason=reason, now=now)
