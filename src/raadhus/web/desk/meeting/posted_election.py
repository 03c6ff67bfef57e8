"""What the form of an election says: who was elected, how the ballots fell, and on whom a lot."""

import re
from collections.abc import Mapping

from django.http import QueryDict

from raadhus.core.procedure.elections import ElectionTied
from raadhus.core.procedure.meeting_facts import ElectionHeld, ElectionMethod, MeetingFacts
from raadhus.core.procedure.refusals import Refusal
from raadhus.web.desk.meeting.posted import TextMissing
from raadhus.web.desk.meeting.who_is_meant import one_meant

_METHODS: Mapping[str, ElectionMethod] = {
    "agreement": "agreement",
    "majority": "majority",
    "proportional": "proportional",
    "lot": "lot",
}
# "A, B og F 12, Ditte 3": a group's name has commas too, so a count ends each.
_COUNT = re.compile(r"\s*(?P<whom>[^\d;]+?)[\s:=]+(?P<count>\d{1,3})(?=[\s,;]|$)[,;]?")


class VotesNotUnderstood(
    Refusal,
    reason="election-votes-not-understood",
    english="«{typed}» is no count of votes. Write them as «Ditte 3, Claus 2», or «A 3, V 2» by lists.",
    danish="»{typed}« er ikke et stemmetal. Skriv dem som »Ditte 3, Claus 2« eller »A 3, V 2« ved lister.",
):
    """Each candidate, list or group is followed by its number."""


def election_of(posted: QueryDict, *, meeting: MeetingFacts) -> ElectionHeld:
    """Candidates are names of the meeting by their letters, or whole names of others; where nobody is said to be
    elected, the votes say it. Raises a Refusal.
    """
    office, typed = posted.get("office", "").strip(), posted.get("elected", "")
    votes = _votes(posted.get("votes", ""), meeting=meeting)
    lots = tuple(_meant(one, meeting=meeting) for one in _parts(posted.get("lots", "")))
    elected = tuple(_candidate(one, meeting=meeting) for one in _parts(typed)) or _most_votes(
        votes, lots=lots
    )
    if not office or not elected:
        raise TextMissing
    return ElectionHeld(
        office=office,
        method=_METHODS.get(posted.get("method", ""), "agreement"),
        elected=elected,
        votes=votes,
        blank=_number(posted.get("blank", "")),
        lots=lots,
        is_written=posted.get("written") == "ja",
    )


def _votes(typed: str, *, meeting: MeetingFacts) -> tuple[tuple[str, int], ...]:
    left = _COUNT.sub("", typed).strip(" ,;\n\r")
    if left:
        raise VotesNotUnderstood(values={"typed": left[:40]})
    return tuple(
        (_meant(one["whom"].strip(" ,"), meeting=meeting), int(one["count"]))
        for one in _COUNT.finditer(typed)
    )


def _meant(typed: str, *, meeting: MeetingFacts) -> str:
    """A list by its letter, an electing group by its name, else a candidate. Raises a Refusal."""
    for seat in meeting.seats:
        for list_or_group in filter(None, (seat.party, seat.group)):
            if list_or_group == typed or (len(typed) > 1 and list_or_group.casefold() == typed.casefold()):
                return list_or_group
    return _candidate(typed, meeting=meeting)


def _candidate(typed: str, *, meeting: MeetingFacts) -> str:
    try:
        return one_meant(typed, among=meeting.seats).key
    except Refusal:
        if " " not in typed:
            raise
        return typed


def _most_votes(votes: tuple[tuple[str, int], ...], *, lots: tuple[str, ...]) -> tuple[str, ...]:
    """The one with the most, or of several the one on whom the lot fell. Raises ElectionTied."""
    most = [one for one, count in votes if count == max(count for _, count in votes)]
    if len(most) > 1:
        most = [one for one in most if one in lots]
        if len(most) != 1:
            raise ElectionTied
    return tuple(most)


def _parts(typed: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in typed.split(",") if one.strip())


def _number(typed: str) -> int | None:
    said = typed.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else None
