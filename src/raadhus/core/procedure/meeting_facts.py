"""What a secretary records of a meeting, as values: who was there when, and what was done with each item.

Persons are named by the key of their seat in this meeting. The text of the minutes is made from these, never the
other way round.
"""

from datetime import date, datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.record import Outcome, PositionKind

Office: TypeAlias = Literal["chair", "vice_chair"]
AbsenceKind: TypeAlias = Literal["apology", "absent"]
Ruling: TypeAlias = Literal["recused", "not_recused"]
VoteMode: TypeAlias = Literal["names", "lists", "counts"]
ElectionMethod: TypeAlias = Literal["agreement", "majority", "proportional", "lot"]


class Fact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A recorded value; its attributes are the keys of the stored JSON."""


class Span(Fact, frozen=True, kw_only=True):
    """From a minute until a minute; null means until the meeting closed."""

    from_at: datetime
    until_at: datetime | None = None


class Seat(Fact, frozen=True, kw_only=True):
    """Someone of the meeting: a member, a substitute, an official or a guest, and when they were there.

    `group` is the list or group that elected the member; `absence` what kept one away who was never there.
    Officials and guests are no members; a substitute sits `substitute_for` the seat of a member.
    """

    key: str
    name: str
    person: str | None = None
    party: str | None = None
    group: str | None = None
    titles: tuple[str, ...] = ()
    office: Office | None = None
    is_member: bool = True
    is_guest: bool = False
    substitute_for: str | None = None
    absence: AbsenceKind | None = None
    spans: tuple[Span, ...] = ()


class VoteTaken(Fact, frozen=True, kw_only=True):
    """A vote: by names (keys of seats), by lists (letters) or by counts alone.

    `point` is the point of the recommendation voted on, null for all of it; `proposal` another text voted on.
    `at` is when; where it is null, those may have voted who once could while the item was treated.
    """

    mode: VoteMode = "names"
    point: str | None = None
    proposal: str | None = None
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    for_count: int | None = None
    against_count: int | None = None
    abstain_count: int | None = None
    at: datetime | None = None


class Disqualification(Fact, frozen=True, kw_only=True):
    """A member's disqualification from the item: the ground, the body's ruling and who sits instead.

    The member votes on the ruling, that is on being disqualified, not on the item (kommunestyrelsesloven § 14).
    """

    seat: str
    ground: str
    ruling: Ruling | None = None
    vote: VoteTaken | None = None
    substitute: str | None = None


class DecisionTaken(Fact, frozen=True, kw_only=True):
    """What was decided of the recommendation, or of one `point`; `words` are the secretary's own, null where the
    sentence follows from the outcome. `remark` is what comes after "med den bemærkning, at".
    """

    outcome: Outcome
    point: str | None = None
    words: str | None = None
    remark: str | None = None
    forwarded_to: str | None = None
    until: date | None = None


class Dissent(Fact, frozen=True, kw_only=True):
    """A position that members asked to have entered, each as their own or together."""

    seats: tuple[str, ...]
    kind: PositionKind
    text: str = ""
    point: str | None = None
    at: datetime | None = None


class RequestMade(Fact, frozen=True, kw_only=True):
    """What the committee asked of the administration."""

    text: str
    due: date | None = None


class StopDeclared(Fact, frozen=True, kw_only=True):
    """A member's declaration that the case goes to the council (kommunestyrelsesloven § 23)."""

    seat: str
    at: datetime


class ElectionHeld(Fact, frozen=True, kw_only=True):
    """Who was elected to what, and how; `votes` are the counts by candidate, list letter or electing group.

    `blank` are the ballots without a candidate; `lots` those on whom lots fell where votes were equal, in order.
    """

    office: str
    method: ElectionMethod
    elected: tuple[str, ...]
    votes: tuple[tuple[str, int], ...] = ()
    blank: int | None = None
    lots: tuple[str, ...] = ()
    is_written: bool = False


class GuestHeard(Fact, frozen=True, kw_only=True):
    name: str
    title: str | None = None
    unit: str | None = None


class AddedInMeeting(Fact, frozen=True, kw_only=True):
    """That the item was put on the agenda in the meeting, and why it could not wait (danish-rules N11)."""

    reason: str
    at: datetime


class ItemFacts(Fact, frozen=True, kw_only=True):
    """All that was recorded of one item. `text` is the decision as written by hand; null while it is the made one."""

    treated: tuple[Span, ...] = ()
    decisions: tuple[DecisionTaken, ...] = ()
    votes: tuple[VoteTaken, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    requests: tuple[RequestMade, ...] = ()
    stops: tuple[StopDeclared, ...] = ()
    disqualifications: tuple[Disqualification, ...] = ()
    elections: tuple[ElectionHeld, ...] = ()
    guests: tuple[GuestHeard, ...] = ()
    text: str | None = None
    added: AddedInMeeting | None = None


class ItemStated(Fact, frozen=True, kw_only=True):
    """What the agenda says of an item, as far as its decision needs it."""

    key: str
    number: str
    title: str
    is_closed: bool = False
    points: tuple[tuple[str, str], ...] = ()
    """Number and text of each point of the recommendation."""


class MeetingFacts(Fact, frozen=True, kw_only=True):
    """A meeting as recorded: its committee's number of seats, who was there, and its items in their order."""

    organization: str
    size: int
    is_council: bool = False
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    adjourned: tuple[Span, ...] = ()
    seats: tuple[Seat, ...] = ()
    items: tuple[tuple[ItemStated, ItemFacts], ...] = ()
