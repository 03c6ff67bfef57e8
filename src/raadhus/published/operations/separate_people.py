"""Separate names from a person: somebody decided that they are not this person's."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.human_decisions import (
    JOIN_PEOPLE,
    SEPARATE_PEOPLE,
    DecidedPair,
    decided_pairs,
    pair_subject,
)
from raadhus.published.people.decisions import (
    DecidedPeople,
    components_of,
    named_person,
    persons_named,
    record_decisions,
)
from raadhus.published.people.errors import PeopleRefused
from raadhus.published.projection import project_names


def separate_people(
    person: str, names: Iterable[str], *, actor: Actor, reason: str | None = None, now: datetime
) -> DecidedPeople:
    """Record that these names are another person's, and show them so; the names on either side stay together.

    Raises PeopleRefused.
    """
    leaving = frozenset(names)
    with transaction.atomic():
        named = named_person(person)
        strangers = sorted(leaving - named.group)
        if strangers:
            raise PeopleRefused("not-a-name-of-the-person", values={"name": strangers[0], "id": person})
        if leaving.issuperset(named.standing):
            raise PeopleRefused("no-name-left", values={"id": person})
        pairs = [
            pair for pair in decided_pairs(named.body).people if pair.is_one and pair.first in named.group
        ]
        cut = [pair for pair in pairs if (pair.first in leaving) != (pair.second in leaving)]
        kept = [pair for pair in pairs if pair not in cut]
        decisions = {
            SEPARATE_PEOPLE: [pair_subject(pair.first, pair.second) for pair in cut],
            JOIN_PEOPLE: [*_bridges(leaving, kept), *_bridges(named.group - leaving, kept)],
        }
        for kind, subjects in decisions.items():
            record_decisions(kind, subjects, body=named.body, actor=actor, reason=reason, now=now)
        project_names(named.group, body=named.body)
        return DecidedPeople(body=named.body, persons=persons_named(named.group))


def _bridges(names: frozenset[str], pairs: Iterable[DecidedPair]) -> list[str]:
    """What must be joined for these names to stay together, now that what they were joined by has gone."""
    components = components_of(pairs)
    heads = sorted({min(components.group(name)) for name in names})
    return [pair_subject(heads[0], head) for head in heads[1:]]
