"""A member's declaration that a case goes to the council, which stops the decision (kommunestyrelsesloven § 23)."""

from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts, Seat
from raadhus.core.procedure.presence import is_in_session, item_of, seat_of
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import is_of_the_body, recusal_of
from raadhus.core.procedure.taking_part import took_part_in
from raadhus.core.record import Outcome

_PROCEDURAL: frozenset[Outcome] = frozenset({"postponed", "returned", "withdrawn", "discussed", "none"})


class StopInCouncil(
    Refusal,
    reason="stop-in-council",
    english="The council's own decisions cannot be stopped: there is nobody to bring them before.",
    danish="Rådets egne beslutninger kan ikke standses: der er ingen at indbringe dem for.",
):
    """The right is that of a committee's members."""


class StopOfNonMember(
    Refusal,
    reason="stop-of-non-member",
    english="{who} is no member here: only members of the committee can stop its decisions.",
    danish="{who} er ikke medlem her: kun udvalgets medlemmer kan standse dets beslutninger.",
):
    """Officials and guests have no such right (rule S1)."""


class StopByRecused(
    Refusal,
    reason="stop-by-recused",
    english="{who} is disqualified from the item, and cannot stop the decision.",
    danish="{who} er inhabil i punktet og kan ikke standse beslutningen.",
):
    """Who may not take part may not stop either (rule S2)."""


class StopWithoutPart(
    Refusal,
    reason="stop-without-part",
    english="{who} was not here while the item was treated, and cannot stop the decision. Look at who was here.",
    danish="{who} var ikke til stede under punktet og kan ikke standse beslutningen. Se efter fremmødet.",
):
    """Present for some of the treatment is enough, and is needed (rule S2)."""


class StopOutsideMeeting(
    Refusal,
    reason="stop-outside-meeting",
    english="A decision is stopped while the meeting is held. It is too late once the meeting is closed.",
    danish="En beslutning skal standses, mens mødet holdes. Når mødet er lukket, er det for sent.",
):
    """The declaration is made to the minutes at the meeting (rule S1)."""


class StopBeforeDecision(
    Refusal,
    reason="stop-before-decision",
    english="Nothing has been decided yet that could be stopped. Note the decision first.",
    danish="Der er ikke afgjort noget endnu, der kan standses. Notér beslutningen først.",
):
    """There must be a decision."""


class StopOfProcedure(
    Refusal,
    reason="stop-of-procedure",
    english="This only settles how the case goes on, and such a decision cannot be stopped.",
    danish="Det gælder kun sagens videre gang, og sådan en beslutning kan ikke standses.",
):
    """Postponed, sent back, withdrawn or discussed is no decision on the case (rule S4)."""


class StoppedTwice(
    Refusal,
    reason="stopped-twice",
    english="{who} has declared it already. Once is enough.",
    danish="{who} har allerede erklæret det. Én gang er nok.",
):
    """The same declaration by the same member."""


def check_stops(item: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal that says why a declaration is not valid; no reason is asked, and no vote against."""
    _, facts = item_of(item, meeting=meeting)
    if facts.stops and meeting.is_council:
        raise StopInCouncil
    declared: set[str] = set()
    for stop in facts.stops:
        seat = seat_of(stop.seat, meeting=meeting)
        _check_seat(seat, item=item, meeting=meeting)
        if stop.seat in declared:
            raise StoppedTwice(values={"who": seat.name})
        declared.add(stop.seat)
        if not is_in_session(meeting, at=stop.at):
            raise StopOutsideMeeting
        _check_decided(facts)


def can_be_stopped(facts: ItemFacts) -> bool:
    """Whether there is a real decision: refusals and what lapsed by equal votes are such (rule S4)."""
    return any(decision.outcome not in _PROCEDURAL for decision in facts.decisions)


def _check_seat(seat: Seat, *, item: str, meeting: MeetingFacts) -> None:
    values = {"who": seat.name}
    if not is_of_the_body(seat):
        raise StopOfNonMember(values=values)
    if recusal_of(seat.key, item=item, meeting=meeting):
        raise StopByRecused(values=values)
    if not took_part_in(seat.key, item=item, meeting=meeting):
        raise StopWithoutPart(values=values)


def _check_decided(facts: ItemFacts) -> None:
    if not facts.decisions:
        raise StopBeforeDecision
    if not can_be_stopped(facts):
        raise StopOfProcedure
