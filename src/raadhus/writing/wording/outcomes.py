"""The sentence that tells how a matter ended, in the words that committees use."""

from collections.abc import Mapping

from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.core.record import Outcome
from raadhus.writing.wording.people import day

# Of all of a recommendation; what has no row there is said as of a point or of a matter without recommendation.
_WHOLE: Mapping[Outcome, str] = {
    "approved": "Indstillingen godkendt",
    "approved_with_changes": "Indstillingen godkendt med ændringer",
    "recommended": "Indstillingen anbefales",
    "rejected": "Indstillingen forkastet",
    "lapsed": "Indstillingen bortfaldt",
}
_ALONE: Mapping[Outcome, str] = {
    "approved": "Godkendt",
    "approved_with_changes": "Godkendt med ændringer",
    "recommended": "Anbefales",
    "noted": "Taget til efterretning",
    "rejected": "Forkastet",
    "postponed": "Udsat",
    "returned": "Sendes tilbage til fornyet behandling",
    "forwarded": "Oversendes",
    "lapsed": "Bortfaldt",
    "withdrawn": "Udgår",
    "discussed": "Drøftet",
    "elected": "Valgt",
    "none": "Ingen bemærkninger",
}
_TO: Mapping[Outcome, str] = {
    "recommended": " over for {}",
    "returned": " i {}",
    "forwarded": " til {}",
}
_WITH_VOTES: frozenset[Outcome] = frozenset({"approved", "recommended", "rejected", "lapsed"})


def outcome_sentence(decision: DecisionTaken, *, has_points: bool, votes: str = "") -> str:
    """The decision's own words when it has some, else those of its outcome; `votes` is "med 3 stemmer mod 2"."""
    if decision.words is not None:
        return decision.words
    said = _ALONE[decision.outcome]
    if decision.point is None and has_points:
        said = _WHOLE.get(decision.outcome, said)
    if decision.outcome == "lapsed" and votes:
        said += " ved stemmelighed"
    said += f" {votes}" if votes else ""
    if decision.until is not None:
        said += f" til {day(decision.until)}"
    if decision.forwarded_to is not None:
        said += _TO.get(decision.outcome, ", og sagen går videre til {}").format(decision.forwarded_to)
    if decision.remark is not None:
        said += f" med den bemærkning, at {decision.remark.rstrip('. ')}"
    return f"{said}."


def holds_votes(decision: DecisionTaken) -> bool:
    """Whether the counts of a vote go into the sentence of the outcome: where it says no more than that."""
    is_bare = decision.words is None and decision.remark is None
    return is_bare and decision.forwarded_to is None and decision.outcome in _WITH_VOTES
