"""The files that a document carries inside: its records, and what it takes to check them."""

import hashlib

import msgspec

from raadhus.core.carried_document import DOCUMENT_NAME, CarriedDocument, CarriedPart, record_name
from raadhus.core.record_json import encode_record
from raadhus.documents.layout import LAYOUT
from raadhus.documents.manuscript import Bound


def carried_files(given: Bound) -> tuple[tuple[str, bytes], ...]:
    """Names and bytes, of a bound that has been cut; raises InvalidRecord when a record breaks its rules."""
    records = tuple(
        (record_name(number), encode_record(one.record)) for number, one in enumerate(given.manuscripts, 1)
    )
    parts = tuple(
        CarriedPart(
            record=name,
            sha256=hashlib.sha256(data).hexdigest(),
            proof=one.proof,
            approvers=one.approvers,
            address=one.address,
            chosen=one.chosen,
            shown_whole=tuple(sorted(one.shown_whole)),
        )
        for one, (name, data) in zip(given.manuscripts, records, strict=True)
    )
    document = CarriedDocument(layout=LAYOUT, title=given.title, parts=parts)
    return (*records, (DOCUMENT_NAME, msgspec.json.encode(document, order="sorted")))
