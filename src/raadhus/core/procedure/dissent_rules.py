"""Dissent that members ask to have entered: by who took part, during the meeting (kommunestyrelsesloven § 13)."""

from raadhus.core.procedure.meeting_facts import Dissent, MeetingFacts, Seat
from raadhus.core.procedure.presence import is_in_session, item_of, seat_of
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.sitting import is_of_the_body
from raadhus.core.procedure.taking_part import took_part_in
from raadhus.core.procedure.votes import sides_of

_NEED_WORDS = frozenset({"minority_statement", "entry"})


class DissentOfNobody(
    Refusal,
    reason="dissent-of-nobody",
    english="Say which members ask to have this entered.",
    danish="Skriv, hvilke medlemmer der ønsker dette ført til referatet.",
):
    """A position is somebody's."""


class DissentOfNonMember(
    Refusal,
    reason="dissent-of-non-member",
    english="{who} is no member here: only members have their dissent entered.",
    danish="{who} er ikke medlem her: kun medlemmer kan få en afvigende mening ført til referatet.",
):
    """Officials and guests have no dissent (rule P2)."""


class DissentWithoutPart(
    Refusal,
    reason="dissent-without-part",
    english="{who} took no part in the item, and has no dissent to enter. Look at who was here and when.",
    danish="{who} deltog ikke i punktet og kan ikke få en afvigende mening ført til referatet. Se efter fremmødet.",
):
    """Those who were away or disqualified have no dissent on the item (rule P2)."""


class DissentAfterMeeting(
    Refusal,
    reason="dissent-outside-meeting",
    english="Dissent is asked for during the meeting. After it, the remark becomes an addition to the minutes.",
    danish="En afvigende mening skal frem under mødet. Efter mødet bliver den til en bemærkning i en tilføjelse.",
):
    """After the meeting it is too late (rule P3)."""


class DissentWithoutWords(
    Refusal,
    reason="dissent-without-words",
    english="Write what is to be entered: a minority statement or an entry is nothing without its words.",
    danish="Skriv det, der skal føres til referatet: en mindretalsudtalelse eller tilførsel er intet uden sine ord.",
):
    """A reservation or a vote against stands by itself, these do not."""


class AgainstButVotedFor(
    Refusal,
    reason="against-but-voted-for",
    english="{who} stands as having voted for, and as being against. Mend the vote or the position.",
    danish="{who} står som at have stemt for og som imod. Ret afstemningen eller tilkendegivelsen.",
):
    """Having voted against is not compatible with the vote by names; a reservation would be."""


def check_dissents(item: str, *, meeting: MeetingFacts) -> None:
    """Raises the Refusal that says why a position cannot be entered."""
    _, facts = item_of(item, meeting=meeting)
    for dissent in facts.dissents:
        if not dissent.seats:
            raise DissentOfNobody
        if dissent.kind in _NEED_WORDS and not dissent.text.strip():
            raise DissentWithoutWords
        if dissent.at is not None and not is_in_session(meeting, at=dissent.at):
            raise DissentAfterMeeting
        for key in dissent.seats:
            _check_seat(seat_of(key, meeting=meeting), item=item, meeting=meeting)
        voted_for = voted_for_it(dissent, item=item, meeting=meeting)
        if dissent.kind == "against" and voted_for:
            raise AgainstButVotedFor(values={"who": voted_for[0].name})


def voted_for_it(dissent: Dissent, *, item: str, meeting: MeetingFacts) -> tuple[Seat, ...]:
    """Those of the position who voted for what it is about, by name or with their list (rule P4)."""
    _, facts = item_of(item, meeting=meeting)
    votes = [vote for vote in facts.votes if vote.point == dissent.point and vote.proposal is None]
    voted_for = {key for vote in votes[-1:] for key in sides_of(vote, meeting=meeting, item=item).for_}
    return tuple(seat_of(key, meeting=meeting) for key in dissent.seats if key in voted_for)


def _check_seat(seat: Seat, *, item: str, meeting: MeetingFacts) -> None:
    if not is_of_the_body(seat):
        raise DissentOfNonMember(values={"who": seat.name})
    if not took_part_in(seat.key, item=item, meeting=meeting):
        raise DissentWithoutPart(values={"who": seat.name})
