"""Disqualification: the body rules, the member votes on the ruling and not on the item (rules H1, H2)."""

from raadhus.core.procedure.meeting_facts import Disqualification, MeetingFacts, Seat
from raadhus.core.procedure.presence import item_of, seat_of
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import is_of_the_body
from raadhus.core.procedure.votes import check_vote, counted


class DisqualifiedNonMember(
    Refusal,
    reason="disqualified-non-member",
    english="{who} is no member here: the body rules on its members alone.",
    danish="{who} er ikke medlem her: der afgøres kun inhabilitet for medlemmer.",
):
    """An official's disqualification is the administration's matter."""


class GroundMissing(
    Refusal,
    reason="disqualified-without-ground",
    english="Write the ground of {who}'s disqualification in a few words.",
    danish="Skriv med få ord, hvorfor {who} kan være inhabil.",
):
    """The ruling is on a ground."""


class RuledTwice(
    Refusal,
    reason="disqualified-twice",
    english="{who}'s disqualification stands twice. Leave one of them.",
    danish="{who}s inhabilitet er noteret to gange. Lad kun den ene stå.",
):
    """One question, one ruling."""


class RulingMissing(
    Refusal,
    reason="ruling-missing",
    english="Note first whether {who} is disqualified: that is settled before the item is.",
    danish="Notér først, om {who} er inhabil: det afgøres før selve punktet.",
):
    """Nobody votes or decides while it is open who may."""


class RulingDiffersFromVote(
    Refusal,
    reason="ruling-differs-from-vote",
    english="The vote on {who}'s disqualification came out the other way. Mend the vote or the ruling.",
    danish="Afstemningen om {who}s inhabilitet faldt anderledes ud. Ret afstemningen eller afgørelsen.",
):
    """Those for hold the member to be disqualified; with equal votes the member is not."""


class SubstituteWithoutNeed(
    Refusal,
    reason="substitute-without-need",
    english="{who} is not disqualified and sits in person: take the substitute away.",
    danish="{who} er ikke inhabil og deltager selv: fjern stedfortræderen.",
):
    """Only a disqualified member's seat is empty."""


class SubstituteOfAnotherSeat(
    Refusal,
    reason="substitute-of-another-seat",
    english="{substitute} does not sit for {who} at this meeting. Note the substitute for that member first.",
    danish="{substitute} deltager ikke i stedet for {who} ved mødet. Notér først stedfortræderen for det medlem.",
):
    """The substitute must hold the disqualified member's seat."""


def check_disqualifications(item: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal that says why a disqualification cannot be as it is noted."""
    _, facts = item_of(item, meeting=meeting)
    seen: set[str] = set()
    for one in facts.disqualifications:
        seat = seat_of(one.seat, meeting=meeting)
        values = {"who": seat.name}
        if not is_of_the_body(seat):
            raise DisqualifiedNonMember(values=values)
        if not one.ground.strip():
            raise GroundMissing(values=values)
        if one.seat in seen:
            raise RuledTwice(values=values)
        seen.add(one.seat)
        _check_ruling(one, seat=seat, item=item, meeting=meeting)
        if one.ruling is None and (facts.decisions or facts.votes):
            raise RulingMissing(values=values)


def _check_ruling(one: Disqualification, *, seat: Seat, item: str, meeting: MeetingFacts) -> None:
    if one.vote is not None:
        check_vote(one.vote, item=item, meeting=meeting, on_ruling=True)
        holds = counted(one.vote, meeting=meeting, item=item, on_ruling=True).is_carried
        if one.ruling is not None and holds != (one.ruling == "recused"):
            raise RulingDiffersFromVote(values={"who": seat.name})
    if one.substitute is None:
        return
    if one.ruling == "not_recused":
        raise SubstituteWithoutNeed(values={"who": seat.name})
    substitute = seat_of(one.substitute, meeting=meeting)
    if substitute.substitute_for != seat.key:
        raise SubstituteOfAnotherSeat(values={"who": seat.name, "substitute": substitute.name})
