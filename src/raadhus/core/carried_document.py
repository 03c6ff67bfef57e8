"""What a document that Raadhus made carries inside, beside its records: what proves them and how it was set."""

from typing import Literal

from msgspec import Struct

from raadhus.core.edition_proof import EditionProof
from raadhus.core.record import Sha256

DOCUMENT_SCHEMA: Literal["raadhus.document/1.0"] = "raadhus.document/1.0"
DOCUMENT_NAME = "raadhus-document.json"
"""The name of the attached file with a CarriedDocument."""


class CarriedPart(Struct, frozen=True, kw_only=True):
    """One paper of the document; `record` names the attached file that holds its record as canonical JSON.

    `sha256` is the hash of that file: the proof speaks of what was stated alone, the file has all of the record.
    """

    record: str
    sha256: Sha256
    proof: EditionProof | None
    approvers: tuple[str, ...]
    address: str | None
    chosen: tuple[int, ...] | None
    shown_whole: tuple[int, ...]


class CarriedDocument(Struct, frozen=True, kw_only=True):
    """`layout` is the number of the way in which records become documents; another number puts other words on them."""

    schema: Literal["raadhus.document/1.0"] = DOCUMENT_SCHEMA
    layout: int
    title: str | None
    parts: tuple[CarriedPart, ...]


def record_name(number: int) -> str:
    """The name of the attached file with the record of a part: `raadhus-record.json`, then `raadhus-record-2.json`."""
    return "raadhus-record.json" if number == 1 else f"raadhus-record-{number}.json"
