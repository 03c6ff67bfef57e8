"""Build the index anew beside the one in use, with a lexicon of all that is published, and let it take its place."""

from collections.abc import Iterator

from raadhus.finding.changes import changes_since
from raadhus.finding.documents import documents_of
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.ledger import Ledger
from raadhus.finding.marks import withdrawals_mark
from raadhus.finding.place import index_folder
from raadhus.finding.taking_in import MEETINGS_AT_ONCE, NoProgress, Progress, TakingIn, chunks
from raadhus.published.models import Meeting
from raadhus.text_index.lexicon import Lexicon, lexicon_of
from raadhus.text_index.writer import IndexWriter, build_index

_MOST_ROUNDS = 20


def rebuild_index(*, lexicon: Lexicon | None = None, progress: Progress | None = None) -> None:
    """Build the index anew; until it is whole, everyone searches the one there was, which goes on following the store.

    The words of compounds and suggestions are those of the lexicon, else of all texts there are now. Raises
    IndexUnusable when another process builds, or nothing can be written.
    """
    heard = progress or NoProgress()
    # Looked at first: a withdrawal that comes while this runs is one that the index was built before.
    ledger = Ledger.of_new_index(withdrawals=withdrawals_mark())

    def words() -> Lexicon:
        return lexicon_of(_all_texts(heard)) if lexicon is None else lexicon

    def fill(writer: IndexWriter) -> None:
        _fill(TakingIn(writer, ledger=ledger, lexicon=lexicon, progress=heard), ledger=ledger, progress=heard)

    with build_index(index_folder(), schema=SCHEMA, lexicon=words, catch_up=fill) as writer:
        fill(writer)


def _fill(taking_in: TakingIn, *, ledger: Ledger, progress: Progress) -> None:
    """Take in all there is, and what is published meanwhile."""
    for _ in range(_MOST_ROUNDS):
        changes = changes_since(ledger)
        if not changes.meeting_count:
            break
        progress.begin("Indexing", total=changes.meeting_count)
        taking_in.take_in(changes)
    taking_in.commit()


def _all_texts(progress: Progress) -> Iterator[str]:
    meetings = tuple(Meeting.objects.order_by("body", "id").values_list("id", flat=True))
    progress.begin("Words", total=len(meetings))
    for chunk in chunks(meetings, size=MEETINGS_AT_ONCE):
        for documents in documents_of(chunk).values():
            for document in documents:
                yield from document.texts.values()
        progress.advance(len(chunk))
