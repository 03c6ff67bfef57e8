"""What verifying the store came to."""

from msgspec import Struct

from raadhus.core.chain_heads import ChainHead
from raadhus.published.verifying.findings import Finding


class WithdrawnPart(Struct, frozen=True, kw_only=True):
    """A head or an item that was taken away, and on what ground; its hashes still belong to the whole."""

    edition: int
    leaf: int
    number: str
    ground: str
    at: str


class BodyVerified(Struct, frozen=True, kw_only=True):
    """What was looked at of one body; of a closed leaf only the public face can be checked."""

    body: str
    head: ChainHead
    entries: int
    editions: int
    leaves: int
    closed: int
    withheld: int


class HeadCompared(Struct, frozen=True, kw_only=True):
    """A head that was kept elsewhere: whether our chain has it, and how many entries came after."""

    head: ChainHead
    is_held: bool
    entries_after: int


class Verification(Struct, frozen=True, kw_only=True):
    bodies: tuple[BodyVerified, ...]
    files: int
    withdrawn: tuple[WithdrawnPart, ...]
    against: tuple[HeadCompared, ...]
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        return all(finding.is_note for finding in self.findings)
