"""Dismiss a proposal: somebody decided that two persons are two."""

from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.human_decisions import pair_subject
from raadhus.published.people.decisions import (
    DISMISS_PEOPLE,
    DecidedPeople,
    pairs_said_two,
    persons_named,
    record_decisions,
    subjects_between,
    two_people,
)
from raadhus.published.people.errors import PeopleRefused


def dismiss_people(
    first: str, second: str, *, actor: Actor, reason: str | None = None, now: datetime
) -> DecidedPeople:
    """Record that two persons are two; they are proposed no more. Raises PeopleRefused."""
    with transaction.atomic():
        one, other = two_people(first, second)
        if not pairs_said_two(one.body).isdisjoint(subjects_between(one.group, other.group)):
            raise PeopleRefused("already-dismissed", values={"first": first, "second": second})
        subject = pair_subject(one.name, other.name)
        record_decisions(DISMISS_PEOPLE, [subject], body=one.body, actor=actor, reason=reason, now=now)
        return DecidedPeople(body=one.body, persons=persons_named((one.name, other.name)))
