"""Small agendas and minutes of Egeborg with what was understood of them, for tests of the graph."""

import hashlib

from msgspec.structs import replace

from raadhus.core.record import (
    AgendaItem,
    Attachment,
    Attendance,
    AttendanceStatus,
    Decision,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Outcome,
    Position,
    RecordKind,
    Source,
    Vote,
    VoteSide,
)

COUNCIL = "Kommunalbestyrelsen"
FINANCE = "Økonomiudvalget"
ROADS = "Vej- og Parkudvalget"


def member(name: str, party: str | None = "A", *, status: AttendanceStatus = "present") -> Attendance:
    return Attendance(as_printed=name, name=name, party=party, is_official=False, status=status)


def unmarked(name: str) -> Attendance:
    """Somebody of whom the list does not say whether they are elected."""
    return Attendance(as_printed=name, name=name, status="present")


def official(name: str) -> Attendance:
    return Attendance(as_printed=name, name=name, titles=("direktør",), is_official=True, status="present")


def item(
    number: str,
    title: str,
    *,
    case: str | None = None,
    outcome: Outcome | None = None,
    against: tuple[str, ...] = (),
    authority: str | None = None,
    attachments: tuple[str, ...] = (),
) -> AgendaItem:
    """An open item; `against` voted and spoke against what was decided."""
    return AgendaItem(
        number=number,
        position=int(number),
        title=title,
        access="open",
        case_number=case,
        authority=authority,
        attachments=tuple(Attachment(title=name) for name in attachments),
        decision=(decision(outcome, against=against),) if outcome else (),
    )


def decision(outcome: Outcome, *, against: tuple[str, ...] = (), body: str | None = None) -> Decision:
    votes = Vote(
        for_=VoteSide(parties=("A",)), against=VoteSide(names=against), abstain=VoteSide(), as_printed="Imod"
    )
    return Decision(
        body=body,
        text="Besluttet.",
        outcome=outcome,
        votes=(votes,) if against else (),
        positions=(Position(who=against, kind="against", text="Imod."),) if against else (),
    )


def meeting(
    *items: AgendaItem,
    day: str = "2024-04-10",
    organization: str | tuple[str, ...] = ROADS,
    kind: RecordKind = "minutes",
    supplement: bool = False,
    people: tuple[Attendance, ...] = (),
) -> MeetingRecord:
    """The agenda or minutes of a meeting; read from bytes of its own, so that another text is another source."""
    names = (organization,) if isinstance(organization, str) else organization
    record = MeetingRecord(
        kind=kind,
        supplement=supplement,
        organizations=tuple(OrganizationName(name=name) for name in names),
        meeting=Meeting(as_printed=day, start=f"{day}T17:00:00+02:00"),
        items=tuple(replace(one, position=place) for place, one in enumerate(items, start=1)),
        attendance=people,
        source=Source(
            media_type="text/plain", sha256="0" * 64, profile="raadhus-json", reader_version="0.1.0"
        ),
    )
    digest = hashlib.sha256(repr(record).encode()).hexdigest()
    return replace(record, source=replace(record.source, sha256=digest))
