"""Correct an obligation: somebody knows better what it is, whose, by when, or what became of it."""

from datetime import datetime

import msgspec
from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.following_up.decided import CORRECT_OBLIGATION, Changes, Correction, marks_of
from raadhus.following_up.errors import ObligationRefused
from raadhus.following_up.named import named_obligation
from raadhus.following_up.taking_in import join_again
from raadhus.published.chain import danish_moment
from raadhus.published.models import AgendaItem, HumanDecision


def correct_obligation(id_: str, *, changes: Changes, actor: Actor, reason: str, now: datetime) -> str:
    """Record it, show the obligation so, and give its id. Raises ObligationRefused."""
    if not changes.names:
        raise ObligationRefused("nothing-corrected")
    with transaction.atomic():
        named = named_obligation(id_)
        _check_evidence(changes, body=named.body)
        correction = Correction(obligation=named.id, tellings=marks_of(named.tellings), changes=changes)
        HumanDecision.objects.create(
            body=named.body,
            kind=CORRECT_OBLIGATION,
            subject=named.tellings[0].item_id,
            data=msgspec.to_builtins(correction),
            actor=actor.name,
            reason=reason,
            decided_at=danish_moment(now),
        )
        join_again(named.buckets, body=named.body)
    return named.id


def _check_evidence(changes: Changes, *, body: str) -> None:
    if not isinstance(changes.evidence, str):
        return
    if changes.state != "delivered":
        raise ObligationRefused("evidence-without-state")
    if not AgendaItem.objects.filter(id=changes.evidence, meeting__body=body).exists():
        raise ObligationRefused("no-such-evidence", values={"item": changes.evidence, "body": body})
