"""Who was elected to what, in words; `understanding.elections` reads them back."""

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
    written = " med skriftlig afstemning" if election.is_written else ""
    said = [f"Som {election.office} blev valgt {elected} {_METHODS[election.method]}{written}."]
    counts = [f"{seats.get(one, one)} {count}" for one, count in election.votes]
    if election.blank is not None:
        counts.append(f"blanke {election.blank}")
    if counts:
        said.append(f"Stemmerne fordelte sig således: {', '.join(counts)}.")
    if election.lots:
        drawn = ", derefter på ".join(seats.get(one, one) for one in election.lots)
        said.append(f"Der blev trukket lod, og loddet faldt på {drawn}.")
    return " ".join(said)
