"""What the forms of the meeting's page say, as the values that verbs take."""

import re
from datetime import datetime

from django.http import QueryDict

from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Disqualification,
    Dissent,
    GuestHeard,
    ItemFacts,
    MeetingFacts,
    RequestMade,
    Seat,
    VoteTaken,
)
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.votes import counted
from raadhus.core.procedure.voting_right import moment_to_note, voters
from raadhus.core.record import Outcome, PositionKind
from raadhus.web.desk.meeting.moments import day_of
from raadhus.web.desk.meeting.who_is_meant import meant_by, one_meant
from raadhus.web.desk.meeting.words import OUTCOME_WORDS, POSITIONS


class NotUnderstood(
    Refusal,
    reason="form-not-understood",
    english="The form holds something that this page does not offer.",
    danish="Formularen indeholder noget, som siden ikke tilbyder.",
):
    """A form that was not made by the page."""


class TextMissing(
    Refusal,
    reason="text-missing",
    english="Write what was said.",
    danish="Skriv, hvad der blev sagt.",
):
    """What is to be entered has no words."""


def decisions_of(posted: QueryDict, *, facts: ItemFacts) -> tuple[DecisionTaken, ...]:
    """The decision of the form, beside those of other points where it is about one. Raises a Refusal."""
    outcome = _outcome(posted.get("outcome", ""))
    point = posted.get("point") or None
    remark = posted.get("remark", "").strip()
    taken = DecisionTaken(
        outcome=outcome,
        point=point,
        words=posted.get("words", "").strip() or None,
        remark=re.sub(r"^at ", "", remark) or None,
        forwarded_to=posted.get("forwarded_to", "").strip() or None,
        until=day_of(posted.get("until", "")),
    )
    return with_decision(facts, taken=taken)


def with_decision(facts: ItemFacts, *, taken: DecisionTaken) -> tuple[DecisionTaken, ...]:
    """One decision of the whole, or one a point in their order."""
    if taken.point is None:
        return (taken,)
    others = (one for one in facts.decisions if one.point not in {None, taken.point})
    return tuple(sorted((*others, taken), key=lambda one: (len(one.point or ""), one.point or "")))


def vote_of(posted: QueryDict, *, item: str, meeting: MeetingFacts, at: datetime) -> VoteTaken:
    """Everybody who may vote now is for, but for those who are typed as against or abstaining. Raises a Refusal."""
    moment = moment_to_note(item, meeting=meeting, at=at)
    point, proposal = posted.get("point") or None, posted.get("proposal", "").strip() or None
    if any(posted.get(name, "").strip() for name in ("for_count", "against_count", "abstain_count")):
        return VoteTaken(
            mode="counts",
            point=point,
            proposal=proposal,
            for_count=_count(posted, "for_count"),
            against_count=_count(posted, "against_count"),
            abstain_count=_count(posted, "abstain_count"),
            at=moment,
        )
    may = voters(item, meeting=meeting, at=moment)
    against = meant_by(posted.get("against", ""), among=may)
    abstain = meant_by(posted.get("abstain", ""), among=may)
    of_lists = (against.is_lists_alone or not against.seats) and (abstain.is_lists_alone or not abstain.seats)
    if of_lists and (against.lists or abstain.lists) and all(seat.party for seat in may):
        named = (*against.lists, *abstain.lists)
        for_lists = dict.fromkeys(seat.party or "" for seat in may if seat.party not in named)
        return VoteTaken(
            mode="lists",
            point=point,
            proposal=proposal,
            for_=tuple(for_lists),
            against=against.lists,
            abstain=abstain.lists,
            at=moment,
        )
    elsewhere = {seat.key for seat in (*against.seats, *abstain.seats)}
    return VoteTaken(
        point=point,
        proposal=proposal,
        for_=tuple(seat.key for seat in may if seat.key not in elsewhere),
        against=_keys(against.seats),
        abstain=_keys(abstain.seats),
        at=moment,
    )


def outcome_of_vote(vote: VoteTaken, *, item: str, meeting: MeetingFacts) -> Outcome:
    """How the matter ends by the vote on it, where nobody has said otherwise."""
    count = counted(vote, item=item, meeting=meeting)
    if count.is_tied:
        return "lapsed"
    return "approved" if count.is_carried else "rejected"


def dissent_of(posted: QueryDict, *, meeting: MeetingFacts, at: datetime) -> Dissent:
    """Asked for at this moment. Raises a Refusal."""
    kind: PositionKind = _position(posted.get("kind", ""))
    who = meant_by(posted.get("who", ""), among=_of_the_body(meeting))
    text = posted.get("text", "").strip()
    if not text and kind in {"entry", "minority_statement"}:
        raise TextMissing
    return Dissent(
        seats=_keys(who.seats) or _nobody(posted),
        kind=kind,
        text=text,
        point=posted.get("point") or None,
        at=at,
    )


def request_of(posted: QueryDict) -> RequestMade:
    """Raises a Refusal."""
    text = posted.get("text", "").strip()
    if not text:
        raise TextMissing
    return RequestMade(text=text, due=day_of(posted.get("due", "")))


def disqualification_of(
    posted: QueryDict, *, meeting: MeetingFacts, substitute: str | None
) -> Disqualification:
    """The body's ruling is that the member is disqualified, unless the form says otherwise. Raises a Refusal."""
    seat = one_meant(posted.get("who", ""), among=_of_the_body(meeting))
    is_out = posted.get("ruling", "recused") == "recused"
    for_count = _count(posted, "for_count")
    vote = None
    if for_count is not None:
        vote = VoteTaken(
            mode="counts", for_count=for_count, against_count=_count(posted, "against_count") or 0
        )
    return Disqualification(
        seat=seat.key,
        ground=posted.get("ground", "").strip(),
        ruling="recused" if is_out else "not_recused",
        vote=vote,
        substitute=substitute if is_out else None,
    )


def guest_of(posted: QueryDict) -> GuestHeard:
    """Raises a Refusal."""
    name = posted.get("name", "").strip()
    if not name:
        raise TextMissing
    return GuestHeard(
        name=name,
        title=posted.get("title", "").strip() or None,
        unit=posted.get("unit", "").strip() or None,
    )


def _of_the_body(meeting: MeetingFacts) -> tuple[Seat, ...]:
    return tuple(seat for seat in meeting.seats if seat.is_member or seat.substitute_for)


def _keys(seats: tuple[Seat, ...]) -> tuple[str, ...]:
    return tuple(seat.key for seat in seats)


def _nobody(posted: QueryDict) -> tuple[str, ...]:
    one_meant(posted.get("who", ""), among=())
    return ()


def _outcome(typed: str) -> Outcome:
    for outcome in OUTCOME_WORDS:
        if outcome == typed:
            return outcome
    raise NotUnderstood


def _position(typed: str) -> PositionKind:
    for kind in POSITIONS:
        if kind == typed:
            return kind
    raise NotUnderstood


def _count(posted: QueryDict, name: str) -> int | None:
    typed = posted.get(name, "").strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else None
