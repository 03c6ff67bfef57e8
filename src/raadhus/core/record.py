"""The meeting record: the one value that everything in Raadhus turns around.

Every key is one of three kinds (`core.field_kinds`): stated (what the paper says), understood (what
we make of it) and made (how we came by it). A null means "the source does not say", never "no".
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct, field

SCHEMA: Literal["raadhus.meeting-record/1.0"] = "raadhus.meeting-record/1.0"

# Python's "$" matches before a last newline too, that of JSON Schema does not: "(?!\n)" makes them agree.
Date: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$(?!\n)")]
"""`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the source."""

Moment: TypeAlias = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})?$(?!\n)"),
]
"""Local time with offset, or the day alone when the source gives no time."""

Sha256: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]

RecordKind: TypeAlias = Literal["agenda", "minutes", "list", "other"]
MeetingForm: TypeAlias = Literal["physical", "video", "phone"]
Access: TypeAlias = Literal["open", "closed"]
ItemKind: TypeAlias = Literal["decision", "discussion", "information", "administrative"]
MarkKind: TypeAlias = Literal["strong", "emphasis", "link", "sub", "sup"]
SectionKind: TypeAlias = Literal[
    "summary", "background", "presentation", "economy", "authority", "recommendation", "decision",
    "previous", "attachments", "guests", "law", "hearing", "climate", "attendance", "staff", "timeline",
    "communication", "preamble", "remarks", "trailer", "other",
]  # fmt: skip
AttendanceStatus: TypeAlias = Literal[
    "present", "apology", "absent", "recused", "left", "arrived", "substitute"
]
Outcome: TypeAlias = Literal[
    "approved", "noted", "recommended", "approved_with_changes", "rejected", "postponed", "returned",
    "forwarded", "lapsed", "withdrawn", "discussed", "elected", "none",
]  # fmt: skip
PositionKind: TypeAlias = Literal["against", "reservation", "minority_statement", "entry"]
Relation: TypeAlias = Literal["previous", "parallel", "joint", "series", "next", "mentioned"]
ReferencePlace: TypeAlias = Literal["heading", "text"]
Direction: TypeAlias = Literal["increase", "decrease"]
CaseScheme: TypeAlias = Literal["kle", "serial-year", "year-serial", "prefix", "municipality", "unknown"]
Severity: TypeAlias = Literal["note", "doubt", "error"]


class Value(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A frozen part of the record; its attributes are the JSON keys.

    Frozen values of tuples hold no cycles, so the garbage collector need not look at them.
    """


class Body(Value, frozen=True, kw_only=True):
    name: str | None = None
    code: str | None = None


class OrganizationName(Value, frozen=True, kw_only=True):
    name: str


class Span(Value, frozen=True, kw_only=True):
    """A stretch of time such as "andet halvår 2019"."""

    from_: Date | None = field(name="from")
    to: Date | None
    as_printed: str


class Mark(Value, frozen=True, kw_only=True):
    """A stretch of characters of a text: `start` inclusive, `end` exclusive, in code points."""

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]
    kind: MarkKind
    url: str | None = None


class Paragraph(Value, frozen=True, kw_only=True, tag_field="type", tag="paragraph"):
    text: str
    marks: tuple[Mark, ...] = ()


class Entry(Value, frozen=True, kw_only=True):
    """One entry of a list; `label` as printed ("1.", "-", "At 2)", "")."""

    label: str
    blocks: tuple["Block", ...]


class List(Value, frozen=True, kw_only=True, tag_field="type", tag="list"):
    ordered: bool
    entries: tuple[Entry, ...]


class Cell(Value, frozen=True, kw_only=True):
    text: str
    marks: tuple[Mark, ...] = ()
    header: bool = False
    colspan: Annotated[int, Meta(ge=1)] = 1
    rowspan: Annotated[int, Meta(ge=1)] = 1


class Table(Value, frozen=True, kw_only=True, tag_field="type", tag="table"):
    rows: tuple[tuple[Cell, ...], ...]


class Heading(Value, frozen=True, kw_only=True, tag_field="type", tag="heading"):
    level: Annotated[int, Meta(ge=1)]
    text: str


class Image(Value, frozen=True, kw_only=True, tag_field="type", tag="image"):
    alt: str | None = None
    file: Sha256 | None = None


Block: TypeAlias = Paragraph | List | Table | Heading | Image


class Section(Value, frozen=True, kw_only=True):
    heading: str
    blocks: tuple[Block, ...] = ()
    kind: SectionKind = "other"


class AttachmentsStated(Value, frozen=True, kw_only=True):
    """How many attachments the text says there are ("2 bilag, heraf 1 anbefales")."""

    total: Annotated[int, Meta(ge=0)]
    recommended: Annotated[int, Meta(ge=0)] | None = None


class Attachment(Value, frozen=True, kw_only=True):
    number: str | None = None
    title: str
    recommended: bool | None = None
    access: Access | None = None
    source_id: str | None = None
    url: str | None = None
    file: Sha256 | None = None


class Message(Value, frozen=True, kw_only=True):
    """A numbered announcement of an item "Meddelelser"."""

    number: str
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    attachments_stated: AttachmentsStated | None = None


class Case(Value, frozen=True, kw_only=True):
    raw: str
    scheme: CaseScheme
    subject: str | None = None
    facet: str | None = None
    serial: str | None = None
    year: int | None = None


class Point(Value, frozen=True, kw_only=True):
    number: str
    text: str


class Recommendation(Value, frozen=True, kw_only=True):
    by: tuple[str, ...] = ()
    to: str | None = None
    points: tuple[Point, ...] = ()


class Position(Value, frozen=True, kw_only=True):
    who: tuple[str, ...]
    kind: PositionKind
    point: str | None = None
    text: str


class VoteSide(Value, frozen=True, kw_only=True):
    count: Annotated[int, Meta(ge=0)] | None = None
    names: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class Vote(Value, frozen=True, kw_only=True):
    point: str | None = None
    for_: VoteSide = field(name="for")
    against: VoteSide
    abstain: VoteSide
    carried: bool | None = None
    as_printed: str


class Decision(Value, frozen=True, kw_only=True):
    body: str | None = None
    date: Date | None = None
    point: str | None = None
    text: str
    outcome: Outcome | None = None
    remarks: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    votes: tuple[Vote, ...] = ()
    positions: tuple[Position, ...] = ()
    stopped: bool | None = None


class Reference(Value, frozen=True, kw_only=True):
    organization: str
    date: Date | None = None
    span: Span | None = None
    item: str | None = None
    relation: Relation
    purpose: str | None = None
    place: ReferencePlace
    as_printed: str


class Guest(Value, frozen=True, kw_only=True):
    name: str
    title: str | None = None
    unit: str | None = None
    as_printed: str


class Amount(Value, frozen=True, kw_only=True):
    """An amount of money in øre, never a float."""

    oere: int
    as_printed: str
    year: int | None = None
    frame: str | None = None
    direction: Direction | None = None
    what: str | None = None


class Economy(Value, frozen=True, kw_only=True):
    text: str
    states_none: bool
    amounts: tuple[Amount, ...] = ()


class Attendance(Value, frozen=True, kw_only=True):
    """Who was there; `items` are the item numbers it holds for, none means the whole meeting."""

    as_printed: str
    name: str
    party: str | None = None
    titles: tuple[str, ...] = ()
    is_official: bool | None = None
    status: AttendanceStatus | None = None
    items: tuple[str, ...] = ()
    from_at: Moment | None = None
    until_at: Moment | None = None
    substitute_for: str | None = None
    reason: str | None = None


class AgendaItem(Value, frozen=True, kw_only=True):
    source_id: str | None = None
    number: str
    position: Annotated[int, Meta(ge=1)]
    group: str | None = None
    title: str
    access: Access | None = None
    closing_reason: str | None = None
    case_number: str | None = None
    sections: tuple[Section, ...] = ()
    messages: tuple[Message, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    attachments_stated: AttachmentsStated | None = None
    recordings: tuple[str, ...] = ()
    public_text: tuple[Block, ...] = ()
    public_attendance: str | None = None
    kind: ItemKind | None = None
    case: Case | None = None
    recommendation: tuple[Recommendation, ...] = ()
    decision: tuple[Decision, ...] = ()
    authority: str | None = None
    references: tuple[Reference, ...] = ()
    guests: tuple[Guest, ...] = ()
    economy: Economy | None = None
    attendance: tuple[Attendance, ...] = ()


class Meeting(Value, frozen=True, kw_only=True):
    source_id: str | None = None
    as_printed: str
    cancelled: bool = False
    start: Moment | None = None
    end: Moment | None = None
    place: str | None = None
    extraordinary: bool = False
    form: MeetingForm | None = None


class Source(Value, frozen=True, kw_only=True):
    media_type: str
    sha256: Sha256
    name: str | None = None
    url: str | None = None
    retrieved_at: str | None = None
    profile: str
    reader_version: str
    pages: int | None = None


class Doubt(Value, frozen=True, kw_only=True):
    code: str
    message: str
    severity: Severity
    page: Annotated[int, Meta(ge=0)] | None = None
    line: Annotated[int, Meta(ge=0)] | None = None
    item: str | None = None
    text: str | None = None


class MeetingRecord(Value, frozen=True, kw_only=True):
    """The agenda or the minutes of one meeting."""

    schema: Literal["raadhus.meeting-record/1.0"] = SCHEMA
    kind: RecordKind
    supplement: bool = False
    body: Body = Body()
    organizations: tuple[OrganizationName, ...] = ()
    title: str | None = None
    meeting: Meeting
    sections: tuple[Section, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    source: Source
    doubts: tuple[Doubt, ...] = ()
