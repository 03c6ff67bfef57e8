"""Putting what changed into an index that is open for writing, some meetings at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from raadhus.finding.changes import BodyChange, Changes
from raadhus.finding.documents import documents_of
from raadhus.finding.ledger import Ledger
from raadhus.text_index.documents import Document
from raadhus.text_index.lexicon import Lexicon, lexicon_of
from raadhus.text_index.writer import IndexWriter

MEETINGS_AT_ONCE = 20
_DOCUMENTS_A_COMMIT = 5_000
"""A commit costs as much as many documents; what a kill loses is read again."""

_T = TypeVar("_T")


class Progress(Protocol):
    """Hears how many meetings are to be taken in, and how many more were."""

    def begin(self, what: str, *, total: int) -> None: ...

    def advance(self, done: int) -> None: ...


class NoProgress:
    """Nobody listens."""

    def begin(self, what: str, *, total: int) -> None: ...

    def advance(self, done: int) -> None: ...


class TakingIn:
    """Takes changes in; the ledger in each commit says what of them is in it."""

    def __init__(
        self, writer: IndexWriter, *, ledger: Ledger, lexicon: Lexicon | None, progress: Progress
    ) -> None:
        """With a lexicon, words that it does not know are counted."""
        self._writer = writer
        self._ledger = ledger
        self._lexicon = lexicon
        self._progress = progress
        self._uncommitted = 0

    def take_in(self, changes: Changes) -> None:
        """Take all of them in, and commit."""
        for change in changes.bodies:
            self._take_in_body(change)
        self._ledger.pages = changes.pages
        self.commit()

    def commit(self) -> None:
        self._writer.commit(self._ledger.to_bytes())
        self._uncommitted = 0

    def _take_in_body(self, change: BodyChange) -> None:
        for chunk in chunks(change.meetings, size=MEETINGS_AT_ONCE):
            # Read without a transaction, which would keep writers out on SQLite: the marks are older than what is
            # read, so that a meeting that changes meanwhile is taken in again.
            documents = documents_of([one for one in chunk if change.meetings[one] is not None])
            for meeting in chunk:
                self._replace(meeting, documents=documents.get(meeting, ()))
                self._ledger.note_meeting(meeting, body=change.body, mark=change.meetings[meeting])
            self._progress.advance(len(chunk))
            if self._uncommitted >= _DOCUMENTS_A_COMMIT:
                self.commit()
        self._ledger.note_body(change.body, mark=change.mark)

    def _replace(self, meeting: str, *, documents: Sequence[Document]) -> None:
        self._writer.replace_owner(meeting, documents)
        self._uncommitted += len(documents)
        if self._lexicon is not None:
            known = self._lexicon
            found = lexicon_of(text for document in documents for text in document.texts.values())
            self._ledger.note_new_words(word for word in found if word not in known)


def chunks(values: Iterable[_T], *, size: int) -> Iterator[tuple[_T, ...]]:
    rest = iter(values)
    while chunk := tuple(islice(rest, size)):
        yield chunk
