"""The verbs of the meeting's page by the word of their address: each reads its form and makes one call."""

from collections.abc import Callable, Mapping

from django.http import QueryDict
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import AbsenceKind, DecisionTaken, MeetingFacts, Seat
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.substitutes import Candidate
from raadhus.web.desk.meeting import posted as read
from raadhus.web.desk.meeting.moments import moment_of
from raadhus.web.desk.meeting.posted_election import election_of
from raadhus.web.desk.meeting.posted_new_item import new_item_of
from raadhus.web.desk.meeting.times import spans_of
from raadhus.web.desk.meeting.who_is_meant import NobodyMeant, meant_by, one_meant
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.models import Seat as SeatRow
from raadhus.writing.operations.meetings.add_item import add_item
from raadhus.writing.operations.meetings.add_official import add_official
from raadhus.writing.operations.meetings.add_to_record import Added, add_to_record
from raadhus.writing.operations.meetings.adjourn_meeting import adjourn_meeting
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.call_substitute import Called, call_substitute
from raadhus.writing.operations.meetings.close_item_to_public import close_item_to_public
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.correct_presence import correct_presence
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.declare_stop import declare_stop
from raadhus.writing.operations.meetings.note_arrival import note_arrival
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.note_disqualification import note_disqualification
from raadhus.writing.operations.meetings.open_item_to_public import open_item_to_public
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.meetings.reopen_item import reopen_item
from raadhus.writing.operations.meetings.reopen_meeting import reopen_meeting
from raadhus.writing.operations.meetings.resume_meeting import resume_meeting
from raadhus.writing.operations.meetings.strike_from_record import strike_from_record
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.operations.meetings.write_text import write_text
from raadhus.writing.queries.facts import facts_of, facts_with_items
from raadhus.writing.queries.possible_substitutes import substitution_in

_ABSENCES: Mapping[str, AbsenceKind] = {"apology": "apology", "absent": "absent"}


class Asked(Struct, frozen=True, kw_only=True):
    """What a form of the page was sent with; `version` is that of the item as the page showed it."""

    meeting: Meeting
    item: int | None
    version: int | None
    posted: QueryDict
    by: Acting

    @property
    def row(self) -> AgendaItem:
        """Raises NotThere."""
        row = AgendaItem.objects.filter(pk=self.number, meeting=self.meeting, is_taken_off=False).first()
        if row is None:
            raise NotThere
        row.meeting = self.meeting
        return row

    @property
    def number(self) -> int:
        """The item's. Raises NotThere."""
        if self.item is None:
            raise NotThere
        return self.item

    def facts(self, *rows: AgendaItem) -> MeetingFacts:
        return facts_with_items(self.meeting, rows)


def _open(it: Asked) -> None:
    there = tuple(int(number) for number in it.posted.getlist("til_stede") if number.isdigit())
    at = moment_of(it.posted.get("tid", ""), opened=it.meeting.starts_at, now=it.by.at)
    open_meeting(it.meeting.pk, at=at, present=there, by=it.by)


def _presence(it: Asked) -> None:
    """Who is there leaves, who is not comes; a button says which, so that two who press it agree."""
    seat = one_meant(it.posted.get("who", ""), among=it.facts().seats)
    at = moment_of(it.posted.get("tid", ""), opened=it.meeting.opened_at, now=it.by.at)
    is_there = bool(seat.spans) and seat.spans[-1].until_at is None
    leaves = it.posted.get("vej", "gik" if is_there else "kom") == "gik"
    (note_departure if leaves else note_arrival)(int(seat.key), at=at, by=it.by)


def _correct_presence(it: Asked) -> None:
    """Of one who was never there the form says whether there were apologies."""
    meeting = it.facts()
    seat = one_meant(it.posted.get("who", ""), among=meeting.seats)
    spans = spans_of(it.posted.get("tider", ""), opened=meeting.opened_at, now=it.by.at)
    absence = _ABSENCES.get(it.posted.get("fravaer", ""))
    correct_presence(int(seat.key), spans=spans, absence=absence, by=it.by)


def _substitute(it: Asked) -> None:
    facts = it.facts()
    member = one_meant(it.posted.get("who", ""), among=(seat for seat in facts.seats if seat.is_member))
    _called(it, member=member, typed=it.posted.get("substitute", ""))


def _called(it: Asked, *, member: Seat, typed: str) -> int:
    """By the letters of one whom the register knows, else by the whole name. Raises a Refusal."""
    row = SeatRow.objects.select_related("meeting").get(pk=int(member.key))
    again = [Seat(key=str(one.pk), name=one.name, person=one.person) for one in row.substitutes.all()]
    known = substitution_in(row.meeting)
    fitting, everybody = map(_seats_of, (known.possible_for(row), known.candidates))
    found = _substitute_meant(typed, first=[*again, *fitting], then=everybody)
    declined = meant_by(it.posted.get("declined", ""), among=everybody)
    who = Called(
        name=found.name,
        person=found.person,
        declined=tuple(one.key for one in declined.seats),
        is_named_by_group=it.posted.get("af_gruppen") == "ja",
    )
    return call_substitute(row.pk, who=who, by=it.by)


def _seats_of(candidates: tuple[Candidate, ...]) -> list[Seat]:
    return [Seat(key=one.person, name=one.name, person=one.person) for one in candidates]


def _substitute_meant(typed: str, *, first: list[Seat], then: list[Seat]) -> Seat:
    """One who may sit before one who may not, whose refusal says why; a whole name may be of nobody known."""
    try:
        return one_meant(typed, among=first)
    except NobodyMeant:
        if " " in typed.strip() and not any(_is_name_of(one, typed) for one in then):
            return Seat(key="", name=typed.strip())
        return one_meant(typed, among=then)


def _is_name_of(seat: Seat, typed: str) -> bool:
    return seat.name.casefold() == typed.strip().casefold()


def _take_up(it: Asked) -> None:
    if it.row.state in {"waiting", "under_treatment"}:
        take_up_item(it.number, by=it.by)
    else:
        reopen_item(it.number, by=it.by, version=it.version)


def _decide(it: Asked) -> None:
    row = it.row
    decisions = read.decisions_of(it.posted, facts=facts_of(row))
    _end(it, row=row, decisions=decisions)


def _end(it: Asked, *, row: AgendaItem, decisions: tuple[DecisionTaken, ...]) -> None:
    """Once the meeting is over, only what was noted of its end is put right."""
    if it.meeting.state == "closed":
        record_facts(row.pk, facts=replace(facts_of(row), decisions=decisions), by=it.by, version=it.version)
        return
    version = it.version
    if row.state == "waiting" and {one.outcome for one in decisions} != {"withdrawn"}:
        take_up_item(row.pk, by=it.by, version=version)
        version = None
    decide_item(row.pk, decisions=decisions, by=it.by, version=version)


def _vote(it: Asked) -> None:
    """The matter ends as the vote on it says, unless somebody has said how it ended."""
    row = it.row
    if row.state == "waiting":
        take_up_item(row.pk, by=it.by, version=it.version)
        row = it.row
    meeting = it.facts(row)
    vote = read.vote_of(it.posted, item=str(row.pk), meeting=meeting, at=it.by.at)
    add_to_record(row.pk, added=vote, by=it.by)
    facts = facts_of(row)
    if vote.proposal is None and not any(one.point == vote.point for one in facts.decisions):
        outcome = read.outcome_of_vote(vote, item=str(row.pk), meeting=meeting)
        taken = DecisionTaken(outcome=outcome, point=vote.point)
        decide_item(row.pk, decisions=read.with_decision(facts, taken=taken), by=it.by, version=None)


def _elect(it: Asked) -> None:
    """An election ends its item, unless somebody has said how it ended."""
    row = it.row
    if row.state == "waiting":
        take_up_item(row.pk, by=it.by, version=it.version)
        row = it.row
    add_to_record(row.pk, added=election_of(it.posted, meeting=it.facts(row)), by=it.by)
    if not facts_of(row).decisions and it.meeting.state == "in_session":
        decide_item(row.pk, decisions=(DecisionTaken(outcome="elected"),), by=it.by, version=None)


def _disqualify(it: Asked) -> None:
    row = it.row
    if row.state == "waiting":
        take_up_item(row.pk, by=it.by, version=it.version)
    meeting, typed = it.facts(row), it.posted.get("substitute", "").strip()
    ruled = read.disqualification_of(it.posted, meeting=meeting, substitute=None)
    if typed and ruled.ruling == "recused":
        member = next(seat for seat in meeting.seats if seat.key == ruled.seat)
        ruled = replace(ruled, substitute=str(_called(it, member=member, typed=typed)))
    note_disqualification(row.pk, ruled=ruled, by=it.by, version=None)


def _stop(it: Asked) -> None:
    seat = one_meant(it.posted.get("who", ""), among=it.facts().seats)
    declare_stop(it.number, seat=seat.key, by=it.by, version=None)


def _strike(it: Asked) -> None:
    kind, _, place = it.posted.get("noted", "").partition(":")
    if not place.isdigit():
        raise NotThere
    strike_from_record(it.number, kind=kind, place=int(place), by=it.by, version=it.version)


def _close_item(it: Asked) -> None:
    close_item_to_public(
        it.number,
        ground=it.posted.get("ground", ""),
        public_title=it.posted.get("public_title", ""),
        reason=it.posted.get("reason", ""),
        by=it.by,
        version=it.version,
    )


def _official(it: Asked) -> None:
    add_official(
        it.meeting.pk,
        name=it.posted.get("name", ""),
        title=it.posted.get("title", ""),
        sent_apologies=bool(it.posted.get("apology")),
        by=it.by,
    )


def _add_item(it: Asked) -> None:
    add_item(it.meeting.pk, item=new_item_of(it.posted), reason=it.posted.get("reason", ""), by=it.by)


def _adding(made: Callable[[Asked], Added]) -> Callable[[Asked], None]:
    return lambda it: add_to_record(it.number, added=made(it), by=it.by)


VERBS: Mapping[str, Callable[[Asked], None]] = {
    "indkald": lambda it: call_meeting(it.meeting.pk, by=it.by),
    "aabn": _open,
    "genaabn": lambda it: reopen_meeting(it.meeting.pk, by=it.by),
    "pause": lambda it: adjourn_meeting(it.meeting.pk, by=it.by),
    "genoptag": lambda it: resume_meeting(it.meeting.pk, by=it.by),
    "slut": lambda it: close_meeting(
        it.meeting.pk, leaves_undecided=it.posted.get("alligevel") == "ja", by=it.by
    ),
    "fremmoede": _presence,
    "ret-fremmoede": _correct_presence,
    "stedfortraeder": _substitute,
    "embedsmand": _official,
    "nyt-punkt": _add_item,
    "tag-op": _take_up,
    "afgoer": _decide,
    "stem": _vote,
    "position": _adding(lambda it: read.dissent_of(it.posted, meeting=it.facts(), at=it.by.at)),
    "opgave": _adding(lambda it: read.request_of(it.posted)),
    "valg": _elect,
    "gaest": _adding(lambda it: read.guest_of(it.posted)),
    "inhabil": _disqualify,
    "indbring": _stop,
    "tekst": lambda it: write_text(it.number, text=it.posted.get("text", ""), by=it.by, version=it.version),
    "streg": _strike,
    "aabn-punkt": lambda it: open_item_to_public(it.number, by=it.by, version=it.version),
    "luk-punkt": _close_item,
}
