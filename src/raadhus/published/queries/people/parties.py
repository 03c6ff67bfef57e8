"""A party in a body: who it has, what it was counted for, and how often it stood beside the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Count
from django.db.models.functions import Substr
from msgspec import Struct

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.core.parties import party_letter
from raadhus.published.models import Person, VoteCast
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
    subjects = _by_subject(party, body=body)
    if not has_persons and not subjects:
        return None
    persons = tuple(one for one in persons_of_body(body, today=today) if one.party == party)
    return ShownParty(
        letter=party,
        members=tuple(one for one in persons if one.is_member),
        former=tuple(one for one in persons if not one.is_member and one.committees),
        others=tuple(one for one in persons if not one.committees),
        together=_together(party, body=body),
        subjects=subjects,
    )


def _by_subject(party: str, *, body: str) -> tuple[SidesBySubject, ...]:
    rows = (
        casts_of_party(party, body=body)
        .annotate(group=Substr("vote__decision__item__case__subject", 1, 2))
        .values_list("group", "side")
        .annotate(times=Count("pk"))
    )
    counts: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    for group, side, times in rows:
        counts[group if group in KLE_MAIN_GROUPS else None][side] += times
    return tuple(
        SidesBySubject(
            subject=subject,
            for_count=sides["for"],
            against_count=sides["against"],
            abstain_count=sides["abstain"],
        )
        for subject, sides in sorted(counts.items(), key=lambda one: (one[0] is None, one[0] or ""))
    )


def _together(party: str, *, body: str) -> tuple[TogetherWith, ...]:
    """Only votes that count both parties, each wholly on one side."""
    votes = casts_of_party(party, body=body).values("vote")
    rows = VoteCast.objects.filter(is_party=True, vote__in=votes).values_list("vote_id", "who", "side")
    sides: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for vote, who, side in rows:
        sides[vote][party_letter(who, on=None) or who].add(side)
    return tuple(sorted(_counted(party, sides.values()), key=lambda one: (-one.both, one.party)))


def _counted(party: str, votes: Iterable[defaultdict[str, set[str]]]) -> Iterable[TogetherWith]:
    both: Counter[str] = Counter()
    together: Counter[str] = Counter()
    for vote in votes:
        own = vote[party]
        for other, side in vote.items():
            if other != party and len(own) == len(side) == 1:
                both[other] += 1
                together[other] += own == side
    return (TogetherWith(party=other, together=together[other], both=times) for other, times in both.items())
