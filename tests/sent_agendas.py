"""An agenda with an open item, a closed one and files, sent to the members, for the tests of those who read."""

from msgspec import Struct

from agendas_at_hand import composed, ready_case
from desk_cast import NOW, Desk, egeborg_desk
from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.record import Paragraph
from raadhus.writing.content import ProposalContent, WrittenSection
from raadhus.writing.models import AgendaItem, Attachment, KeptFile, Meeting, Proposal, Seat
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.stores import desk_files

SECRET = "Hemmelighedsskole"  # noqa: S105  no password, a word to look for
"""Stands in the closed item alone, and in its file."""


class SentAgenda(Struct, frozen=True, kw_only=True):
    desk: Desk
    meeting: Meeting
    open_item: AgendaItem
    closed_item: AgendaItem
    files: dict[str, Attachment]

    def by(self, name: str) -> Acting:
        return self.desk.acting(name)

    def user(self, name: str) -> User:
        (user,) = (one for whole, one in self.desk.users.items() if whole.split()[0] == name)
        return user

    def seat(self, name: str) -> Seat:
        return self.meeting.seats.get(name__startswith=name)


def sent_agenda() -> SentAgenda:
    desk = egeborg_desk()
    meeting = composed(desk)
    by = desk.acting("Sofie")
    cases = (_case(desk, "Nye cykelstier", closed=False), _case(desk, f"Salg af {SECRET}", closed=True))
    files = {
        "open": attach(cases[0], "Kort over stierne", data=b"%PDF-1.7 kort", recommended=True),
        "aside": attach(cases[0], "Brev fra en borger", data=b"brev", access="closed"),
        "closed": attach(cases[1], f"Vurdering af {SECRET}", data=b"%PDF-1.7 vurdering", access="closed"),
    }
    for case in cases:
        place_item(meeting.pk, proposal=case.pk, by=by, version=None)
    lock_agenda(meeting.pk, by=by, version=None)
    send_agenda(meeting.pk, by=by, version=None)
    items = {one.proposal_id: one for one in AgendaItem.objects.filter(meeting=meeting)}
    return SentAgenda(
        desk=desk,
        meeting=Meeting.objects.get(pk=meeting.pk),
        open_item=items[cases[0].pk],
        closed_item=items[cases[1].pk],
        files=files,
    )


def attach(
    case: Proposal, title: str, *, data: bytes, recommended: bool = False, access: str = "open"
) -> Attachment:
    sha256 = desk_files().put(data)
    media_type = "application/pdf" if data.startswith(b"%PDF") else "text/plain"
    file, _ = KeptFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(data), "media_type": media_type, "kept_at": NOW}
    )
    return Attachment.objects.create(
        proposal=case,
        position=case.attachments.count() + 1,
        title=title,
        file_name=f"{title}.pdf",
        file=file,
        is_recommended=recommended,
        access=access,
        added_by="Signe Sagsbehandler",
        added_at=NOW,
    )


def guest_of(sent: SentAgenda, *items: AgendaItem) -> User:
    """Someone with no role at all, who is invited to these items."""
    user = User.objects.create(name="Gerda Gæst", email="gerda.gaest@egeborg.example", created_at=NOW)
    seat = Seat.objects.create(
        meeting=sent.meeting, user=user, name=user.name, position=50, is_member=False, is_guest=True
    )
    seat.items.set(items)
    return user


def _case(desk: Desk, title: str, *, closed: bool) -> Proposal:
    text = f"Der er brug for mere om {SECRET}." if closed else "Der er brug for flere stier."
    content = ProposalContent(
        title=title,
        case_number="81.00.00-G01-7-25",
        access="closed" if closed else "open",
        closing_ground="personal" if closed else None,
        closing_reason=f"Sagen nævner {SECRET}." if closed else "",
        public_title="Sag om en ejendom" if closed else "",
        points=("Sagen godkendes.",),
        sections=(
            WrittenSection(
                key="presentation",
                heading="Sagsfremstilling",
                kind="presentation",
                blocks=(Paragraph(text=text),),
            ),
        ),
    )
    return ready_case(desk, title, closed=closed, content=content)
