"""A meeting of the desk's cast that was held: one came late, one left early, two were away, and one item is closed."""

import itertools
from datetime import datetime, timedelta

import msgspec

from desk_cast import BODY, SITTING, Desk
from desk_meetings import STARTS, whole_agenda
from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Dissent,
    GuestHeard,
    ItemFacts,
    RequestMade,
    Span,
    VoteTaken,
)
from raadhus.core.record import Outcome
from raadhus.published.models import Person
from raadhus.writing.models import AgendaItem, Meeting, MinutesApproval, Presence, Seat
from raadhus.writing.operations.agendas.publish_agenda import Answer
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording, choose_public_wording
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval

OPENED = STARTS
CLOSED = STARTS + timedelta(hours=2)
_OFFICES = {"formand": "chair", "næstformand": "vice_chair"}


def held_meeting(desk: Desk, **changes: object) -> Meeting:
    """The whole agenda treated and the meeting closed; Torben sent apologies, Claus came late, Søren left early."""
    meeting = whole_agenda(desk)
    values = {"state": "closed", "opened_at": OPENED, "closed_at": CLOSED} | changes
    for name, value in values.items():
        setattr(meeting, name, value)
    meeting.save()
    _seat_members(desk, meeting)
    for place, item in enumerate(meeting.items.order_by("position")):
        _decide(item, at=OPENED + timedelta(minutes=20 * place), meeting=meeting)
    return meeting


def seat_of(meeting: Meeting, name: str) -> Seat:
    return meeting.seats.get(name__startswith=name)


def item_of(meeting: Meeting, number: str) -> AgendaItem:
    return meeting.items.get(number=number)


def word_closed_item(desk: Desk, meeting: Meeting, *, wording: PublicWording | None = None) -> None:
    choose_public_wording(
        item_of(meeting, "4").pk,
        wording=wording or PublicWording(choice="neutral", text="Udvalget tog stilling til sagen."),
        by=desk.acting("Sofie"),
        version=None,
    )


def sent_minutes(desk: Desk, **changes: object) -> Meeting:
    """Minutes that are out for approval."""
    meeting = held_meeting(desk, **changes)
    word_closed_item(desk, meeting)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()
    return meeting


def approval_of(meeting: Meeting, name: str) -> MinutesApproval:
    """The approval that this one is asked for of the newest version."""
    found = MinutesApproval.objects.filter(minutes__meeting=meeting, seat__name__startswith=name)
    newest = found.order_by("-minutes__number").first()
    assert newest is not None
    return newest


def approve_all(desk: Desk, meeting: Meeting, *, but: str | None = None, now: datetime | None = None) -> None:
    for name in ("Ditte", "Birgit", "Søren", "Claus"):
        if name != but:
            by = desk.acting(name, now=now) if now else desk.acting(name)
            approve_minutes(approval_of(meeting, name).pk, by=by)
    meeting.refresh_from_db()


def every_answer() -> tuple[Answer, ...]:
    """What a named person answers to all that these minutes are asked about."""
    codes = ("parties-not-told", "hidden-in-file", "file-not-checked", "no-decision")
    numbers = (None, "1", "2", "3", "5")
    return tuple(
        Answer(code=code, item=item, reason="Det er kontrolleret.")
        for code, item in itertools.product(codes, numbers)
    )


def _seat_members(desk: Desk, meeting: Meeting) -> None:
    persons = dict(Person.objects.filter(body=BODY).values_list("name", "pk"))
    for position, (name, party, office) in enumerate(SITTING, start=1):
        seat = Seat.objects.create(
            meeting=meeting,
            user=desk.users[name],
            person=persons[name],
            position=position,
            name=name,
            party=party,
            group=party,
            office=_OFFICES.get(office),
            absence="apology" if name.startswith("Torben") else None,
        )
        if name.startswith("Torben"):
            continue
        came = OPENED + timedelta(minutes=5) if name.startswith("Claus") else OPENED
        left = CLOSED - timedelta(minutes=35) if name.startswith("Søren") else CLOSED
        Presence.objects.create(seat=seat, from_at=came, until_at=left)
    Seat.objects.create(
        meeting=meeting,
        position=9,
        name="Palle Nyborg",
        title="centerchef",
        is_member=False,
        absence="apology",
    )
    official = Seat.objects.create(
        meeting=meeting, position=8, name="Carl Centerchef", title="centerchef", is_member=False
    )
    Presence.objects.create(seat=official, from_at=OPENED, until_at=CLOSED)


def _decide(item: AgendaItem, *, at: datetime, meeting: Meeting) -> None:
    outcomes: dict[str, Outcome] = {"1": "approved", "2": "noted", "3": "approved", "4": "approved"}
    treated = (Span(from_at=at, until_at=at + timedelta(minutes=15)),)
    if item.number not in outcomes:
        return
    facts = ItemFacts(treated=treated, decisions=(DecisionTaken(outcome=outcomes[item.number]),))
    if item.number == "3":
        facts = _voted(treated, meeting=meeting)
    item.facts = msgspec.to_builtins(facts)
    item.state = "decided"
    item.save()


def _voted(treated: tuple[Span, ...], *, meeting: Meeting) -> ItemFacts:
    keys = {seat.name.split()[0]: str(seat.pk) for seat in meeting.seats.all()}
    return ItemFacts(
        treated=treated,
        decisions=(DecisionTaken(outcome="approved", remark="haverne åbnes for naboerne"),),
        votes=(VoteTaken(for_=(keys["Ditte"], keys["Birgit"], keys["Søren"]), against=(keys["Claus"],)),),
        dissents=(
            Dissent(seats=(keys["Birgit"],), kind="reservation", text="driften af haverne er ikke betalt"),
        ),
        requests=(RequestMade(text="en status i foråret 2026"),),
        guests=(GuestHeard(name="Thea Munkholm", title="chefkonsulent", unit="Center for Økonomi"),),
    )
