"""One leaf: its content and its salts give its two hashes, or the chain says that it was withdrawn."""

from collections.abc import Iterator

import msgspec

from raadhus.core.canonical import NotCanonical, check_bounds
from raadhus.core.leaves import SALT_LENGTH, Salts, leaves_of_bytes
from raadhus.published.verifying.findings import Finding, finding
from raadhus.published.verifying.stored_edition import Part, StoredEdition

TABLE = "published_editionpart"

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder(order="sorted").encode


def check_part(part: Part, *, edition: StoredEdition) -> Iterator[Finding]:
    """Yield what does not fit in a head or an item."""
    found = _withdrawn(part, edition=edition) if part.stated is None else _shown(part, edition=edition)
    for code, column in (*found, *_tombstone(part)):
        yield finding(
            code,
            body=edition.head.body,
            table="published_tombstone" if code == "withdrawal-differs" else TABLE,
            column=column,
            where=edition.where(part.leaf, part.number),
        )


def _shown(part: Part, *, edition: StoredEdition) -> Iterator[tuple[str, str]]:
    assert part.stated is not None
    if part.made is None or len(part.public_salt or b"") != SALT_LENGTH:
        yield "part-incomplete", "made" if part.made is None else "public_salt"
        return
    if part.whole_salt is not None and len(part.whole_salt) != SALT_LENGTH:
        yield "part-incomplete", "whole_salt"
        return
    assert part.public_salt is not None
    stated = bytes(part.stated)
    salts = Salts(whole=bytes(part.whole_salt or part.public_salt), public=bytes(part.public_salt))
    made = leaves_of_bytes(stated, stated, salts=salts)
    fits_whole = part.whole_salt is None or made.whole == part.whole_leaf
    fits_public = made.public == part.public_leaf
    if not fits_whole or not fits_public:
        # Where one of the two fits, the text is the one that was hashed.
        column = "whole_salt" if fits_public else "public_salt" if _proves(part, fits_whole) else "stated"
        yield "part-altered", column
        return
    yield from _beside(part, stated=stated, edition=edition)


def _proves(part: Part, fits_whole: bool) -> bool:
    return part.whole_salt is not None and fits_whole


def _beside(part: Part, *, stated: bytes, edition: StoredEdition) -> Iterator[tuple[str, str]]:
    """What repeats the text, or stands beside it, must go with it."""
    told = _plain(stated)
    if not isinstance(told, dict):
        yield "part-not-canonical", "stated"
        return
    if part.whole_salt is None and not (edition.head.gate == "own" and _holds_closed(told)):
        yield "part-incomplete", "whole_salt"
    if part.number != (told.get("number") if part.leaf else ""):
        yield "part-differs", "number"
    if part.leaf == 0:
        head = edition.head
        for column in ("schema", "kind", "supplement"):
            if told.get(column) != getattr(head, column):
                yield "part-differs", f"published_edition.{column}"
    elif part.item_kind != "item" or part.item_body != edition.head.body:
        yield "part-differs", "item_id"
    made = _plain(bytes(part.made or b""))
    if not isinstance(made, dict):
        yield "part-differs", "made"
    elif part.leaf == 0 and _source(made) != edition.head.source_sha256:
        yield "part-differs", "published_edition.source_sha256"


def _holds_closed(told: dict[str, object]) -> bool:
    """Whether the item is closed, or one of its attachments or of its messages' is."""
    if told.get("access") == "closed":
        return True
    lists = (told.get("attachments"), told.get("messages"))
    rows = (row for rows in lists if isinstance(rows, list) for row in rows if isinstance(row, dict))
    return any(map(_holds_closed, rows))


def _source(made: dict[str, object]) -> object:
    source = made.get("source")
    return source.get("sha256") if isinstance(source, dict) else None


def _withdrawn(part: Part, *, edition: StoredEdition) -> Iterator[tuple[str, str]]:
    """The chain must say that this part, or all of its edition, was withdrawn."""
    is_of_edition = part.entry_kind == "withdraw-edition" and part.entry_root == edition.head.root
    is_of_part = part.entry_kind == "withdraw-item" and part.entry_root == part.whole_leaf and part.leaf > 0
    if not (is_of_edition or is_of_part) or part.entry_supersedes != edition.head.entry_hash:
        yield "withdrawal-unfounded", "stated"
    if part.made is not None or part.whole_salt is not None or part.public_salt is not None:
        yield "part-incomplete", "made"


def _tombstone(part: Part) -> Iterator[tuple[str, str]]:
    if part.entry_kind is None:
        return
    if part.ground != part.entry_reason:
        yield "withdrawal-differs", "ground"
    if part.actor != part.entry_actor:
        yield "withdrawal-differs", "actor"
    if part.at != part.entry_at:
        yield "withdrawal-differs", "at"
    if part.tomb_body != part.entry_body:
        yield "withdrawal-differs", "body"


def _plain(data: bytes) -> object:
    """The JSON data, None unless they are written as canonical bytes."""
    try:
        plain = _decode(data)
        if _encode(plain) != data:
            check_bounds(plain)
            return None
    except (msgspec.MsgspecError, UnicodeError, RecursionError, NotCanonical):
        return None
    return plain
