"""What the facts of an item must keep to, taken together: the first broken rule is raised."""

from raadhus.core.procedure.decision_rules import check_decisions
from raadhus.core.procedure.disqualification_rules import check_disqualifications
from raadhus.core.procedure.dissent_rules import check_dissents
from raadhus.core.procedure.elections import check_elections
from raadhus.core.procedure.meeting_facts import MeetingFacts
from raadhus.core.procedure.presence import item_of
from raadhus.core.procedure.stop_rules import check_stops
from raadhus.core.procedure.votes import check_vote


def check_facts(item_key: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal of the first rule that the item's facts break; who may vote is settled before the votes."""
    _, facts = item_of(item_key, meeting=meeting)
    check_disqualifications(item_key, meeting=meeting)
    for vote in facts.votes:
        check_vote(vote, item=item_key, meeting=meeting)
    check_decisions(item_key, meeting=meeting)
    check_elections(item_key, meeting=meeting)
    check_dissents(item_key, meeting=meeting)
    check_stops(item_key, meeting=meeting)
