"""What the meeting's page shows, as one value made of what was recorded."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.cautions import cautions_of
from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts, Seat
from raadhus.core.procedure.quorum import quorum, seats_taking_part
from raadhus.core.procedure.voting_right import why_not_vote
from raadhus.web.components.forms import Choice
from raadhus.web.desk.frame.meeting_ways import MeetingWay
from raadhus.web.desk.frame.page import DeskPage
from raadhus.web.desk.meeting.words import ITEM_STATES, KEYS, OUTCOME_WORDS, OUTCOMES, POSITIONS, OutcomeKey
from raadhus.writing.closing_catalogue import CLOSING_CATALOGUE
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.meetings.close_meeting import UNDECIDED
from raadhus.writing.operations.meetings.strike_from_record import KINDS
from raadhus.writing.queries.pool import pool_of
from raadhus.writing.wording.decision_text import shown_text
from raadhus.writing.wording.deviation import Deviation, deviation
from raadhus.writing.wording.people import clock, in_a_row, named


class ListedItem(Struct, frozen=True, kw_only=True):
    number: str
    title: str
    address: str
    state: str
    state_word: str
    is_closed: bool
    is_shown: bool


class ShownSeat(Struct, frozen=True, kw_only=True):
    """`why_no_vote` is null for one who may vote on the item now, and for those who never may."""

    key: str
    name: str
    whole_name: str
    is_there: bool
    is_of_body: bool
    times: str
    why_no_vote: str | None


class Noted(Struct, frozen=True, kw_only=True):
    """Something noted that can be struck: its kind and place, and what it says."""

    handle: str
    text: str


class ShownItem(Struct, frozen=True, kw_only=True):
    """`lines` are those of the minutes as they stand; `why_added` is empty but for an item added in the meeting."""

    id: int
    version: int
    number: str
    title: str
    is_closed: bool
    state: str
    state_word: str
    is_treated_now: bool
    points: tuple[tuple[str, str], ...]
    point_choices: tuple[Choice, ...]
    lines: tuple[str, ...]
    text: str
    deviation: Deviation | None
    noted: tuple[Noted, ...]
    why_added: str
    cautions: tuple[str, ...]


class MeetingPage(DeskPage, frozen=True, kw_only=True):
    """`key` makes a form that is sent twice count once; `typed_in` is what was refused, by verb and field."""

    meeting: int
    ways: tuple[MeetingWay, ...]
    state: str
    state_word: str
    when: str
    key: str
    version: str
    items: tuple[ListedItem, ...]
    seats: tuple[ShownSeat, ...]
    quorum: str
    is_quorate: bool
    item: ShownItem | None
    next_item: int | None
    undecided: str
    pool: tuple[Choice, ...]
    verb: str = ""
    typed_in: Mapping[str, Mapping[str, str]] = {}
    outcomes: tuple[OutcomeKey, ...] = OUTCOMES
    outcome_choices: tuple[Choice, ...] = tuple(
        Choice(value=one, label=word) for one, word in OUTCOME_WORDS.items() if one != "elected"
    )
    grounds: tuple[Choice, ...] = tuple(
        Choice(value=key, label=ground.words) for key, ground in CLOSING_CATALOGUE.items()
    )
    position_choices: tuple[Choice, ...] = tuple(
        Choice(value=one, label=word) for one, word in POSITIONS.items()
    )
    keys: tuple[tuple[str, str], ...] = KEYS


def cases_to_add(meeting: Meeting, *, by: Acting) -> tuple[Choice, ...]:
    """The ready cases of the committee, while the meeting is in session."""
    if meeting.state != "in_session":
        return ()
    return tuple(Choice(value=str(one.number), label=one.title) for one in pool_of(meeting.pk, by=by))


def listed_items(
    items: tuple[AgendaItem, ...], *, shown: AgendaItem | None, addresses: Mapping[int, str]
) -> tuple[ListedItem, ...]:
    return tuple(
        ListedItem(
            number=item.number or str(item.position),
            title=item.title,
            address=addresses[item.pk],
            state=item.state,
            state_word=ITEM_STATES[item.state],
            is_closed=item.access == "closed",
            is_shown=item == shown,
        )
        for item in items
    )


def shown_seats(meeting: MeetingFacts, *, item: AgendaItem | None, by: Acting) -> tuple[ShownSeat, ...]:
    """Everybody, with the reason why one who is of the committee may not vote just now."""
    is_treated = item is not None and item.state == "under_treatment"
    return tuple(
        _seat(seat, item=item if is_treated else None, meeting=meeting, by=by) for seat in meeting.seats
    )


def quorum_words(meeting: MeetingFacts, *, item: AgendaItem | None, by: Acting) -> tuple[str, bool]:
    """«5 af 5 til stede, beslutningsdygtigt (mindst 3)», and whether it is so."""
    key = str(item.pk) if item is not None else None
    there = len(seats_taking_part(meeting, item=key, at=by.at))
    needed = quorum(meeting.size)
    able = "beslutningsdygtigt" if there >= needed else "ikke beslutningsdygtigt"
    return f"{there} af {meeting.size} deltager: {able} (mindst {needed})", there >= needed


def shown_item(item: AgendaItem, *, meeting: MeetingFacts) -> ShownItem:
    key = str(item.pk)
    stated, facts = next(pair for pair in meeting.items if pair[0].key == key)
    text = shown_text(key, meeting=meeting)
    return ShownItem(
        id=item.pk,
        version=item.version,
        number=item.number or str(item.position),
        title=item.title,
        is_closed=item.access == "closed",
        state=item.state,
        state_word=ITEM_STATES[item.state],
        is_treated_now=bool(facts.treated) and facts.treated[-1].until_at is None,
        points=stated.points,
        point_choices=tuple(Choice(value=number, label=f"Punkt {number}") for number, _ in stated.points),
        lines=tuple(text.split("\n")) if text else (),
        text=text,
        deviation=deviation(key, meeting=meeting),
        noted=tuple(_noted(facts, meeting=meeting)),
        why_added=facts.added.reason if facts.added else "",
        cautions=tuple(one.danish for one in cautions_of(key, meeting=meeting)),
    )


def next_to_treat(items: tuple[AgendaItem, ...], *, after: AgendaItem | None) -> AgendaItem | None:
    """The next item without an end behind this one, else the first of all."""
    place = items.index(after) + 1 if after in items else 0
    around = (*items[place:], *items[: max(place - 1, 0)])
    return next((item for item in around if item.state in UNDECIDED), None)


def when_words(meeting: Meeting, *, facts: MeetingFacts) -> str:
    if facts.opened_at is None:
        return f"Begynder kl. {clock(meeting.starts_at)}"
    if facts.closed_at is None:
        return f"Åbnet kl. {clock(facts.opened_at)}"
    return f"Kl. {clock(facts.opened_at)}–{clock(facts.closed_at)}"


def _seat(seat: Seat, *, item: AgendaItem | None, meeting: MeetingFacts, by: Acting) -> ShownSeat:
    # Who was there when the meeting was closed is shown so afterwards too.
    is_there = bool(seat.spans) and seat.spans[-1].until_at in {None, meeting.closed_at}
    is_of_body = seat.is_member or seat.substitute_for is not None
    why = (
        why_not_vote(seat.key, item=str(item.pk), meeting=meeting, at=by.at) if item and is_of_body else None
    )
    return ShownSeat(
        key=seat.key,
        name=named(seat),
        whole_name=seat.name,
        is_there=is_there,
        is_of_body=is_of_body,
        times=_times(seat, meeting=meeting),
        why_no_vote=why().danish if why is not None and is_there else None,
    )


def _times(seat: Seat, *, meeting: MeetingFacts) -> str:
    if not seat.spans:
        return {"apology": "afbud", "absent": "fraværende"}.get(seat.absence or "", "")
    said = []
    for span in seat.spans:
        if span.from_at != meeting.opened_at:
            said.append(f"kom {clock(span.from_at)}")
        if span.until_at is not None and span.until_at != meeting.closed_at:
            said.append(f"gik {clock(span.until_at)}")
    return ", ".join(said)


def _noted(facts: ItemFacts, *, meeting: MeetingFacts) -> Iterator[Noted]:
    names = {seat.key: named(seat) for seat in meeting.seats}
    for kind in KINDS:
        for place, one in enumerate(getattr(facts, kind)):
            yield Noted(handle=f"{kind}:{place}", text=_words(kind, one, names=names))


def _words(kind: str, one: object, *, names: Mapping[str, str]) -> str:
    """A few words, so that one can tell which it is."""
    seats = getattr(one, "seats", None) or tuple(filter(None, (getattr(one, "seat", None),)))
    who = in_a_row(names.get(key, key) for key in seats)
    about = {
        "decisions": "Udfald",
        "votes": "Afstemning",
        "dissents": "Position",
        "requests": "Opgave",
        "elections": "Valg",
        "guests": "Gæst",
        "stops": "Indbragt",
        "disqualifications": "Inhabilitet",
    }[kind]
    more = (
        who or getattr(one, "text", None) or getattr(one, "name", None) or getattr(one, "office", None) or ""
    )
    point = getattr(one, "point", None)
    return " ".join(part for part in (about, f"(punkt {point})" if point else "", str(more)[:60]) if part)
