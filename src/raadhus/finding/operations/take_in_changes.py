"""Let the index follow the store: take in what changed since it last looked, or build it anew where that is needed."""

from msgspec import DecodeError, Struct

from raadhus.finding.changes import changes_since
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.ledger import Ledger
from raadhus.finding.marks import withdrawals_mark
from raadhus.finding.operations.rebuild_index import rebuild_index
from raadhus.finding.place import index_folder
from raadhus.finding.taking_in import NoProgress, Progress, TakingIn
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.writer import write_index

_GROWTH = 5
_FEWEST_NEW_WORDS = 1_000


class TakenIn(Struct, frozen=True, kw_only=True):
    """How many meetings were taken in or out, and whether the index was built anew."""

    meetings: int
    is_rebuilt: bool


def take_in_changes(*, is_thorough: bool = False, progress: Progress | None = None) -> TakenIn:
    """Take in what changed; twice the same changes nothing.

    An index that is not there, broken or of another version is built anew. So is one that something was withdrawn
    from, since the engine keeps the letters of what it removed, and one whose words have grown by a fifth. Raises
    IndexUnusable when another process writes, or nothing can be written.
    """
    heard = progress or NoProgress()
    try:
        taken_in, is_outgrown = _take_in(is_thorough=is_thorough, progress=heard)
    except IndexUnusable as error:
        if not error.asks_for_rebuilding:
            raise
        rebuild_index(progress=heard)
        return TakenIn(meetings=0, is_rebuilt=True)
    return TakenIn(meetings=taken_in, is_rebuilt=is_outgrown and _is_rebuilt(heard))


def _is_rebuilt(progress: Progress) -> bool:
    """Build the index anew, unless another process is at it: what changed has been taken in all the same."""
    try:
        rebuild_index(progress=progress)
    except IndexUnusable as error:
        if error.code != "index-busy":
            raise
        return False
    return True


def _take_in(*, is_thorough: bool, progress: Progress) -> tuple[int, bool]:
    """Give how many meetings changed, and whether the index is to be built anew."""
    reader = IndexReader(index_folder(), schema=SCHEMA)
    seen = reader.snapshot()
    ledger, lexicon = _found(reader)
    changes = changes_since(ledger, is_thorough=is_thorough)
    if changes.bodies or changes.pages != ledger.pages:
        with write_index(index_folder(), schema=SCHEMA) as writer:
            if reader.snapshot() is not seen:
                # Another process wrote before the lock was ours.
                ledger, lexicon = _found(reader)
                changes = changes_since(ledger, is_thorough=is_thorough)
            progress.begin("Indexing", total=changes.meeting_count)
            TakingIn(writer, ledger=ledger, lexicon=lexicon, progress=progress).take_in(changes)
    is_outgrown = ledger.new_word_count > max(_FEWEST_NEW_WORDS, len(lexicon) // _GROWTH)
    return changes.meeting_count, is_outgrown or withdrawals_mark() != ledger.withdrawals


def _found(reader: IndexReader) -> tuple[Ledger, Lexicon]:
    snapshot = reader.snapshot()
    try:
        return Ledger.from_bytes(snapshot.state), snapshot.analyser.lexicon
    except DecodeError as error:
        raise IndexUnusable("index-broken", values={"reason": error}) from error
