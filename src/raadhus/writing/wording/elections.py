"""Who was elected to what, in words."""

from collections.abc import Mapping

from raadhus.core.procedure.meeting_facts import ElectionHeld, ElectionMethod, MeetingFacts
from raadhus.writing.wording.people import in_a_row, named

_METHODS: Mapping[ElectionMethod, str] = {
    "agreement": "uden afstemning",
    "majority": "ved flertalsvalg",
    "proportional": "ved forholdstalsvalg",
    "lot": "ved lodtrækning",
}


def election_sentences(election: ElectionHeld, *, meeting: MeetingFacts) -> str:
    """Seats are named with their letter, others as they were written."""
    seats = {seat.key: named(seat) for seat in meeting.seats}
    elected = in_a_row(seats.get(one, one) for one in election.elected)
    said = f"Som {election.office} blev valgt {elected} {_METHODS[election.method]}."
    if not election.votes:
        return said
    spread = ", ".join(f"{seats.get(one, one)} {count}" for one, count in election.votes)
    return f"{said} Stemmerne fordelte sig således: {spread}."
