"""What has been read and waits to be published: packed, on the disk, so that the memory stays flat."""

import tempfile
import zlib
from typing import NamedTuple, Self

from raadhus.intake.errors import IntakeError

_QUICKEST = 1


class Place(NamedTuple):
    start: int
    length: int


class Spool:
    """A file without a name, which is gone when the process is, however it ends."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="raadhus-import-")  # noqa: SIM115  closed by this one's end
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def put(self, data: bytes) -> Place:
        """Keep the bytes; raises IntakeError `no-room`."""
        packed = zlib.compress(data, _QUICKEST)
        try:
            self._file.seek(self._end)
            self._file.write(packed)
            self._file.flush()
        except OSError as error:
            raise IntakeError("no-room", values={"reason": error.strerror or error}) from error
        place = Place(self._end, len(packed))
        self._end += len(packed)
        return place

    def get(self, place: Place) -> bytes:
        self._file.seek(place.start)
        return zlib.decompress(self._file.read(place.length))
