"""Whether what is noted as decided can have been decided: by enough members, and as the vote came out."""

from raadhus.core.procedure.meeting_facts import DecisionTaken, ItemFacts, ItemStated, MeetingFacts, VoteTaken
from raadhus.core.procedure.presence import item_of
from raadhus.core.procedure.quorum import is_quorate, quorum
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.taking_part import moment_of_decision
from raadhus.core.procedure.votes import NotQuorate, counted
from raadhus.core.record import Outcome

_NEED_NO_QUORUM: frozenset[Outcome] = frozenset({"postponed", "withdrawn", "discussed", "none"})
_FOR: frozenset[Outcome] = frozenset({"approved", "noted", "recommended"})
_NOT_FOR: frozenset[Outcome] = frozenset({"rejected", "lapsed"})


class UnknownPoint(
    Refusal,
    reason="unknown-point",
    english="The recommendation has no point {point}. Look at the points of the item.",
    danish="Indstillingen har ikke noget punkt {point}. Se efter punktets indstilling.",
):
    """A vote, a decision or a position on a point that is not there."""


class DecidedTwice(
    Refusal,
    reason="decided-twice",
    english="The same thing is decided twice here. Leave one of the decisions.",
    danish="Det samme er afgjort to gange her. Lad kun den ene afgørelse stå.",
):
    """One point, or the whole recommendation, has one outcome."""


class CarriedButNotApproved(
    Refusal,
    reason="decision-but-carried",
    english="The vote was carried with {for_} against {against}. Mend the vote or the outcome.",
    danish="Der var flertal for, {for_} mod {against}. Ret afstemningen eller udfaldet.",
):
    """A majority of the votes cast carries (rule Q3)."""


class LostButApproved(
    Refusal,
    reason="decision-but-lost",
    english="There was no majority: {for_} against {against}. Mend the vote or the outcome.",
    danish="Der var ikke flertal for: {for_} mod {against}. Ret afstemningen eller udfaldet.",
):
    """What most voted against is not approved."""


class TiedMeansLapsed(
    Refusal,
    reason="decision-but-tied",
    english="The votes are equal, {for_} against {against}, so the proposal lapses: choose «lapsed».",
    danish="Der er stemmelighed, {for_} mod {against}, så forslaget bortfalder: vælg »bortfaldet«.",
):
    """Nobody has a casting vote (rule Q4)."""


def check_decisions(item: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal that says why the decisions of the item cannot be as they are noted."""
    stated, facts = item_of(item, meeting=meeting)
    _check_points(stated, facts)
    decided = [one.point for one in facts.decisions]
    if len(set(decided)) < len(decided):
        raise DecidedTwice
    _check_quorum(item, facts=facts, meeting=meeting)
    for decision in facts.decisions:
        for vote in _votes_on(decision, facts=facts)[-1:]:
            _check_outcome(decision, vote=vote, item=item, meeting=meeting)


def _check_points(stated: ItemStated, facts: ItemFacts) -> None:
    known = {number for number, _ in stated.points}
    named = {one.point for one in facts.decisions} | {one.point for one in facts.votes}
    for point in named | {one.point for one in facts.dissents}:
        if point is not None and point not in known:
            raise UnknownPoint(values={"point": point})


def _check_quorum(item: str, *, facts: ItemFacts, meeting: MeetingFacts) -> None:
    if all(decision.outcome in _NEED_NO_QUORUM for decision in facts.decisions):
        return
    moment = moment_of_decision(facts, meeting=meeting)
    if moment is not None and not is_quorate(meeting, item=item, at=moment):
        raise NotQuorate(values={"needed": quorum(meeting.size)})


def _votes_on(decision: DecisionTaken, *, facts: ItemFacts) -> list[VoteTaken]:
    """The votes on just that; one on another proposal says nothing of the recommendation."""
    return [vote for vote in facts.votes if vote.point == decision.point and vote.proposal is None]


def _check_outcome(decision: DecisionTaken, *, vote: VoteTaken, item: str, meeting: MeetingFacts) -> None:
    count = counted(vote, meeting=meeting, item=item)
    values = {"for_": count.for_, "against": count.against}
    if count.is_carried and decision.outcome in _NOT_FOR:
        raise CarriedButNotApproved(values=values)
    if count.is_tied and decision.outcome in _FOR | {"rejected"}:
        raise TiedMeansLapsed(values=values)
    if not (count.is_carried or count.is_tied) and decision.outcome in _FOR:
        raise LostButApproved(values=values)
