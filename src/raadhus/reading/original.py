"""What a reader is given, and what a source family gives back."""

from msgspec import Struct

from raadhus.core import MeetingRecord
from raadhus.reading.extract.line import Line


class Original(Struct, frozen=True):
    """The bytes to read and what is known of where they came from."""

    data: bytes
    media_type: str
    sha256: str
    name: str | None = None
    url: str | None = None


class Reading(Struct, frozen=True):
    """One meeting as a source family recognised it.

    `record` has its stated and made fields filled, the understood ones empty. `furniture` lists every
    text that was left out of the record on purpose (running heads, page numbers, the contents list,
    labels that became structure such as "Punkt"); coverage counts with it. `implied` are texts of the record that the
    source says by its fields and not in words. `lines` serve to place doubts. A record that was written by Raadhus
    `is_understood` already.
    """

    record: MeetingRecord
    furniture: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    is_understood: bool = False
