"""The test vectors of the hashes: their inputs, from which the published file is made and checked."""

from pathlib import Path
from typing import Any

import msgspec

from raadhus.core.canonical import canonical_bytes
from raadhus.core.field_kinds import Plain, stated_part
from raadhus.core.leaves import ChainEntry, Salts, entry_hash, head_part, record_leaves, root_of
from raadhus.core.public_face import WHOLE_FACE, public_face
from raadhus.core.record import (
    AgendaItem,
    Body,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Paragraph,
    Section,
    Source,
)

VECTORS = Path(__file__).parent / "vectors" / "hashes.json"

RECORD = MeetingRecord(
    kind="minutes",
    body=Body(name="Egeborg Kommune"),
    organizations=(OrganizationName(name="Havneudvalget"),),
    meeting=Meeting(as_printed="Onsdag den 15. maj 2024 kl. 16.00"),
    items=(
        AgendaItem(
            number="1",
            position=1,
            title="Nyt havnebad",
            access="open",
            case_number="04.08.00-P20-1-24",
            sections=(Section(heading="Beslutning", blocks=(Paragraph(text="Godkendt.\u00a0✓"),)),),
        ),
        AgendaItem(
            number="2",
            position=2,
            title="Køb af grund",
            access="closed",
            sections=(Section(heading="Sagsfremstilling", blocks=(Paragraph(text="Prisen er fortrolig."),)),),
            public_text=(Paragraph(text="Godkendt."),),
        ),
    ),
    source=Source(media_type="text/plain", sha256="0" * 64, profile="vectors", reader_version="1"),
)
SALTS = tuple(Salts(whole=bytes([number]) * 32, public=bytes([number + 128]) * 32) for number in range(3))


def made_vectors() -> dict[str, Any]:
    """Compute every vector from the record and the salts above."""
    leaves = record_leaves(RECORD, profile=WHOLE_FACE, salts=SALTS)
    wholes = (head_part(RECORD), *(stated_part(item) for item in RECORD.items))
    faces = (head_part(RECORD), *(stated_part(public_face(i, profile=WHOLE_FACE)) for i in RECORD.items))
    root = root_of(leaves)
    first = ChainEntry(
        body="egeborg",
        sequence=1,
        previous_entry=None,
        root=root,
        kind="edition",
        supersedes=None,
        reason=None,
        actor="Ida Holm",
        published_at="2024-05-16T09:00:00+02:00",
        files=("ab" * 32,),
    )
    entries = (first, _correction(entry_hash(first), root=root))
    return {
        "leaves": [
            {
                "whole": _vector(whole, salt=salts.whole, digest=pair.whole),
                "public": _vector(face, salt=salts.public, digest=pair.public),
            }
            for whole, face, salts, pair in zip(wholes, faces, SALTS, leaves, strict=True)
        ],
        "root": root,
        "entries": [
            {"entry": msgspec.json.decode(msgspec.json.encode(entry)), "sha256": entry_hash(entry)}
            for entry in entries
        ],
    }


def _correction(previous: str, *, root: str) -> ChainEntry:
    return ChainEntry(
        body="egeborg",
        sequence=2,
        previous_entry=previous,
        root=root,
        kind="edition",
        supersedes=previous,
        reason="Tillæg 1: navnet er rettet",
        actor="Ida Holm",
        published_at="2024-05-17T09:00:00+02:00",
        files=(),
    )


def _vector(part: Plain, *, salt: bytes, digest: str) -> dict[str, str]:
    return {"canonical": canonical_bytes(part).decode(), "salt": salt.hex(), "sha256": digest}
