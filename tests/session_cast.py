"""A meeting of a committee of five as recorded: who was there, and one item under treatment, for tests of the rules."""

from datetime import UTC, datetime

from msgspec.structs import replace

from raadhus.core.procedure.meeting_facts import (
    Disqualification,
    ItemFacts,
    ItemStated,
    MeetingFacts,
    Seat,
    Span,
)

MEMBERS = ("ditte", "birgit", "søren", "claus", "torben")
PARTIES = ("F", "A", "A", "C", "V")
ITEM = "1"


def at(clock: str) -> datetime:
    """A moment of the day of the meeting: "16.30"."""
    hour, minute = map(int, clock.split("."))
    return datetime(2025, 6, 3, hour, minute, tzinfo=UTC)


def spans(*clocks: str) -> tuple[Span, ...]:
    """ "16.00-16.30" and "17.00-": from when until when."""
    parts = (clock.split("-") for clock in clocks)
    return tuple(Span(from_at=at(first), until_at=at(last) if last else None) for first, last in parts)


def member(key: str, *clocks: str, party: str | None = "A") -> Seat:
    """A member of the committee, there all along unless it is said when."""
    return Seat(key=key, name=key.capitalize(), party=party, spans=spans(*(clocks or ("16.00-",))))


def substitute(key: str, *clocks: str, of: str, party: str | None = "A") -> Seat:
    return replace(member(key, *clocks, party=party), substitute_for=of)


def official(key: str) -> Seat:
    return replace(member(key, party=None), is_member=False)


def guest(key: str) -> Seat:
    return replace(official(key), is_guest=True)


FIVE = tuple(member(key, party=party) for key, party in zip(MEMBERS, PARTIES, strict=True))
TREATED = ItemFacts(treated=spans("16.10-16.40"))


def session(
    *seats: Seat, facts: ItemFacts = TREATED, size: int = 5, closed: str | None = None
) -> MeetingFacts:
    """A meeting since 16.00; these seats stand in for those of the five with the same key, or come after them."""
    own = {seat.key: seat for seat in seats}
    everybody = tuple(own.pop(seat.key, seat) for seat in FIVE) + tuple(own.values())
    stated = ItemStated(
        key=ITEM, number="1", title="Ny cykelsti", points=(("1", "at den anlægges"), ("2", "at"))
    )
    return MeetingFacts(
        organization="Vej- og Parkudvalget",
        size=size,
        opened_at=at("16.00"),
        closed_at=at(closed) if closed else None,
        seats=everybody,
        items=((stated, facts),),
    )


def recused(key: str, *, substitute: str | None = None) -> Disqualification:
    return Disqualification(seat=key, ground="bor ved stien", ruling="recused", substitute=substitute)


def without_recused(*keys: str) -> ItemFacts:
    """The item with these members disqualified."""
    return replace(TREATED, disqualifications=tuple(map(recused, keys)))
