"""How much is outstanding: by state, by committee and by unit, each counted in an index alone."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db.models import Count, QuerySet
from msgspec import Struct

from raadhus.following_up.committee_keys import committee_key
from raadhus.following_up.models import Obligation
from raadhus.following_up.obligations import NO_OWNER
from raadhus.following_up.queries.state_conditions import lapsed_by_day, not_done_with, parts_of_waiting
from raadhus.following_up.states import AsOf, State
from raadhus.published.models import Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives

NOT_DONE_WITH: tuple[State, ...] = ("overdue", "due", "open", "unclear")
_MOST_OWNERS = 100


class CountedChoice(Struct, frozen=True, kw_only=True):
    """A committee (its life) or a unit (its key) that can be chosen, and how much it has outstanding."""

    key: str
    name: str
    count: int


def counts_of_states(chosen: "QuerySet[Obligation]", *, on: AsOf) -> Mapping[State, int]:
    """How many are in each state of what was chosen."""
    settled = dict(
        chosen.filter(is_settled=True, settled__isnull=False)
        .order_by()
        .values_list("settled")
        .annotate(Count("body"))
    )
    past = chosen.filter(lapsed_by_day(on.today)).aggregate(times=Count("body"))
    lapsed = sum(settled.get(one, 0) for one in ("lapsed", "dropped"))
    waiting = counts_of_some_states(chosen, states=NOT_DONE_WITH, on=on)
    return {**waiting, "delivered": settled.get("delivered", 0), "lapsed": lapsed + past["times"]}


def counts_of_some_states(
    chosen: "QuerySet[Obligation]", *, states: Sequence[State], on: AsOf
) -> Mapping[State, int]:
    """How many are in each of these, every one of which is not done with."""
    parts = parts_of_waiting(on)
    counted = chosen.filter(not_done_with(on.today)).aggregate(
        **{f"in_{one}": Count("body", filter=parts[one]) for one in states}
    )
    return {state: counted[f"in_{state}"] for state in states}


def counts_of_committees(body: str, *, on: AsOf) -> tuple[CountedChoice, ...]:
    """Committees by their latest names, in the order of the alphabet, with what they are owed."""
    organizations = Organization.objects.filter(body=body)
    named = names_of_lives(organizations)
    lives: dict[str, set[str]] = {life: {life} for life in named}
    for life, name in organizations.values_list("life", "name"):
        lives[life].add(committee_key(name))
    owed = {key for keys in lives.values() for key in keys}
    rows = _waiting(body, on=on).filter(owed__in=owed).order_by()
    counts = dict(rows.values_list("owed").annotate(Count("body")))
    found = ((life, sum(counts.get(key, 0) for key in lives[life])) for life in named)
    return tuple(CountedChoice(key=life, name=named[life], count=count) for life, count in found if count)


def counts_of_owners(body: str, *, on: AsOf) -> tuple[CountedChoice, ...]:
    """Those with most first; who is not named comes last, under an empty name."""
    counts = Counter(dict(_waiting(body, on=on).order_by().values_list("owner_key").annotate(Count("body"))))
    known = sorted(counts.items(), key=lambda row: (row[0] == NO_OWNER, -row[1], row[0]))[:_MOST_OWNERS]
    return tuple(CountedChoice(key=key, name=_called(key), count=times) for key, times in known)


def _waiting(body: str, *, on: AsOf) -> "QuerySet[Obligation]":
    return Obligation.objects.filter(not_done_with(on.today), body=body, is_external=False)


def _called(owner: str) -> str:
    """A unit's name of its key: what was written in small letters begins with a capital again."""
    return owner[:1].upper() + owner[1:]
