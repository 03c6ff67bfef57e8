"""A matter of Egeborg as its author wrote it: what is put before each committee, and what each made of it."""

from typing import Literal, TypeAlias

from msgspec import Struct, field

from raadhus.core.record import Access, Outcome, PositionKind

CommitteeKey: TypeAlias = Literal["KB", "ØU", "VJL", "KT", "BK"]


class Written(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a matter; its attributes are the keys of the TOML."""


class TextSection(Written, frozen=True, kw_only=True):
    heading: str
    text: str


class VoteFell(Written, frozen=True, kw_only=True):
    """How the parties voted, by their letters."""

    for_: tuple[str, ...] = field(name="for")
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    point: str | None = None


class PositionTaken(Written, frozen=True, kw_only=True):
    """`who` is the letter of a party or the name of a member; `text` the whole sentence as printed."""

    who: str
    kind: PositionKind
    text: str


class GuestInvited(Written, frozen=True, kw_only=True):
    name: str
    title: str
    unit: str | None = None


class AttachmentWritten(Written, frozen=True, kw_only=True):
    """`pdf` is the text of the attachment; without it there is a title alone."""

    title: str
    recommended: bool | None = None
    pdf: str | None = None


class Treatment(Written, frozen=True, kw_only=True):
    """The matter before one committee."""

    committee: CommitteeKey
    month: str
    summary: str
    outcome: Outcome
    title: str | None = None
    authority: CommitteeKey | None = None
    background: str | None = None
    presentation: str | None = None
    economy: str | None = None
    more: tuple[TextSection, ...] = ()
    recommendation: tuple[str, ...] = ()
    decision: str | None = None
    remarks: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    votes: tuple[VoteFell, ...] = ()
    positions: tuple[PositionTaken, ...] = ()
    recused: str | None = None
    substitute: str | None = None
    guests: tuple[GuestInvited, ...] = ()
    attachments: tuple[AttachmentWritten, ...] = ()


class Matter(Written, frozen=True, kw_only=True):
    key: str
    case: str
    title: str
    unit: str
    access: Access = "open"
    closing_reason: str | None = None
    public_title: str | None = None
    treatments: tuple[Treatment, ...]
