"""An item of an agenda or of minutes, on a page of its own, with the ways to the one before and the one after."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.message_place import around_messages
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import AgendaItem, Attachment, Block, Section
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.member.meeting import PAPER_WORDS, item_address, paper_address
from raadhus.web.desk.member.meetings import SECTION
from raadhus.web.desk.member.words import kind_of_file, moment_words
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.changes_since_read import changes_since_read
from raadhus.writing.queries.reading import (
    PaperKind,
    ReadFile,
    agenda_of,
    became_closed,
    desk_id,
    files_of,
    item_of,
    minutes_of,
    reader_of,
)


class FileRow(Struct, frozen=True, kw_only=True):
    """An attachment; `address` is null where its file is not kept."""

    number: str
    title: str
    address: str | None
    kind: str
    size: int
    is_recommended: bool
    is_closed: bool


class MessageShown(Struct, frozen=True, kw_only=True):
    number: str
    blocks: tuple[Block, ...]
    files: tuple[FileRow, ...]


class Step(Struct, frozen=True, kw_only=True):
    """The way to another item."""

    number: str
    title: str
    address: str


class ItemPage(DeskPage, frozen=True, kw_only=True):
    number: str
    title_shown: str
    meeting_words: str
    meeting_address: str
    paper: str
    is_closed: bool
    is_guest: bool
    closing_reason: str
    case_number: str
    mark: str | None
    before_messages: tuple[Section, ...]
    after_messages: tuple[Section, ...]
    messages: tuple[MessageShown, ...]
    files: tuple[FileRow, ...]
    place: int
    count: int
    before: Step | None
    after: Step | None


@desk_page
def show_item(
    request: HttpRequest, by: Acting, meeting: int, item: int, paper: PaperKind = "agenda"
) -> HttpResponseBase:
    """Who reads a closed item is noted."""
    reader = reader_of(meeting, by=by)
    read = agenda_of(reader) if paper == "agenda" else minutes_of(reader)
    if read is None:
        raise NotThere
    found = item_of(read, item=item)
    is_closed = found.access == "closed" or became_closed(item)
    if is_closed and not reader.is_guest:
        log_closed_reading(body=reader.meeting.body, subject=f"item:{item}", way="page", by=by)
    steps = tuple(_step(one, meeting=meeting, paper=paper) for one in read.record.items)
    place = read.record.items.index(found)
    files = files_of(found)
    title = f"{found.number}. {found.title}"
    around = around_messages(tuple(one for one in found.sections if one.kind != "attachments"))
    page = ItemPage(
        title=title,
        heading=title,
        section=SECTION,
        crumbs=(
            Crumb(label="Mine møder", address=reverse("desk-my-meetings")),
            Crumb(label=reader.meeting.organization_name, address=paper_address(meeting, paper=paper)),
            Crumb(label=f"Punkt {found.number}"),
        ),
        number=found.number,
        title_shown=found.title,
        meeting_words=moment_words(reader.meeting.starts_at),
        meeting_address=paper_address(meeting, paper=paper),
        paper=PAPER_WORDS[paper],
        is_closed=is_closed,
        is_guest=reader.is_guest,
        closing_reason=found.closing_reason or "",
        case_number=found.case_number or "",
        mark=changes_since_read(reader, paper=read).marks.get(found.number),
        before_messages=tuple(around[0]),
        after_messages=tuple(around[1]),
        messages=tuple(
            MessageShown(number=one.number, blocks=one.blocks, files=_files(one.attachments, kept=files))
            for one in found.messages
        ),
        files=_files(found.attachments, kept=files),
        place=place + 1,
        count=len(steps),
        before=steps[place - 1] if place else None,
        after=steps[place + 1] if place + 1 < len(steps) else None,
    )
    return show(request, by, "desk/member/item.html", page)


def _step(item: AgendaItem, *, meeting: int, paper: PaperKind) -> Step:
    return Step(
        number=item.number, title=item.title, address=item_address(meeting, desk_id(item), paper=paper)
    )


def _files(attachments: tuple[Attachment, ...], *, kept: Mapping[str, ReadFile]) -> tuple[FileRow, ...]:
    """Those that are recommended come first, and else the order stays."""
    ordered = sorted(attachments, key=lambda one: one.recommended is not True)
    return tuple(_file(one, kept=kept.get(one.file or "")) for one in ordered)


def _file(attachment: Attachment, *, kept: ReadFile | None) -> FileRow:
    return FileRow(
        number=attachment.number or "",
        title=attachment.title,
        address=reverse("desk-file", args=(kept.id,)) if kept else None,
        kind=kind_of_file(kept.media_type) if kept else "",
        size=kept.size if kept else 0,
        is_recommended=attachment.recommended is True,
        is_closed=attachment.access == "closed",
    )
