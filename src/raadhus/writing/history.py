"""The desk's history: append-only, each entry hashed together with the one before it in its body."""

import hashlib
from collections.abc import Mapping

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.canonical import canonical_bytes
from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import HistoryEntry, HistoryHead

_TAG = b"raadhus.desk.history/1\x00"


class Happening(Struct, frozen=True, kw_only=True):
    """What was done: `verb` as in the table of permissions, `subject` as "case:7"; `details` never hold a text."""

    body: str
    verb: str
    subject: str
    is_closed: bool
    meeting: int | None = None
    proposal: int | None = None
    before: str = ""
    after: str = ""
    details: Mapping[str, Plain] = {}


def write_history(happening: Happening, *, by: Acting) -> HistoryEntry:
    """Add an entry to the body's history, within the transaction of what it tells of."""
    heads = HistoryHead.objects.select_for_update()
    head = heads.filter(pk=happening.body).first()
    if head is None:
        heads.get_or_create(body=happening.body, defaults={"sequence": 0, "hash": ""})
        head = heads.get(pk=happening.body)
    entry = HistoryEntry(
        body=happening.body,
        sequence=head.sequence + 1,
        previous=head.hash or None,
        at=localtime(by.at).isoformat(timespec="seconds"),
        actor=by.name,
        user=by.user,
        verb=happening.verb,
        subject=happening.subject,
        meeting=happening.meeting,
        proposal=happening.proposal,
        is_closed=happening.is_closed,
        before=happening.before,
        after=happening.after,
        details=dict(happening.details),
    )
    entry.hash = hash_of_entry(entry)
    entry.save(force_insert=True)
    head.sequence, head.hash = entry.sequence, entry.hash
    head.save()
    return entry


def hash_of_entry(entry: HistoryEntry) -> str:
    """The hash over all that the entry says and the hash before it, in hexadecimal."""
    said: dict[str, Plain] = {
        name: getattr(entry, name)
        for name in (
            "body", "sequence", "previous", "at", "actor", "user", "verb", "subject", "meeting", "proposal",
            "is_closed", "before", "after", "details",
        )
    }  # fmt: skip
    return hashlib.sha256(_TAG + canonical_bytes(said)).hexdigest()
