"""What a document is set from: a record, what proves it, and how its municipality's documents look."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from raadhus.core.edition_proof import EditionProof
from raadhus.core.record import Date, Doubt, MeetingRecord, Sha256


class Appearance(Struct, frozen=True, kw_only=True):
    """How documents of a municipality look: `arms` is an SVG, PNG or JPEG, `colour` is written "#1d4d5b"."""

    arms: bytes | None = None
    arms_description: str = ""
    colour: str = "#1d4d5b"


class Manuscript(Struct, frozen=True, kw_only=True):
    """One meeting's paper to be set.

    `chosen` are the positions of the items that are shown, all when it is None; `shown_whole` those of the closed items
    that are shown to readers who may see them. `approvers` are the members who are to approve. `address` is where the
    edition is shown. `pictures` are the bytes of the record's images.
    """

    record: MeetingRecord
    chosen: tuple[int, ...] | None = None
    shown_whole: frozenset[int] = frozenset()
    proof: EditionProof | None = None
    approvers: tuple[str, ...] = ()
    address: str | None = None
    day: Date | None = None
    appearance: Appearance = Appearance()
    pictures: Mapping[Sha256, bytes] = field(default_factory=dict)


class Bound(Struct, frozen=True, kw_only=True):
    """Several papers in one document, as the treatment of a case by several committees; one has no title of its own."""

    manuscripts: tuple[Manuscript, ...]
    title: str | None = None


class Made(Struct, frozen=True, kw_only=True):
    """The bytes of a document; `doubts` tell what could not be shown as it stands in the record."""

    data: bytes
    doubts: tuple[Doubt, ...] = ()


def bound(manuscripts: Sequence[Manuscript], *, title: str | None = None) -> Bound:
    return Bound(manuscripts=tuple(manuscripts), title=title)
