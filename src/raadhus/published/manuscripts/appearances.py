"""How the documents of a municipality look, as its register states it."""

from raadhus.core.record import Date
from raadhus.documents.manuscript import Appearance
from raadhus.published.byte_store import bytes_unless_lost
from raadhus.published.models import StoredFile
from raadhus.published.register import AppearanceStatement, standing_statements
from raadhus.published.stores import byte_stores


def appearance_of(body: str, *, day: Date) -> Appearance:
    """What held on that day: the newest colour and the newest arms that were stated. Raises ByteStoreError."""
    stated = reversed(standing_statements(body=body, kinds=["appearance"]))
    held = [one.data for one in stated if one.holds(day=day) and isinstance(one.data, AppearanceStatement)]
    colour = next((one.colour for one in held if one.colour), Appearance().colour)
    with_arms = next((one for one in held if one.arms), None)
    if with_arms is None:
        return Appearance(colour=colour)
    return Appearance(
        colour=colour,
        arms=_arms(with_arms.arms or ""),
        arms_description=with_arms.arms_description or "",
    )


def _arms(sha256: str) -> bytes | None:
    if not StoredFile.objects.filter(pk=sha256, store="public", tombstone=None).exists():
        return None
    return bytes_unless_lost(byte_stores().public, sha256)
