"""What is handed in at the door: a record, the bytes it was read from, and who answers for what."""

from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.public_face import WHOLE_FACE, PublishProfile
from raadhus.core.record import MeetingRecord, Sha256

Gate: TypeAlias = Literal["own", "published_elsewhere"]
Origin: TypeAlias = Literal["recorded", "understood"]
FileRole: TypeAlias = Literal["source", "attachment", "picture"]


class GivenFile(Struct, frozen=True, kw_only=True):
    """The bytes of a source, an attachment or a picture; what the door may not show goes to the withheld store."""

    data: bytes
    media_type: str
    role: FileRole
    name: str | None = None
    is_withheld: bool = False


class SealedLeaf(Struct, frozen=True, kw_only=True):
    """A leaf as the desk made it, for members to approve before it is published.

    The salt of the whole is given only where the whole is shown.
    """

    whole_leaf: Sha256
    whole_salt: bytes | None
    public_salt: bytes


class Confirmation(Struct, frozen=True, kw_only=True):
    """A named person answers for what the door found: the code of the finding, the item's number or None, why."""

    code: str
    item: str | None
    by: str
    reason: str


class Submission(Struct, frozen=True, kw_only=True):
    """One meeting's agenda or minutes for the store.

    `reason` must be given when own minutes correct an earlier edition; `sealed` and `confirmations` go
    with the gate `own`, `sealed` has the head first and then every item.
    """

    body: str
    record: MeetingRecord
    gate: Gate
    origin: Origin = "understood"
    profile: PublishProfile = WHOLE_FACE
    reason: str | None = None
    files: tuple[GivenFile, ...] = ()
    sealed: tuple[SealedLeaf, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
