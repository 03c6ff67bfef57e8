"""Who may sit for a member: the next of the list in a council, one whom the electing group names in a committee.

Why the member is away is not asked: nothing here could tell of anybody's health (rules T1, T5).
"""

from collections.abc import Iterable

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import Seat
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import RuleProfile, SubstituteRule


class Candidate(Struct, frozen=True, kw_only=True):
    """Someone who might sit for a member; `place` is the one on the list's order of substitutes.

    `sits_already` says that they are a member of the committee, or sit for another; `declined` that they cannot.
    """

    person: str
    name: str
    party: str | None = None
    group: str | None = None
    place: int | None = None
    sits_already: bool = False
    declined: bool = False


class SubstituteSitsAlready(
    Refusal,
    reason="substitute-sits-already",
    english="{who} has a seat of their own at this meeting. Choose another.",
    danish="{who} har selv en plads ved dette møde. Vælg en anden.",
):
    """One person holds one seat."""


class SubstituteOfAnotherList(
    Refusal,
    reason="substitute-of-another-list",
    english="{who} is no substitute of the list that {member} was elected on. The next of that list is called.",
    danish="{who} er ikke stedfortræder på den liste, {member} er valgt på. Den næste på den liste indkaldes.",
):
    """A council's substitute comes from the list of the member (rule T1)."""


class SubstituteOutOfTurn(
    Refusal,
    reason="substitute-out-of-turn",
    english="{next} comes before {who} on the list. Ask {next} first, and note it if {next} cannot.",
    danish="{next} står før {who} på listen. Spørg {next} først, og notér det, hvis {next} ikke kan.",
):
    """The order of the list binds."""


class SubstituteOfAnotherGroup(
    Refusal,
    reason="substitute-of-another-group",
    english="{who} is not of the group that elected {member}. If that group has named {who}, tick it, and save again.",
    danish="{who} hører ikke til den gruppe, der valgte {member}. Har gruppen udpeget {who}, så sæt mærket ved det.",
):
    """The electing group names whom it wants, also a willing member of another group; nobody else does (rule T5)."""


class SubstituteNotOfCouncil(
    Refusal,
    reason="substitute-not-of-council",
    english="{who} is no member of the council. In a committee another of its members sits for {member}.",
    danish="{who} er ikke medlem af rådet. I et udvalg er stedfortræderen for {member} et andet medlem af rådet.",
):
    """Who sits in a committee must be able to be elected to it (rule T5, the ministry's statement 16.1.4)."""


def substitute_rule(profile: RuleProfile, *, is_council: bool) -> SubstituteRule:
    """What the rules of procedure say, else the act."""
    return profile.substitutes or ("list" if is_council else "group")


def substitutes_for(
    seat: Seat, *, candidates: Iterable[Candidate], rule: SubstituteRule
) -> tuple[Candidate, ...]:
    """Those who may sit for the member: by the list in its order, or the electing group's other members by name."""
    fitting = [one for one in candidates if not (one.sits_already or one.declined) and _fits(one, seat, rule)]
    if rule == "list":
        return tuple(sorted(fitting, key=lambda one: (one.place is None, one.place or 0)))
    return tuple(sorted(fitting, key=lambda one: one.name))


def check_substitute(
    who: Candidate,
    *,
    seat: Seat,
    candidates: Iterable[Candidate],
    rule: SubstituteRule,
    is_named_by_group: bool = False,
) -> None:
    """Raises the Refusal that says why this one may not sit for the member.

    `is_named_by_group`: the group that elected the member has named this one, of whatever group they are.
    """
    values = {"who": who.name, "member": seat.name}
    if who.sits_already:
        raise SubstituteSitsAlready(values=values)
    if rule == "list" and not _fits(who, seat, rule):
        raise SubstituteOfAnotherList(values=values)
    if rule == "group" and not (is_named_by_group or _fits(who, seat, rule)):
        raise SubstituteOfAnotherGroup(values=values)
    first = next(iter(substitutes_for(seat, candidates=candidates, rule=rule)), who)
    if rule == "list" and first.person != who.person:
        raise SubstituteOutOfTurn(values=values | {"next": first.name})


def check_unlisted(name: str, *, seat: Seat, candidates: Iterable[Candidate], rule: SubstituteRule) -> None:
    """Raises the Refusal that says why one whom the register does not know as a substitute may not sit.

    Where the register knows nobody of the list, or of the council, the name is taken as it is written.
    """
    values = {"who": name, "member": seat.name}
    if rule == "list" and any(_fits(one, seat, rule) for one in candidates):
        raise SubstituteOfAnotherList(values=values)
    if rule == "group" and tuple(candidates):
        raise SubstituteNotOfCouncil(values=values)


def _fits(who: Candidate, seat: Seat, rule: SubstituteRule) -> bool:
    """Where nobody stated the group that elected the member, all others of the council might be of it."""
    if rule == "list":
        return who.party is not None and who.party == seat.party
    return rule == "anyone" or seat.group is None or who.group == seat.group
