"""What a case worker writes of a case, as one value: versions keep it whole, and the agenda takes it as it is."""

from datetime import date

from msgspec import Struct

from raadhus.core.record import Access, Block, Direction, SectionKind


class Written(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Its attributes are the keys of the stored JSON."""


class WrittenSection(Written, frozen=True, kw_only=True):
    """`key` is that of the template; a section that a person added has its heading as its key."""

    key: str
    heading: str
    kind: SectionKind = "other"
    blocks: tuple[Block, ...] = ()


class WrittenAmount(Written, frozen=True, kw_only=True):
    """An amount of money in øre with the frame and year that it belongs to."""

    oere: int
    what: str = ""
    frame: str | None = None
    year: int | None = None
    direction: Direction | None = None


class EarlierTreatment(Written, frozen=True, kw_only=True):
    """An earlier treatment that was found by search: a published item, by its id, or one of the desk's own."""

    organization: str
    date: date
    number: str
    title: str
    item: str | None = None
    desk_item: int | None = None


class ProposalContent(Written, frozen=True, kw_only=True):
    """`decided_by` is the committee that decides in the end, `units` those that recommend.

    `closing_ground` is a key of the catalogue of legal grounds; `public_title` is what the world sees of a closed case.
    `requested_by` is the member who asked for the case, `requested_on` the day on which that was received.
    """

    title: str = ""
    case_number: str = ""
    access: Access = "open"
    closing_ground: str | None = None
    closing_reason: str = ""
    public_title: str = ""
    decided_by: str = ""
    units: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    sections: tuple[WrittenSection, ...] = ()
    amounts: tuple[WrittenAmount, ...] = ()
    earlier: tuple[EarlierTreatment, ...] = ()
    requested_by: str = ""
    requested_on: date | None = None
