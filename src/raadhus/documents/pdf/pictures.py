"""The pictures of a document as files that Typst reads."""

from collections.abc import Mapping
from hashlib import sha256

from raadhus.core import document_words as words
from raadhus.core.record import Sha256
from raadhus.documents.manuscript import Appearance

_FIRST_BYTES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"", "svg"),
)


class Pictures:
    """Names for the pictures that are used, by their hash: a name never comes to mean other bytes."""

    def __init__(self, pictures: Mapping[Sha256, bytes]) -> None:
        self._bytes = pictures
        self.files: dict[str, bytes] = {}

    def file(self, hash_: str | None) -> str | None:
        """The name of a picture's file; None when there is no such picture."""
        data = self._bytes.get(hash_) if hash_ else None
        return self._named(data) if data else None

    def arms(self, appearance: Appearance) -> dict[str, str] | None:
        name = self._named(appearance.arms) if appearance.arms else None
        return {"file": name, "alt": appearance.arms_description or words.ARMS} if name else None

    def _named(self, data: bytes) -> str:
        ending = next(ending for first, ending in _FIRST_BYTES if data.startswith(first))
        name = f"{sha256(data).hexdigest()}.{ending}"
        self.files[name] = data
        return name
