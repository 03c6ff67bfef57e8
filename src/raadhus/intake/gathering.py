"""The first half of an import: read what is new in children, and put it aside in the order of publishing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct, msgpack

from raadhus.core.record import RecordKind
from raadhus.intake.errors import CannotOpen, IntakeError
from raadhus.intake.incoming import IncomingFile, Piece, circumstances_of, pieces_of
from raadhus.intake.known_files import FileKey, dealt_with, note_refused
from raadhus.intake.progress import Progress
from raadhus.intake.reading_task import FileIn, RecordIn, decoded_file
from raadhus.intake.report import Tally
from raadhus.intake.spool import Place, Spool
from raadhus.intake.which_body import body_of_folders, body_of_record
from raadhus.reading.child_process import Request
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import ReadingPool

# An agenda comes first, so that what follows finds the items it is about.
_RANKS: dict[RecordKind, int] = {"agenda": 0, "minutes": 2, "list": 3, "other": 4}
_SUPPLEMENT = 1


class FileWaiting:
    """A file that has been read, until all of its records are published."""

    def __init__(self, file: IncomingFile, *, piece: Piece, key: FileKey) -> None:
        self.file = file
        self.line = piece.line
        self.key = key
        self.body: str | None = None
        self.media_type = ""
        self.was_cut = False
        self.records = 0
        self.left = 0
        self.is_whole = True
        self.enclosed: Place | None = None
        self.data: Place | None = None
        """The bytes themselves, where they cannot be opened again."""

    @property
    def name(self) -> str:
        """The name to know it by in a list of what was refused."""
        return self.file.path if self.line is None else f"{self.file.path}:{self.line}"


class RecordWaiting(Struct, frozen=True, kw_only=True):
    """A record on the disk, and where it comes in the row."""

    order: tuple[str, int, str, int, int]
    file: FileWaiting
    place: Place
    body: str


class Gathering:
    """Reads files and keeps what they hold; refusals are counted and noted at once."""

    def __init__(
        self,
        *,
        spool: Spool,
        tally: Tally,
        progress: Progress,
        body: str | None,
        known_bodies: frozenset[str],
        notes: bool,
        clock: Callable[[], datetime],
    ) -> None:
        self._spool = spool
        self._tally = tally
        self._progress = progress
        self._body = body
        self._known_bodies = known_bodies
        self._notes = notes
        self._clock = clock
        self._reading: dict[str, FileWaiting] = {}
        self._seen: set[FileKey] = set()

    def gather(self, files: Iterable[IncomingFile], *, pool: ReadingPool) -> Sequence[RecordWaiting]:
        """Read the files that are new, and give their records in the order of publishing."""
        found: list[RecordWaiting] = []
        for key, result in pool.outcomes(self._work(files)):
            waiting = self._reading.pop(key)
            if isinstance(result, ReadError):
                self._refuse(waiting, code=result.code, sentence=result.english)
            else:
                found.extend(self._put_aside(waiting, decoded_file(result)))
        found.sort(key=lambda record: record.order)
        return found

    def _work(self, files: Iterable[IncomingFile]) -> Iterator[tuple[str, Request]]:
        """What is to be read, one piece after the other; what is known already is counted and left out."""
        number = 0
        for file in files:
            self._tally.files += 1
            try:
                for piece in pieces_of(file):
                    waiting = self._wanted(file, piece=piece)
                    if waiting is None:
                        continue
                    number += 1
                    self._reading[str(number)] = waiting
                    yield str(number), Request(data=piece.data, name=file.name)
            except CannotOpen as error:
                self._tally.refuse(file.path, code=error.code, sentence=error.sentence)
            self._progress.advance()

    def _wanted(self, file: IncomingFile, *, piece: Piece) -> FileWaiting | None:
        hint = self._body or body_of_folders(file.folders, bodies=self._known_bodies)
        key = FileKey(
            sha256=piece.sha256, circumstances=circumstances_of(body=hint or "", attachments=file.beside)
        )
        if key in self._seen:
            self._tally.known += 1
            return None
        self._seen.add(key)
        waiting = FileWaiting(file, piece=piece, key=key)
        waiting.body = hint
        before = dealt_with(key)
        if before is None:
            if not file.can_be_opened_again or piece.line is not None:
                waiting.data = self._spool.put(piece.data)
            return waiting
        self._tally.known += 1
        if before.code is not None:
            self._tally.refuse(waiting.name, code=before.code, sentence=before.sentence or "")
        else:
            self._tally.unchanged += before.records
        return None

    def _refuse(self, waiting: FileWaiting, *, code: str, sentence: str) -> None:
        self._tally.refuse(waiting.name, code=code, sentence=sentence)
        if self._notes:
            note_refused(
                waiting.key,
                name=waiting.name,
                body=waiting.body,
                code=code,
                sentence=sentence,
                now=self._clock(),
            )

    def _put_aside(self, waiting: FileWaiting, read: FileIn) -> Iterator[RecordWaiting]:
        waiting.media_type = read.media_type
        waiting.was_cut = read.hides_text or any(record.was_cut for record in read.records)
        waiting.records = waiting.left = len(read.records)
        if read.enclosed:
            waiting.enclosed = self._spool.put(msgpack.encode(read.enclosed))
        for number, record in enumerate(read.records):
            body = self._body_of(record, waiting)
            if body is None:
                # Not noted: the next time it may be said which it is.
                error = IntakeError("body-unknown")
                self._tally.refuse(waiting.name, code=error.code, sentence=error.english)
                waiting.left -= 1
                waiting.is_whole = False
                continue
            waiting.body = body
            yield RecordWaiting(
                order=_order(record, waiting, number=number),
                file=waiting,
                place=self._spool.put(msgpack.encode(record)),
                body=body,
            )

    def _body_of(self, record: RecordIn, waiting: FileWaiting) -> str | None:
        return self._body or body_of_record(record.body) or waiting.body


def _order(record: RecordIn, waiting: FileWaiting, *, number: int) -> tuple[str, int, str, int, int]:
    """By day, an agenda before its supplement before the minutes; what has no day comes last."""
    rank = _SUPPLEMENT if record.supplement else _RANKS[record.kind]
    name = waiting.file.name or waiting.key.sha256
    return (record.date or "9999", rank, name, waiting.line or 0, number)
