"""What projection reads of the stored parts: the keys that the graph needs, and no text of sections."""

import msgspec
from msgspec import Raw, Struct

from raadhus.core.record import (
    Access,
    Attachment,
    Attendance,
    Body,
    Decision,
    Doubt,
    Economy,
    ItemKind,
    MeetingForm,
    Moment,
    OrganizationName,
    Reference,
    Sha256,
)


class StatedMeeting(Struct, frozen=True, gc=False):
    cancelled: bool = False


class StatedHead(Struct, frozen=True, gc=False):
    body: Body = Body()
    organizations: tuple[OrganizationName, ...] = ()
    title: str | None = None
    meeting: StatedMeeting = StatedMeeting()


class UnderstoodMeeting(Struct, frozen=True, gc=False):
    start: Moment | None = None
    end: Moment | None = None
    place: str | None = None
    extraordinary: bool = False
    form: MeetingForm | None = None


class UnderstoodHead(Struct, frozen=True, gc=False):
    attendance: tuple[Attendance, ...] = ()
    meeting: UnderstoodMeeting = UnderstoodMeeting()


class MadeSource(Struct, frozen=True, gc=False):
    name: str | None = None
    url: str | None = None


class MadeHead(Struct, frozen=True, gc=False):
    doubts: tuple[Doubt, ...] = ()
    source: MadeSource = MadeSource()


class StatedMessage(Struct, frozen=True, gc=False):
    number: str
    attachments: tuple[Attachment, ...] = ()


class StatedItem(Struct, frozen=True, gc=False):
    number: str
    title: str
    group: str | None = None
    access: Access | None = None
    closing_reason: str | None = None
    case_number: str | None = None
    attachments: tuple[Attachment, ...] = ()
    messages: tuple[StatedMessage, ...] = ()


class UnderstoodItem(Struct, frozen=True, gc=False):
    kind: ItemKind | None = None
    decision: tuple[Decision, ...] = ()
    authority: str | None = None
    references: tuple[Reference, ...] = ()
    economy: Economy | None = None
    attendance: tuple[Attendance, ...] = ()


class MadeAttachment(Struct, frozen=True, gc=False):
    url: str | None = None
    file: Sha256 | None = None


class MadeMessage(Struct, frozen=True, gc=False):
    attachments: tuple[MadeAttachment | None, ...] = ()


class MadeItem(Struct, frozen=True, gc=False):
    attachments: tuple[MadeAttachment | None, ...] = ()
    messages: tuple[MadeMessage | None, ...] = ()


stated_head = msgspec.json.Decoder(StatedHead).decode
understood_head = msgspec.json.Decoder(UnderstoodHead).decode
made_head = msgspec.json.Decoder(MadeHead).decode
stated_item = msgspec.json.Decoder(StatedItem).decode
understood_item = msgspec.json.Decoder(UnderstoodItem).decode
made_item = msgspec.json.Decoder(MadeItem).decode
understood_parts = msgspec.json.Decoder(tuple[Raw, ...]).decode
