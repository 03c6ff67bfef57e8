"""The text of a decision, made from what was recorded of its item: a line for each thing that happened.

How the matter ended stands first, since that is what a reader, and `understanding`, looks for.
"""

from collections.abc import Iterator

from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    ItemFacts,
    ItemStated,
    MeetingFacts,
    VoteTaken,
)
from raadhus.core.procedure.presence import item_of
from raadhus.core.record import Outcome
from raadhus.writing.wording.disqualifications import disqualification_sentence
from raadhus.writing.wording.dissents import dissent_sentence, request_sentence, stop_sentence
from raadhus.writing.wording.elections import election_sentences
from raadhus.writing.wording.outcomes import holds_votes, outcome_sentence
from raadhus.writing.wording.votes import counts_phrase, result_sentence, sides_sentences

_SAYS_NO_RESULT: frozenset[Outcome] = frozenset({"discussed", "none"})


def decision_text(item_key: str, *, meeting: MeetingFacts) -> str:
    """The made text; empty while nothing was recorded. Raises ItemNotOfTheMeeting."""
    stated, facts = item_of(item_key, meeting=meeting)
    return "\n".join(_Text(stated=stated, facts=facts, meeting=meeting).lines())


def shown_text(item_key: str, *, meeting: MeetingFacts) -> str:
    """What the minutes say: the text written by hand where there is one, else the made. Raises ItemNotOfTheMeeting."""
    _, facts = item_of(item_key, meeting=meeting)
    return decision_text(item_key, meeting=meeting) if facts.text is None else facts.text


class _Text:
    def __init__(self, *, stated: ItemStated, facts: ItemFacts, meeting: MeetingFacts) -> None:
        self._stated, self._facts, self._meeting = stated, facts, meeting
        self._points = tuple(one.point for one in facts.decisions if one.point is not None)

    def lines(self) -> Iterator[str]:
        whole = next((one for one in self._facts.decisions if one.point is None), None)
        yield from self._of_part(whole, point=None)
        if not self._points:
            yield from self._after()
        for decision in self._facts.decisions:
            if decision.point is not None:
                yield from self._of_part(decision, point=decision.point)
        if self._points:
            yield from self._after()
        for vote in self._facts.votes:
            if vote.proposal is not None:
                yield from self._of_proposal(vote)

    def _of_part(self, decision: DecisionTaken | None, *, point: str | None) -> Iterator[str]:
        """What holds for one point, or for the whole: how it ended, how votes fell, who dissented."""
        votes = [one for one in self._facts.votes if one.proposal is None and self._belongs(one.point, point)]
        told_in = (
            votes[0] if votes and decision and holds_votes(decision) and votes[0].point == point else None
        )
        if decision is not None and not (decision.outcome == "elected" and self._facts.elections):
            label = f"Ad {point}: " if point else ""
            counts = counts_phrase(told_in, item=self._stated.key, meeting=self._meeting) if told_in else ""
            yield label + outcome_sentence(decision, has_points=bool(self._stated.points), votes=counts)
        if point is None:
            for election in self._facts.elections:
                yield election_sentences(election, meeting=self._meeting)
        for vote in votes:
            yield from self._of_vote(vote, decision=decision, is_told=vote is told_in, part=point)
        whole = "indstillingen" if self._stated.points else "beslutningen"
        for dissent in self._facts.dissents:
            if self._belongs(dissent.point, point):
                yield dissent_sentence(
                    dissent, meeting=self._meeting, names_point=dissent.point != point, whole=whole
                )

    def _of_vote(
        self, vote: VoteTaken, *, decision: DecisionTaken | None, is_told: bool, part: str | None
    ) -> Iterator[str]:
        label = f"Punkt {vote.point}: " if vote.point != part else ""
        if is_told:
            said = sides_sentences(vote, item=self._stated.key, meeting=self._meeting)
        elif decision is None or decision.outcome in _SAYS_NO_RESULT:
            said = sides_sentences(vote, item=self._stated.key, meeting=self._meeting, with_counts=True)
        else:
            result = result_sentence(vote, item=self._stated.key, meeting=self._meeting)
            said = f"{result} {sides_sentences(vote, item=self._stated.key, meeting=self._meeting)}".strip()
        if said:
            yield label + said

    def _of_proposal(self, vote: VoteTaken) -> Iterator[str]:
        yield f"Afstemning om ændringsforslaget: »{vote.proposal}«"
        if any(one.outcome in _SAYS_NO_RESULT for one in self._facts.decisions):
            # Where the matter itself has no result, a word for one would be taken for its own.
            yield sides_sentences(vote, item=self._stated.key, meeting=self._meeting, with_counts=True)
            return
        sides = sides_sentences(vote, item=self._stated.key, meeting=self._meeting)
        result = result_sentence(vote, item=self._stated.key, meeting=self._meeting)
        was = "" if result.startswith("Bortfaldt") else "blev "
        yield f"Ændringsforslaget {was}{result[0].lower()}{result[1:]} {sides}".strip()

    def _after(self) -> Iterator[str]:
        for ruled in self._facts.disqualifications:
            yield disqualification_sentence(ruled, item=self._stated.key, meeting=self._meeting)
        for request in self._facts.requests:
            yield request_sentence(request, meeting=self._meeting)
        for stop in self._facts.stops:
            yield stop_sentence(stop, meeting=self._meeting)

    def _belongs(self, point: str | None, part: str | None) -> bool:
        """Whether what is about `point` is told in this part: with its point's decision, else with the whole."""
        return point == part if point in self._points else part is None
