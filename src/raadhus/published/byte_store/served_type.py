"""As what kept bytes may be served, so that none of them can run a script in a reader's browser."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from django.utils.http import content_disposition_header

OCTETS = "application/octet-stream"

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "application/pdf": (".pdf",),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "text/plain": (".txt", ".csv", ".md", ".log"),
}
"""What a browser may show in its window, none of which runs a script, and how the name of such a file ends."""

_CHARSETS = frozenset({"utf-8", "windows-1252"})
_CHARSET = re.compile(r"charset\s*=\s*\"?([a-z0-9-]+)", re.IGNORECASE)
# Device names that Windows opens instead of a file.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\s*(?:\.|$))", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')
_LONGEST_STEM, _LONGEST_ENDING = 120, 12
_UNNAMED = "fil"

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"


class ServedType(NamedTuple):
    """The media type, whether it is shown (`inline`) or saved (`attachment`), and all headers for it."""

    media_type: str
    disposition: str
    headers: tuple[tuple[str, str], ...]


def served_type(media_type: str, *, name: str | None) -> ServedType:
    """How to serve bytes of this media type, which must come from their content (`file_kind`), never from a name.

    What is not on the short list of types to show is served as bytes to be saved.
    """
    essence = media_type.partition(";")[0].strip().lower()
    is_shown = essence in _ENDINGS
    served = _with_charset(essence, media_type=media_type) if is_shown else OCTETS
    disposition = "inline" if is_shown else "attachment"
    file_name = safe_name(name or "", endings=_ENDINGS.get(essence, ()))
    headers = (
        ("Content-Type", served),
        ("Content-Disposition", content_disposition_header(not is_shown, file_name) or disposition),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", _POLICY),
    )
    return ServedType(media_type=served, disposition=disposition, headers=headers)


def safe_name(name: str, *, endings: tuple[str, ...] = ()) -> str:
    """A file name for a reader's disk: no path, no control or unseen characters, no dot before it, Danish letters kept.

    With `endings` it ends in one of them, the first unless it has another already.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    seen = "".join(" " if letter.isspace() else letter for letter in last)
    # Categories C: control characters, and marks that turn the direction of writing and hide an ending.
    seen = "".join(letter for letter in seen if unicodedata.category(letter)[0] != "C")
    stem, ending = _parted(" ".join(_NOT_IN_NAMES.sub("_", seen).split()).strip(". "))
    if endings and ending.lower() not in endings:
        stem, ending = stem + ending, endings[0]
    stem = stem[:_LONGEST_STEM].rstrip(". ") or _UNNAMED
    return f"{'_' if _DEVICE.match(stem) else ''}{stem}{ending}"


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    if not stem or not ending.isalnum() or len(ending) > _LONGEST_ENDING:
        return name, ""
    return stem, dot + ending


def _with_charset(essence: str, *, media_type: str) -> str:
    """The type as it is sent: a text always with its encoding, so that no browser guesses one."""
    if essence != "text/plain":
        return essence
    found = _CHARSET.search(media_type)
    charset = found[1].lower() if found else ""
    return f"text/plain; charset={charset if charset in _CHARSETS else 'utf-8'}"
