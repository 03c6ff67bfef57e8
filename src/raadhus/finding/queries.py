"""What the index holds, and how far it is behind the store."""

from msgspec import DecodeError, Struct

from raadhus.finding.changes import changes_since
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.ledger import Ledger
from raadhus.finding.marks import withdrawals_mark
from raadhus.finding.notes import problem
from raadhus.finding.place import index_folder
from raadhus.finding.results import Note
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.reader import IndexReader


class IndexStatus(Struct, frozen=True, kw_only=True):
    """`behind` is how many meetings are to be taken in; `holds_withdrawn`: something withdrawn is not yet erased."""

    documents: int = 0
    meetings: int = 0
    words: int = 0
    new_words: int = 0
    behind: int = 0
    holds_withdrawn: bool = False
    megabytes: float = 0.0
    problem: Note | None = None


def index_status() -> IndexStatus:
    """Look at the index; one that cannot be used has a problem and nothing else."""
    try:
        snapshot = IndexReader(index_folder(), schema=SCHEMA).snapshot()
        ledger = Ledger.from_bytes(snapshot.state)
    except IndexUnusable as error:
        return IndexStatus(problem=problem(error))
    except DecodeError as error:
        return IndexStatus(problem=problem(IndexUnusable("index-broken", values={"reason": error})))
    return IndexStatus(
        documents=snapshot.document_count,
        meetings=ledger.meeting_count,
        words=len(snapshot.analyser.lexicon),
        new_words=ledger.new_word_count,
        behind=changes_since(ledger).meeting_count,
        holds_withdrawn=withdrawals_mark() != ledger.withdrawals,
        megabytes=_megabytes(),
    )


def _megabytes() -> float:
    files = [file for file in index_folder().rglob("*") if file.is_file()]
    return round(sum(file.stat().st_size for file in files if file.exists()) / 1e6, 1)
