"""The lines that stand at the foot of every page, beside the number of the page."""

from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.documents.manuscript import Bound, Manuscript


class Foot(Struct, frozen=True, kw_only=True):
    """`paper` says what lies in the hand, `edition` is its number and hash, `address` where it is shown."""

    paper: str
    edition: str | None
    address: str | None


def foot(given: Bound) -> Foot:
    first = given.manuscripts[0]
    if len(given.manuscripts) > 1:
        return Foot(paper=_municipality(first) or "", edition=None, address=None)
    record, proof = first.record, first.proof
    names = ", ".join(one.name for one in record.organizations)
    day = danish_date(record.meeting.start[:10]) if record.meeting.start else record.meeting.as_printed
    return Foot(
        paper=" · ".join(part for part in (_municipality(first), names, day) if part),
        edition=f"Udgave {proof.edition} · {proof.root}" if proof else None,
        address=first.address,
    )


def _municipality(manuscript: Manuscript) -> str | None:
    return manuscript.record.body.name
