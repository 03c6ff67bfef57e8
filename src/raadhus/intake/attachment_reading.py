"""The bytes of a meeting's attachments: read in children, and kept back where they must not be shown."""

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Self

from msgspec import Struct

from raadhus.core.cpr import cpr_hits
from raadhus.intake.attachments import AttachmentPlace
from raadhus.intake.incoming import LIMITS, AttachmentFile
from raadhus.reading.attachment_text import AttachmentText, decoded_attachment_text, read_attachment_text
from raadhus.reading.child_process import Request
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import ReadingPool


class AttachmentRead(Struct, frozen=True, kw_only=True):
    """An attachment's bytes, with its text or why there is none."""

    file: AttachmentFile
    data: bytes
    text: AttachmentText | None = None
    error: ReadError | None = None

    @property
    def has_cpr(self) -> bool:
        texts = (*(page.text for page in self.text.pages), self.text.unseen) if self.text else ()
        return any(hit.kind == "certain" for text in texts for hit in cpr_hits(text))

    @property
    def is_unchecked(self) -> bool:
        """Whether it may have a CPR number where nobody looked, such as on a page that is a picture alone."""
        text = self.text
        return text is None or bool(
            not text.is_known_kind or text.is_scanned or text.is_cut or text.unreadable_pages
        )

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing of it could be opened: it is damaged, locked or too large."""
        return self.text is None


class AttachmentReader:
    """Children for attachments, started when the first one comes."""

    def __init__(self, *, jobs: int) -> None:
        self._jobs = jobs
        self._open = ExitStack()
        self._pool: ReadingPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def read(
        self, files: Mapping[AttachmentPlace, AttachmentFile]
    ) -> Mapping[AttachmentPlace, AttachmentRead]:
        """Read the files, several at once. Raises CannotOpen."""
        if not files:
            return {}
        if self._pool is None:
            self._pool = self._open.enter_context(
                ReadingPool(jobs=self._jobs, limits=LIMITS, task=read_attachment_text)
            )
        places = list(files)
        data = [_bytes_of(files[place]) for place in places]
        work = ((str(number), Request(data=one)) for number, one in enumerate(data))
        found: dict[AttachmentPlace, AttachmentRead] = {}
        for key, result in self._pool.outcomes(work):
            place = places[int(key)]
            found[place] = AttachmentRead(
                file=files[place],
                data=data[int(key)],
                text=None if isinstance(result, ReadError) else decoded_attachment_text(result),
                error=result if isinstance(result, ReadError) else None,
            )
        return found


def _bytes_of(file: AttachmentFile) -> bytes:
    with file.open() as opened:
        return opened.read(LIMITS.file_bytes + 1)
