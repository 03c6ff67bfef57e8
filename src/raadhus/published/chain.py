"""A body's chain: every entry names the one before, so that nothing can be changed or left out unseen."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import connection

from raadhus.core.actor import Actor
from raadhus.core.leaves import ChainEntry as Entry
from raadhus.core.leaves import entry_hash
from raadhus.core.record import Moment
from raadhus.published.models import ChainEntry, Edition

DENMARK = ZoneInfo("Europe/Copenhagen")


def lock_body(body: str) -> None:
    """Wait until no other transaction writes for this body; the lock goes with the transaction.

    SQLite needs none: a transaction that writes is alone from its start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"raadhus:{body}"])


def lock_bodies(body: str, *, sharing: Iterable[str]) -> None:
    """Lock the body and every other that has one of these files, in one order for all, so that none wait in a ring."""
    if connection.vendor == "postgresql":
        others = Edition.objects.filter(files__file__in=tuple(sharing)).values_list("body", flat=True)
        for one in sorted({body, *others}):
            lock_body(one)


def lock_new_files(*, is_alone: bool = False) -> None:
    """Let nobody sweep the files that this transaction is about to name; alone, wait until nobody is."""
    if connection.vendor == "postgresql":
        kind = "" if is_alone else "_shared"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT pg_advisory_xact_lock{kind}(hashtextextended('raadhus', 0))")


def head_of_chain(body: str) -> ChainEntry | None:
    return ChainEntry.objects.filter(body=body).order_by("-sequence").first()


def append_entry(
    *,
    body: str,
    kind: str,
    root: str | None,
    supersedes: str | None = None,
    reason: str | None = None,
    actor: Actor,
    now: datetime,
    files: Iterable[str] = (),
) -> ChainEntry:
    """Add the next entry to a chain that the caller has locked.

    A clock that went backwards is not believed: no entry is older than the one before.
    """
    before = head_of_chain(body)
    entry = Entry(
        body=body,
        sequence=before.sequence + 1 if before else 1,
        previous_entry=before.hash if before else None,
        root=root,
        kind=kind,
        supersedes=supersedes,
        reason=reason,
        actor=actor.name,
        published_at=_not_before(before, now=now),
        files=tuple(files),
    )
    return ChainEntry.objects.create(
        hash=entry_hash(entry),
        body=body,
        sequence=entry.sequence,
        previous_entry=entry.previous_entry,
        root=root,
        kind=kind,
        supersedes=supersedes,
        reason=reason,
        actor=entry.actor,
        published_at=entry.published_at,
        files=list(entry.files),
    )


def entry_of(row: ChainEntry) -> Entry:
    """The entry as it is hashed."""
    return Entry(
        body=row.body,
        sequence=row.sequence,
        previous_entry=row.previous_entry,
        root=row.root,
        kind=row.kind,
        supersedes=row.supersedes,
        reason=row.reason,
        actor=row.actor,
        published_at=row.published_at,
        files=tuple(row.files),
    )


def danish_moment(now: datetime) -> Moment:
    """Write a moment as local time in Denmark with its offset, to the second."""
    return now.astimezone(DENMARK).isoformat(timespec="seconds")


def _not_before(entry: ChainEntry | None, *, now: datetime) -> Moment:
    if entry is not None and datetime.fromisoformat(entry.published_at) > now:
        return entry.published_at
    return danish_moment(now)
