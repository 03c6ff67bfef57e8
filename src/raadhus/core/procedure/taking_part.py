"""Who took part in an item, wholly or partly: what dissent, the stop of a decision and quorum hang on."""

from datetime import datetime

from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts
from raadhus.core.procedure.presence import item_of, moments_of_treatment
from raadhus.core.procedure.sitting import why_not_sit


def took_part_in(seat_key: str, *, item: str, meeting: MeetingFacts) -> bool:
    """Whether they held a seat of the body while the item was treated, for some of it at least."""
    _, facts = item_of(item, meeting=meeting)
    return any(
        why_not_sit(seat_key, item=item, meeting=meeting, at=moment) is None
        for moment in moments_of_treatment(facts, meeting=meeting)
    )


def moment_of_decision(facts: ItemFacts, *, meeting: MeetingFacts) -> datetime | None:
    """A moment at which everything was as at the end of the treatment; who left in that very minute was still there."""
    if not facts.treated:
        return None
    last = facts.treated[-1]
    until = last.until_at
    moments = moments_of_treatment(facts, meeting=meeting)
    before = [one for one in moments if last.from_at <= one and (until is None or one < until)]
    return max(before, default=last.from_at)
