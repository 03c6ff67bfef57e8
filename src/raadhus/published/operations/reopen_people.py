"""Reopen a proposal: whether two persons are one is to be asked again."""

from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.people.decisions import (
    REOPEN_PEOPLE,
    DecidedPeople,
    pairs_said_two,
    persons_named,
    record_decisions,
    subjects_between,
    two_people,
)
from raadhus.published.people.errors import PeopleRefused


def reopen_people(
    first: str, second: str, *, actor: Actor, reason: str | None = None, now: datetime
) -> DecidedPeople:
    """Take back that two persons are two, whether they were dismissed or separated. Raises PeopleRefused."""
    with transaction.atomic():
        one, other = two_people(first, second)
        said = sorted(pairs_said_two(one.body) & subjects_between(one.group, other.group))
        if not said:
            raise PeopleRefused("not-dismissed", values={"first": first, "second": second})
        record_decisions(REOPEN_PEOPLE, said, body=one.body, actor=actor, reason=reason, now=now)
        return DecidedPeople(body=one.body, persons=persons_named((one.name, other.name)))
