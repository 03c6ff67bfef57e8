"""Join two persons: somebody decided that their names are one person's."""

from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.human_decisions import JOIN_PEOPLE, pair_subject
from raadhus.published.models import Meeting
from raadhus.published.people.decisions import (
    DecidedPeople,
    NamedPerson,
    persons_named,
    record_decisions,
    two_people,
)
from raadhus.published.people.errors import PeopleRefused
from raadhus.published.people.likeness import meetings_together
from raadhus.published.people.stays import stays_of
from raadhus.published.projection import project_names

_MOST_MEETINGS_TOLD = 3


def join_people(
    first: str,
    second: str,
    *,
    actor: Actor,
    reason: str | None = None,
    although_both_present: bool = False,
    now: datetime,
) -> DecidedPeople:
    """Record that two persons, given by their ids or by those of names, are one, and show them so.

    Raises PeopleRefused, also when both sat in one meeting at the same time and nobody says that they are one
    all the same.
    """
    with transaction.atomic():
        one, other = two_people(first, second)
        together = _meetings_together(one, other)
        if together and not although_both_present:
            values = {"first": first, "second": second, "meetings": _told(together)}
            raise PeopleRefused("both-present", values=values)
        if together and not reason:
            raise PeopleRefused("join-without-reason")
        subject = pair_subject(one.name, other.name)
        record_decisions(JOIN_PEOPLE, [subject], body=one.body, actor=actor, reason=reason, now=now)
        names = (*one.standing, *other.standing)
        project_names(names, body=one.body)
        return DecidedPeople(body=one.body, persons=persons_named(names))


def _meetings_together(one: NamedPerson, other: NamedPerson) -> tuple[str, ...]:
    stays = stays_of({*one.standing, *other.standing})
    return meetings_together(
        (stay for name in one.standing for stay in stays.get(name, ())),
        (stay for name in other.standing for stay in stays.get(name, ())),
    )


def _told(meetings: tuple[str, ...]) -> str:
    shown = meetings[:_MOST_MEETINGS_TOLD]
    rows = dict(Meeting.objects.filter(id__in=shown).values_list("id", "date"))
    days = [str(rows[meeting] or meeting) for meeting in shown]
    more = len(meetings) - len(shown)
    return ", ".join(days) + (f" (+ {more})" if more else "")
