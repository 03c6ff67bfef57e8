"""The readings of an edition: each has a part for every leaf, made of the keys that its text has."""

from collections.abc import Iterator

import msgspec

from raadhus.core.field_kinds import FIELD_KINDS
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.projection.part_texts import understood_head, understood_item, understood_parts
from raadhus.published.verifying.findings import Finding, finding
from raadhus.published.verifying.stored_edition import Part, Reading, StoredEdition

TABLE = "published_interpretation"

_decode = msgspec.json.Decoder(dict[str, object]).decode
_HEAD_KEYS = frozenset(FIELD_KINDS[MeetingRecord])
_ITEM_KEYS = frozenset(FIELD_KINDS[AgendaItem])
_LISTS = ("sections", "messages", "attachments")


def check_readings(edition: StoredEdition) -> Iterator[Finding]:
    """Yield what does not fit among the readings of an edition."""
    if not any(reading.accepted_at for reading in edition.readings):
        yield finding("reading-missing", body=edition.head.body, table=TABLE, where=edition.where())
    for place, reading in enumerate(edition.readings, start=1):
        if reading.sequence != place:
            yield _unfit(reading, edition=edition, column="sequence")
        elif reading.origin not in {"recorded", "understood"}:
            yield _unfit(reading, edition=edition, column="origin")
        else:
            leaf = _unfit_leaf(reading, edition=edition)
            if leaf is not None:
                yield _unfit(reading, edition=edition, column="parts", leaf=leaf)


def _unfit(reading: Reading, *, edition: StoredEdition, column: str, leaf: int | None = None) -> Finding:
    number = edition.parts[leaf].number if leaf is not None and leaf < len(edition.parts) else ""
    return finding(
        "reading-does-not-fit",
        body=edition.head.body,
        table=TABLE,
        column=column,
        where=edition.where(leaf, number),
        reading=reading.sequence,
    )


def _unfit_leaf(reading: Reading, *, edition: StoredEdition) -> int | None:
    """The first leaf whose part does not fit; None when all do."""
    try:
        parts = understood_parts(bytes(reading.parts))
    except (msgspec.MsgspecError, UnicodeError):
        return 0
    if len(parts) != len(edition.parts):
        return min(len(parts), len(edition.parts))
    pairs = zip(edition.parts, parts, strict=True)
    return next((part.leaf for part, understood in pairs if not _fits(part, bytes(understood))), None)


def _fits(part: Part, understood: bytes) -> bool:
    if part.stated is None:
        return understood == b"null"
    try:
        (understood_item if part.leaf else understood_head)(understood)
        told = _decode(understood)
        if not told.keys() <= (_ITEM_KEYS if part.leaf else _HEAD_KEYS):
            return False
        if any(key in told for key in _LISTS):
            stated = _decode(bytes(part.stated))
            return all(_is_as_long(stated.get(key), told[key]) for key in _LISTS if key in told)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False
    return True


def _is_as_long(stated: object, understood: object) -> bool:
    return isinstance(stated, list) and isinstance(understood, list) and len(stated) == len(understood)
