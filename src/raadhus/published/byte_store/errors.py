"""Why bytes could not be kept or given: one error with a code, and the sentences by code."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from raadhus.core.sentences import Sentences

BYTE_STORE_ERRORS: Mapping[str, Sentences] = {
    "bytes-missing": Sentences(
        "A file that should be kept is not there. Fetch it again from where it came, or restore a backup.",
        "En fil, der skulle være gemt, er der ikke. Hent den igen, hvor den kom fra, eller indlæs en sikkerhedskopi.",
    ),
    "bytes-damaged": Sentences(
        "A kept file has changed since it was written. Fetch it again from where it came, or restore a backup.",
        "En gemt fil er ændret, siden den blev skrevet. Hent den igen, hvor den kom fra, eller indlæs en "
        "sikkerhedskopi.",
    ),
    "disk-full": Sentences(
        "There is no room left to keep the file. Nothing of it was kept; make room and try again.",
        "Der er ikke plads til at gemme filen. Intet af den er gemt; skaf plads, og prøv igen.",
    ),
    "not-a-hash": Sentences(
        "«{given}» is not the SHA-256 of a file: 64 digits and letters a to f.",
        "«{given}» er ikke en fils SHA-256: 64 tal og bogstaver fra a til f.",
    ),
    "store-unavailable": Sentences(
        "The place where files are kept cannot be used: {reason}.",
        "Stedet, hvor filer gemmes, kan ikke bruges: {reason}.",
    ),
    "s3-not-installed": Sentences(
        "Files are to be kept in S3, but its package is not installed: pip install 'raadhus[s3]'.",
        "Filer skal gemmes i S3, men pakken til det er ikke installeret: pip install 'raadhus[s3]'.",
    ),
}

# EFBIG is what a quota on the size of files says.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LOST = frozenset({"bytes-missing", "bytes-damaged"})


class ByteStoreError(Exception):
    """Bytes could not be kept or given; `code` says why, `sha256` of what, `values` fill the sentence."""

    def __init__(self, code: str, *, sha256: str | None = None, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.sha256 = sha256
        self.values = dict(values)
        super().__init__(self.english)

    @property
    def is_loss(self) -> bool:
        """Whether these bytes are gone or damaged, and the store itself is well."""
        return self.code in _LOST

    @property
    def english(self) -> str:
        return BYTE_STORE_ERRORS[self.code].english.format_map(self.values)

    @property
    def danish(self) -> str:
        return BYTE_STORE_ERRORS[self.code].danish.format_map(self.values)


@contextmanager
def system_errors_told(*, sha256: str | None = None) -> Iterator[None]:
    """Tell what the system refuses as a ByteStoreError."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise ByteStoreError("disk-full", sha256=sha256) from error
        reason = error.strerror or type(error).__name__
        raise ByteStoreError("store-unavailable", sha256=sha256, values={"reason": reason}) from error
