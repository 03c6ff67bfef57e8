"""A meeting of the desk's cast, written straight into the tables: open and closed items, messages, attachments."""

from datetime import UTC, date, datetime

import msgspec

from desk_cast import BODY, COMMITTEE, NOW, UNIT, Desk
from raadhus.core.record import Block, Paragraph
from raadhus.writing.content import EarlierTreatment, ProposalContent, WrittenAmount, WrittenSection
from raadhus.writing.models import (
    AgendaItem,
    Attachment,
    ItemMessage,
    KeptFile,
    Meeting,
    NumberedAttachment,
    Proposal,
)
from raadhus.writing.operations.agendas.numbering import number_attachments
from raadhus.writing.stores import desk_files

STARTS = datetime(2025, 6, 4, 14, 0, tzinfo=UTC)
PDF = b"%PDF-1.4 not a whole one"

OPEN_CASE = ProposalContent(
    title="Skolehaver ved tre skoler",
    case_number="17.01.00-A00-4-25",
    decided_by=COMMITTEE,
    units=(UNIT, "Center for Teknik"),
    points=("der anlægges skolehaver ved tre skoler.", "udgiften holdes inden for rammen."),
    sections=(
        WrittenSection(
            key="summary",
            heading="Sammendrag",
            kind="summary",
            blocks=(Paragraph(text="Tre skoler vil dyrke kål."),),
        ),
        WrittenSection(
            key="economy",
            heading="Økonomi",
            kind="economy",
            blocks=(Paragraph(text="Rammen rummer udgiften."),),
        ),
    ),
    amounts=(
        WrittenAmount(oere=14000000, what="Skolehaver", frame="31.02", year=2025, direction="increase"),
    ),
    earlier=(
        EarlierTreatment(organization=COMMITTEE, date=date(2025, 3, 5), number="7", title="Skolehaver"),
    ),
)
CLOSED_CASE = ProposalContent(
    title="Tvist med Nordlyst Kursus om aflyste hold",
    case_number="00.01.10-P35-9-25",
    access="closed",
    closing_ground="Forretningsforhold, jf. forvaltningsloven § 27, stk. 4",
    closing_reason="Nordlyst Kursus har bedt om fortrolighed.",
    public_title="Kontraktforhold",
    units=(UNIT,),
    points=("kravet fra Nordlyst Kursus afvises.",),
    sections=(
        WrittenSection(
            key="summary",
            heading="Sammendrag",
            kind="summary",
            blocks=(Paragraph(text="Kravet er 310.000 kr."),),
        ),
    ),
)


def meeting_row(desk: Desk, **changes: object) -> Meeting:
    """A meeting whose agenda is sent, with its size that of the committee."""
    values: dict[str, object] = {
        "body": BODY,
        "organization": desk.organization,
        "organization_name": COMMITTEE,
        "starts_at": STARTS,
        "place": "Mødelokale 2, Egeborg Rådhus",
        "size": 5,
        "state": "called",
        "agenda_state": "sent",
        "changed_by": "Sofie Sekretær",
        "changed_at": NOW,
    }
    return Meeting.objects.create(**(values | changes))


def standing_row(meeting: Meeting, key: str, *, title: str, number: str) -> AgendaItem:
    return AgendaItem.objects.create(
        meeting=meeting,
        standing=key,
        position=int(number),
        number=number,
        title=title,
        access="open",
        content={},
        kind="administrative",
        changed_by="Sofie Sekretær",
        changed_at=NOW,
    )


def case_row(desk: Desk, meeting: Meeting, content: ProposalContent, *, number: str) -> AgendaItem:
    """An item of a case that is on the agenda."""
    stored = msgspec.to_builtins(content)
    proposal = Proposal.objects.create(
        body=BODY,
        unit=UNIT,
        type="decision",
        state="on_agenda",
        title=content.title,
        access=content.access,
        case_number=content.case_number,
        content=stored,
        author=desk.users["Signe Sagsbehandler"],
        changed_by="Signe Sagsbehandler",
        changed_at=NOW,
        created_at=NOW,
    )
    return AgendaItem.objects.create(
        meeting=meeting,
        proposal=proposal,
        position=int(number),
        number=number,
        title=content.title,
        access=content.access,
        content=stored,
        changed_by="Sofie Sekretær",
        changed_at=NOW,
    )


def message_row(item: AgendaItem, text: str, *, position: int) -> ItemMessage:
    blocks: tuple[Block, ...] = (Paragraph(text=text),)
    return ItemMessage.objects.create(item=item, position=position, blocks=msgspec.to_builtins(blocks))


def attachment_row(
    item: AgendaItem,
    title: str,
    *,
    data: bytes = PDF,
    message: ItemMessage | None = None,
    position: int = 1,
    access: str = "open",
    is_recommended: bool = False,
) -> Attachment:
    """An attachment of the item's case, of a standing item, or of one of its messages; the bytes are kept.

    The attachments of an item that has its number are numbered anew.
    """
    sha256 = desk_files().put(data)
    KeptFile.objects.get_or_create(
        pk=sha256, defaults={"size": len(data), "media_type": "application/pdf", "kept_at": NOW}
    )
    made = Attachment.objects.create(
        proposal=item.proposal,
        item=None if item.proposal else item,
        message=message,
        position=position,
        title=title,
        file_name=f"{title}.pdf",
        file_id=sha256,
        is_recommended=is_recommended,
        access=access,
        added_by="Signe Sagsbehandler",
        added_at=NOW,
    )
    if item.number:
        number_anew(item)
    return made


def number_anew(item: AgendaItem) -> None:
    """As if its attachments had been what they are now when the agenda was locked."""
    NumberedAttachment.objects.filter(item=item).delete()
    number_attachments([item])


def whole_agenda(desk: Desk) -> Meeting:
    """Five items: the agenda's approval, messages, an open case, a closed one and the minutes' approval."""
    meeting = meeting_row(desk)
    standing_row(meeting, "approval_of_agenda", title="Godkendelse af dagsorden", number="1")
    messages = standing_row(meeting, "messages", title="Meddelelser", number="2")
    first = message_row(messages, "Der er åbent hus på Lærkeskolen.", position=1)
    second = message_row(messages, "Ministeriet har svaret.", position=2)
    attachment_row(messages, "Indbydelse", data=PDF + b"1", message=first)
    attachment_row(messages, "Brev", data=PDF + b"2", message=second, position=1)
    attachment_row(messages, "Svar", data=PDF + b"3", message=second, position=2, is_recommended=True)
    open_item = case_row(desk, meeting, OPEN_CASE, number="3")
    attachment_row(open_item, "Kort over haverne", data=PDF + b"4", is_recommended=True)
    closed = case_row(desk, meeting, CLOSED_CASE, number="4")
    attachment_row(closed, "Brev fra Nordlyst Kursus", data=PDF + b"5")
    standing_row(meeting, "approval_of_minutes", title="Godkendelse af referat", number="5")
    return meeting
