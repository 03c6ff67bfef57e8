"""One body's chain: every entry is hashed again, follows the one before, and speaks of something that is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice

from msgspec import Struct

from raadhus.core.canonical import NotCanonical
from raadhus.core.chain_heads import ChainHead
from raadhus.core.leaves import entry_hash
from raadhus.published.chain import entry_of
from raadhus.published.models import Approval, ChainEntry, Edition, EditionPart
from raadhus.published.verifying.findings import Finding, finding
from raadhus.published.verifying.heads import head_of
from raadhus.published.verifying.verification import HeadCompared

TABLE = "published_chainentry"
_CHUNK = 1000
_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class ChainVerified(Struct, frozen=True, kw_only=True):
    entries: int
    head: ChainHead | None
    against: tuple[HeadCompared, ...]
    findings: tuple[Finding, ...]


def check_chain(body: str, *, against: Sequence[ChainHead] = ()) -> ChainVerified:
    """Follow the chain of a body from its first entry to its last."""
    return _Chain(body, against=against).verified()


class _Chain:
    def __init__(self, body: str, *, against: Sequence[ChainHead]) -> None:
        self._body = body
        self._kept = against
        self._seen: dict[int, str] = {}
        self._wanted = {head.sequence for head in against}
        self._last: ChainEntry | None = None
        self._found: list[Finding] = []
        self._entries = 0

    def verified(self) -> ChainVerified:
        rows = ChainEntry.objects.filter(body=self._body).order_by("sequence").iterator(chunk_size=_CHUNK)
        while chunk := list(islice(rows, _CHUNK)):
            for row in chunk:
                self._check(row)
            self._found += self._alone(chunk)
        against = tuple(self._compared())
        return ChainVerified(
            entries=self._entries,
            head=head_of(self._last) if self._last else None,
            against=against,
            findings=tuple(self._found),
        )

    def _check(self, row: ChainEntry) -> None:
        before = self._last
        expected = before.sequence + 1 if before else 1
        if row.sequence > expected:
            self._found.append(self._finding("entry-missing", expected))
        if _hash_of(row) != row.hash:
            self._found.append(self._finding("entry-altered", row.sequence))
        elif row.sequence == expected and row.previous_entry != (before.hash if before else None):
            self._found.append(self._finding("entry-not-linked", row.sequence, column="previous_entry"))
        if before is not None and _moment(row) < _moment(before):
            self._found.append(self._finding("entry-older", row.sequence, column="published_at"))
        if row.sequence in self._wanted:
            self._seen[row.sequence] = row.hash
        self._last = row
        self._entries += 1

    def _alone(self, chunk: Sequence[ChainEntry]) -> Iterator[Finding]:
        """Find the entries about something of which there is no row, or a row of another content."""
        of_kind: dict[str, dict[int, ChainEntry]] = {}
        for row in chunk:
            of_kind.setdefault(row.kind, {})[row.pk] = row
        for kind, entries in of_kind.items():
            told = _told(kind, entries)
            for row in entries.values():
                if row.pk not in told:
                    yield finding(
                        "entry-alone", body=self._body, table=TABLE, sequence=row.sequence, kind=kind
                    )

    def _compared(self) -> Iterator[HeadCompared]:
        last = self._last.sequence if self._last else 0
        for head in self._kept:
            is_held = self._seen.get(head.sequence) == head.hash
            if head.sequence not in self._seen:
                cut = finding("head-cut", body=self._body, table=TABLE, last=last, sequence=head.sequence)
                self._found.append(cut)
            elif not is_held:
                self._found.append(self._finding("head-rewritten", head.sequence))
            after = last - head.sequence if is_held else 0
            yield HeadCompared(head=head, is_held=is_held, entries_after=after)

    def _finding(self, code: str, sequence: int, *, column: str | None = None) -> Finding:
        return finding(code, body=self._body, table=TABLE, column=column, sequence=sequence)


def _told(kind: str, entries: Mapping[int, ChainEntry]) -> Iterable[int]:
    """Which of the entries of this kind have what they speak of."""
    ids = tuple(entries)
    rows: Iterable[tuple[int | None, str]] = ()
    if kind == "edition":
        rows = Edition.objects.filter(entry__in=ids).values_list("entry_id", "root")
    elif kind == "approval":
        rows = Approval.objects.filter(entry__in=ids).values_list("entry_id", "root")
    elif kind == "withdraw-item":
        gone = EditionPart.objects.filter(tombstone__entry__in=ids, stated__isnull=True)
        rows = gone.values_list("tombstone__entry_id", "whole_leaf")
    elif kind == "withdraw-edition":
        rows = Edition.objects.filter(withdrawal__entry__in=ids).values_list("withdrawal__entry_id", "root")
    return {entry for entry, root in rows if entry is not None and entries[entry].root == root}


def _hash_of(row: ChainEntry) -> str | None:
    try:
        return entry_hash(entry_of(row))
    except (NotCanonical, TypeError):
        return None


def _moment(row: ChainEntry) -> datetime:
    try:
        moment = datetime.fromisoformat(row.published_at)
    except ValueError:
        return _LONG_AGO
    return moment if moment.tzinfo else _LONG_AGO
