"""Whether a member was disqualified from the item, in words; the ground is not told."""

from raadhus.core.procedure.meeting_facts import Disqualification, MeetingFacts
from raadhus.core.procedure.votes import counted
from raadhus.writing.wording.people import names_of
from raadhus.writing.wording.votes import counts_phrase


def disqualification_sentence(ruled: Disqualification, *, item: str, meeting: MeetingFacts) -> str:
    """Until the body has ruled, the sentence says no more than that the question was raised."""
    who = names_of((ruled.seat,), meeting=meeting)
    if ruled.ruling is None:
        return f"{who} rejste spørgsmålet om sin egen habilitet."
    if ruled.ruling == "not_recused":
        return f"{who} blev ikke anset for inhabil{_sides(ruled, item=item, meeting=meeting)}."
    votes = f" {_counts(ruled, item=item, meeting=meeting)}" if ruled.vote is not None else ""
    said = f"{who} blev erklæret inhabil{votes} og deltog ikke i behandlingen af punktet"
    if ruled.substitute is None:
        return f"{said}."
    return f"{said}, og {names_of((ruled.substitute,), meeting=meeting)} deltog i stedet."


def _counts(ruled: Disqualification, *, item: str, meeting: MeetingFacts) -> str:
    assert ruled.vote is not None
    return counts_phrase(ruled.vote, item=item, meeting=meeting, on_ruling=True)


def _sides(ruled: Disqualification, *, item: str, meeting: MeetingFacts) -> str:
    if ruled.vote is None:
        return ""
    count = counted(ruled.vote, item=item, meeting=meeting, on_ruling=True)
    return f" ({count.for_} for og {count.against} imod)"
