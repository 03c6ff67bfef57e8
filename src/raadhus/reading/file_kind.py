"""The media type of any bytes, from their content alone: also of what Raadhus keeps and cannot read."""

import re
from collections.abc import Mapping

import msgspec

from raadhus.reading import media
from raadhus.reading.errors import ReadError

UNKNOWN = "application/octet-stream"

_MAGIC: Mapping[bytes, str] = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"{\\rtf": "application/rtf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "application/x-ole-storage",
    b"\x1f\x8b": "application/gzip",
    b"7z\xbc\xaf\x27\x1c": "application/x-7z-compressed",
    b"ID3": "audio/mpeg",
}
_ZIP = b"PK\x03\x04"
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
# What browsers that guess take for a page, and more of its kind; an address in angle brackets is none.
_MARKUP = re.compile(
    rb"\s*<(?:!--|(?:!doctype html|html|head|title|meta|link|style|script|body|iframe|object|embed|form|input|h[1-6]"
    rb"|div|span|p|a|b|i|br|hr|font|table|ul|ol|img|video|audio)[\s/>])",
    re.IGNORECASE,
)
_HEAD = 4096


def file_kind(data: bytes) -> str:
    """The media type, text with its encoding; `application/octet-stream` for what is not known.

    Text that begins with a tag is never plain text: a browser that guesses would take it for a page.
    """
    for magic, media_type in _MAGIC.items():
        if data.startswith(magic):
            return media_type
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(_ZIP):
        return media.zip_kind(data)
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _SVG.search(head):
        return "image/svg+xml"
    if head.lstrip().startswith(b"<?xml"):
        return "text/html" if b"<html" in head.lower() else "application/xml"
    return _text_kind(data, head=head)


def _text_kind(data: bytes, *, head: bytes) -> str:
    try:
        kind = media.media_type_of(data)
        if kind in {media.PDF, media.HTML} or (kind == media.JSON and _is_json(data)):
            return kind
        media.decode_text(data)
    except ReadError:
        return UNKNOWN
    if _MARKUP.match(head):
        return media.HTML
    return f"{media.TEXT}; charset={_charset(data)}"


def _is_json(data: bytes) -> bool:
    """Whether all of it is JSON: a text may begin with «[1]» too."""
    try:
        msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return True


def _charset(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"
