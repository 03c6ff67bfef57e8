"""Who may sit for a member: the next of the list in a council, another of the electing group in a committee.

Why the member is away is not asked: nothing here could tell of anybody's health (rules T1, T5).
"""

from collections.abc import Iterable

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import Seat
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import SubstituteRule


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
    english="{who} is of another list than {member}. The substitute is the next of the member's own list.",
    danish="{who} er valgt på en anden liste end {member}. Stedfortræderen er den næste på medlemmets egen liste.",
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
    english="{who} is not of the group that elected {member}. That group names another of the council's members.",
    danish="{who} hører ikke til den gruppe, der valgte {member}. Gruppen udpeger et andet medlem af rådet.",
):
    """A committee's substitute is named by the electing group among the council's members (rule T5)."""


def substitutes_for(
    seat: Seat, *, candidates: Iterable[Candidate], rule: SubstituteRule
) -> tuple[Candidate, ...]:
    """Those who may sit for the member: by the list in its order, or the electing group's other members by name."""
    fitting = [one for one in candidates if not (one.sits_already or one.declined) and _fits(one, seat, rule)]
    if rule == "list":
        return tuple(sorted(fitting, key=lambda one: (one.place is None, one.place or 0)))
    return tuple(sorted(fitting, key=lambda one: one.name))


def check_substitute(
    who: Candidate, *, seat: Seat, candidates: Iterable[Candidate], rule: SubstituteRule
) -> None:
    """Raises the Refusal that says why this one may not sit for the member."""
    values = {"who": who.name, "member": seat.name}
    if who.sits_already:
        raise SubstituteSitsAlready(values=values)
    if not _fits(who, seat, rule):
        raise (SubstituteOfAnotherList if rule == "list" else SubstituteOfAnotherGroup)(values=values)
    first = next(iter(substitutes_for(seat, candidates=candidates, rule=rule)), who)
    if rule == "list" and first.person != who.person:
        raise SubstituteOutOfTurn(values=values | {"next": first.name})


def _fits(who: Candidate, seat: Seat, rule: SubstituteRule) -> bool:
    if rule == "list":
        return who.party is not None and who.party == seat.party
    return seat.group is None or who.group == seat.group
