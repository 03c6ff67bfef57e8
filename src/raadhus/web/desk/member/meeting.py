"""A meeting and the contents of its agenda or minutes, for one who reads."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.named_attachments import every_attachment
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import AgendaItem
from raadhus.web.components.forms import Choice
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.member.meetings import SECTION
from raadhus.web.desk.member.words import REASON_WORDS, agenda_words, approve_address, moment_words
from raadhus.writing.models import Meeting
from raadhus.writing.operations.mark_read import mark_read
from raadhus.writing.queries.changes_since_read import ChangesSinceRead, changes_since_read
from raadhus.writing.queries.my_meetings import waiting_approvals
from raadhus.writing.queries.reading import (
    Paper,
    PaperKind,
    Reader,
    agenda_of,
    desk_id,
    minutes_of,
    reader_of,
)

REASONS = tuple(Choice(value=value, label=label) for value, label in REASON_WORDS.items())
PAPER_WORDS: Mapping[PaperKind, str] = {"agenda": "Dagsorden", "minutes": "Referat"}
_BEFORE, _OVER = frozenset({"planned", "called"}), frozenset({"closed", "cancelled"})


class ContentsRow(Struct, frozen=True, kw_only=True):
    """An item in the contents: closed ones go by the title that the world may see. `mark` is "new" or "changed"."""

    number: str
    title: str
    address: str
    is_closed: bool
    mark: str | None
    files: int
    recommended: int


class Absence(Struct, frozen=True, kw_only=True):
    """`is_open` while one may still announce absence, or take it back."""

    address: str
    is_absent: bool
    reason: str
    is_open: bool
    reasons: tuple[Choice, ...] = REASONS


class MeetingPage(DeskPage, frozen=True, kw_only=True):
    """`changes` are what is new since the reader's last reading; `other` leads to the other of the two papers."""

    committee: str
    when: str
    place: str
    agenda: str
    is_cancelled: bool
    is_guest: bool
    paper: str | None
    contents: tuple[ContentsRow, ...]
    first: str | None
    changes: tuple[str, ...]
    absence: Absence | None
    approve: str | None
    other: tuple[str, str] | None
    for_secretary: tuple[tuple[str, str], ...]


@desk_page
def show_meeting(
    request: HttpRequest, by: Acting, meeting: int, paper: PaperKind = "agenda"
) -> HttpResponseBase:
    """What is new stays marked until the reader says to have read it; a first reading marks nothing."""
    if request.method == "POST":
        mark_read(meeting, by=by)
        return redirect("desk-my-meeting", meeting)
    reader = reader_of(meeting, by=by)
    read = agenda_of(reader) if paper == "agenda" else minutes_of(reader)
    if read is None and paper == "minutes":
        raise NotThere
    changes = changes_since_read(reader, paper=read) if read is not None else ChangesSinceRead()
    if read is not None and reader.seat is not None and reader.seat.last_read_at is None:
        mark_read(meeting, by=by)
    return show(
        request, by, "desk/member/meeting.html", _page(reader, paper=paper, read=read, changes=changes, by=by)
    )


def item_address(meeting: int, item: int, *, paper: PaperKind) -> str:
    name = "desk-my-item" if paper == "agenda" else "desk-my-minutes-item"
    return reverse(name, args=(meeting, item))


def paper_address(meeting: int, *, paper: PaperKind) -> str:
    return reverse("desk-my-meeting" if paper == "agenda" else "desk-my-minutes", args=(meeting,))


def _page(
    reader: Reader, *, paper: PaperKind, read: Paper | None, changes: ChangesSinceRead, by: Acting
) -> MeetingPage:
    meeting = reader.meeting
    items = read.record.items if read is not None else ()
    contents = tuple(_row(one, meeting=meeting.pk, paper=paper, changes=changes) for one in items)
    heading = f"{meeting.organization_name}, {moment_words(meeting.starts_at)}"
    approval = next((one for one in waiting_approvals(by=by) if one.minutes.meeting_id == meeting.pk), None)
    return MeetingPage(
        title=f"{PAPER_WORDS[paper]}: {heading}",
        heading=meeting.organization_name,
        section=SECTION,
        crumbs=(
            Crumb(label="Mine møder", address=reverse("desk-my-meetings")),
            Crumb(label=meeting.organization_name),
        ),
        committee=meeting.organization_name,
        when=moment_words(meeting.starts_at),
        place=meeting.place,
        agenda=agenda_words(meeting),
        is_cancelled=meeting.state == "cancelled",
        is_guest=reader.is_guest,
        paper=PAPER_WORDS[paper] if read is not None else None,
        contents=contents,
        first=contents[0].address if contents else None,
        changes=changes.sentences,
        absence=_absence(reader),
        approve=approve_address(approval) if approval is not None else None,
        other=_other(reader, paper=paper),
        for_secretary=_for_secretary(meeting, by=by),
    )


def _row(item: AgendaItem, *, meeting: int, paper: PaperKind, changes: ChangesSinceRead) -> ContentsRow:
    files = every_attachment(item)
    return ContentsRow(
        number=item.number,
        title=item.title,
        address=item_address(meeting, desk_id(item), paper=paper),
        is_closed=item.access == "closed",
        mark=changes.marks.get(item.number),
        files=len(files),
        recommended=sum(one.recommended is True for one in files),
    )


def _absence(reader: Reader) -> Absence | None:
    if reader.seat is None or reader.is_guest or reader.meeting.state in _OVER:
        return None
    return Absence(
        address=reverse("desk-absence", args=(reader.meeting.pk,)),
        is_absent=reader.seat.absence == "apology",
        reason=REASON_WORDS.get(reader.seat.absence_kind, ""),
        is_open=reader.meeting.state in _BEFORE,
    )


def _other(reader: Reader, *, paper: PaperKind) -> tuple[str, str] | None:
    """The way from the agenda to the minutes, where they were sent, and back."""
    if paper == "minutes":
        return PAPER_WORDS["agenda"], paper_address(reader.meeting.pk, paper="agenda")
    if minutes_of(reader) is None:
        return None
    return PAPER_WORDS["minutes"], paper_address(reader.meeting.pk, paper="minutes")


def _for_secretary(meeting: Meeting, *, by: Acting) -> tuple[tuple[str, str], ...]:
    if not may("agenda.send", by=by, place=Place(body=meeting.body, organization=meeting.organization)):
        return ()
    return (
        ("Afbud og stedfortrædere", reverse("desk-absences", args=(meeting.pk,))),
        ("Mails om mødet", reverse("desk-mails", args=(meeting.pk,))),
    )
