"""A party in a body: who it has, what it was counted for, and how often it stood beside the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Count
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.published.models import Person
from raadhus.published.party_votes import party_key, sides_beside
from raadhus.published.queries.people.persons import PersonInList, persons_of_body
from raadhus.published.queries.people.sides_taken import casts_of_party


class TogetherWith(Struct, frozen=True, kw_only=True):
    """Of the votes that count both parties, those in which they stood on one side."""

    party: str
    together: int
    both: int


class SidesBySubject(Struct, frozen=True, kw_only=True):
    """`subject` is a main group of KLE, null where the item has none."""

    subject: str | None
    for_count: int
    against_count: int
    abstain_count: int


class _Count(NamedTuple):
    """How many votes were taken in one way; `beside` are the sides of all parties."""

    subject: str | None
    side: str
    beside: str
    times: int


class ShownParty(Struct, frozen=True, kw_only=True):
    """`others` took part and have no seat that is known."""

    letter: str
    members: tuple[PersonInList, ...]
    former: tuple[PersonInList, ...]
    others: tuple[PersonInList, ...]
    together: tuple[TogetherWith, ...]
    subjects: tuple[SidesBySubject, ...]

    @property
    def day(self) -> str | None:
        """The last day that anybody is known to have had a seat for it."""
        return max((one.party_day for one in (*self.members, *self.former) if one.party_day), default=None)


def party_of_body(party: str, *, body: str, today: date) -> ShownParty | None:
    """Give a party of the body; None when nobody has its letter and no vote counts it."""
    has_persons = Person.objects.filter(body=body, party=party).exists()
    counted = _counts(party, body=body)
    if not has_persons and not counted:
        return None
    persons = tuple(one for one in persons_of_body(body, today=today) if one.party == party)
    return ShownParty(
        letter=party,
        members=tuple(one for one in persons if one.is_member),
        former=tuple(one for one in persons if not one.is_member and one.committees),
        others=tuple(one for one in persons if not one.committees),
        together=_together(party_key(party), counted=counted),
        subjects=_by_subject(counted),
    )


def _counts(party: str, *, body: str) -> tuple[_Count, ...]:
    """The party's votes in one statement, those that were taken alike as one."""
    rows = casts_of_party(party, body=body).order_by().values_list("subject", "side", "beside")
    return tuple(map(_Count._make, rows.annotate(times=Count("*"))))


def _by_subject(counted: Iterable[_Count]) -> tuple[SidesBySubject, ...]:
    counts: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    for one in counted:
        counts[one.subject if one.subject in KLE_MAIN_GROUPS else None][one.side] += one.times
    return tuple(
        SidesBySubject(
            subject=subject,
            for_count=sides["for"],
            against_count=sides["against"],
            abstain_count=sides["abstain"],
        )
        for subject, sides in sorted(counts.items(), key=lambda one: (one[0] is None, one[0] or ""))
    )


def _together(party: str, *, counted: Iterable[_Count]) -> tuple[TogetherWith, ...]:
    """Only votes that count both parties, each wholly on one side."""
    both: Counter[str] = Counter()
    together: Counter[str] = Counter()
    for one in counted:
        sides: defaultdict[str, set[str]] = defaultdict(set)
        told = tuple(sides_beside(one.beside))
        for other, side in told:
            sides[other].add(side)
        own = sides.pop(party, set())
        # A vote that counts the party twice is there twice.
        times = one.times // sum(other == party for other, _ in told)
        for other, others in sides.items():
            if len(own) == len(others) == 1:
                both[other] += times
                together[other] += times * (own == others)
    found = (TogetherWith(party=other, together=together[other], both=both[other]) for other in both)
    return tuple(sorted(found, key=lambda one: (-one.both, one.party)))
