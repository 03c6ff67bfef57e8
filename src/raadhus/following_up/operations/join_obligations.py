"""Join two obligations: somebody decided that they are one. Or take that back."""

from datetime import datetime

import msgspec
from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.following_up.decided import JOIN_OBLIGATIONS, Joining, marks_of, standing_joinings
from raadhus.following_up.errors import ObligationRefused
from raadhus.following_up.models import Telling
from raadhus.following_up.named import NamedObligation, named_obligation
from raadhus.following_up.taking_in import join_again
from raadhus.published.chain import danish_moment
from raadhus.published.human_decisions import pair_subject
from raadhus.published.models import HumanDecision


def join_obligations(one: str, other: str, *, actor: Actor, reason: str | None = None, now: datetime) -> str:
    """Record that two obligations are one, and give the id that it has. Raises ObligationRefused."""
    with transaction.atomic():
        first, second = named_obligation(one), named_obligation(other)
        values = {"one": one, "other": other}
        if first.body != second.body:
            bodies = f"{first.body}, {second.body}"
            raise ObligationRefused("obligations-of-two-bodies", values=values | {"bodies": bodies})
        if first.id == second.id:
            raise ObligationRefused("already-one-obligation", values=values)
        joining = Joining(one=marks_of(first.tellings), other=marks_of(second.tellings), is_one=True)
        subject = pair_subject(first.id, second.id)
        _record(subject, joining, body=first.body, actor=actor, reason=reason, now=now)
        join_again(first.buckets | second.buckets, body=first.body)
        return named_obligation(first.tellings[0].anchor).id


def separate_obligations(
    one: str, other: str, *, actor: Actor, reason: str | None = None, now: datetime
) -> tuple[str, str]:
    """Take back that the two, by the ids that they had, are one; give their ids. Raises ObligationRefused."""
    with transaction.atomic():
        named = named_obligation(one)
        joined = standing_joinings(named.body).get(pair_subject(one, other))
        if joined is None:
            raise ObligationRefused("not-joined", values={"one": one, "other": other})
        joining = msgspec.structs.replace(joined, is_one=False)
        subject = pair_subject(one, other)
        _record(subject, joining, body=named.body, actor=actor, reason=reason, now=now)
        join_again(_buckets(named, joining), body=named.body)
    return one, other


def _buckets(named: NamedObligation, joining: Joining) -> frozenset[str]:
    anchors = [mark.anchor for mark in (*joining.one, *joining.other)]
    found = Telling.objects.filter(anchor__in=anchors, body=named.body).values_list("bucket", flat=True)
    return named.buckets.union(found)


def _record(
    subject: str, joining: Joining, *, body: str, actor: Actor, reason: str | None, now: datetime
) -> None:
    HumanDecision.objects.create(
        body=body,
        kind=JOIN_OBLIGATIONS,
        subject=subject,
        data=msgspec.to_builtins(joining),
        actor=actor.name,
        reason=reason,
        decided_at=danish_moment(now),
    )
