"""What kind of file the bytes are, from their content alone, and text from bytes of any encoding."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping

import msgspec

from raadhus.reading.errors import ReadError

_OFFICE = "application/vnd.openxmlformats-officedocument."
PDF, HTML, JSON, TEXT = "application/pdf", "text/html", "application/json", "text/plain"
DOCX = f"{_OFFICE}wordprocessingml.document"
ZIP = "application/zip"

_MAGIC: Mapping[bytes, tuple[str, str]] = {
    b"PK\x05\x06": ("an empty ZIP file", "en tom ZIP-fil"),
    b"\xd0\xcf\x11\xe0": (
        "an old Office file, which Word can save as DOCX",
        "en gammel Office-fil, som Word kan gemme som DOCX",
    ),
    b"\x89PNG": ("a picture", "et billede"),
    b"\xff\xd8\xff": ("a picture", "et billede"),
    b"GIF8": ("a picture", "et billede"),
    b"II*\x00": ("a picture", "et billede"),
    b"MM\x00*": ("a picture", "et billede"),
    b"{\\rtf": ("a rich text file, which Word can save as DOCX", "en RTF-fil, som Word kan gemme som DOCX"),
    b"\x1f\x8b": ("a compressed file", "en pakket fil"),
    b"7z\xbc\xaf": ("a compressed file", "en pakket fil"),
    b"ID3": ("a sound recording", "en lydoptagelse"),
    b"<?xml": ("an XML file", "en XML-fil"),
}
_ZIP_START = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# How the old container names what Word puts into it when a file gets a password.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_IN_ZIP: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"/?word/document\d*\.xml"), DOCX),
    (re.compile(r"/?xl/workbook\d*\.(?:xml|bin)"), f"{_OFFICE}spreadsheetml.sheet"),
    (re.compile(r"/?ppt/presentation\d*\.xml"), f"{_OFFICE}presentationml.presentation"),
)
_OPEN_DOCUMENT = re.compile(rb"mimetype(application/vnd\.oasis\.opendocument\.[a-z-]{1,40})")
_ZIP_KINDS: Mapping[str, tuple[str, str]] = {
    f"{_OFFICE}spreadsheetml.sheet": ("a spreadsheet", "et regneark"),
    f"{_OFFICE}presentationml.presentation": ("a presentation", "en præsentation"),
}
_HTML_START = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|meta|p|table|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_XHTML = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_TAG = re.compile(rb"</(?:p|div|html|body|table|h[1-6]|span|td|li)>", re.IGNORECASE)
_HEAD = 4096
_SCALAR_STARTS = frozenset(b"%c" % byte for byte in b'"-0123456789ntf')
_UNPRINTABLE_SHARE = 0.1


def media_type_of(data: bytes) -> str:
    """The media type of the bytes: PDF, Word (DOCX), HTML, JSON or text.

    Raises ReadError `empty` when there is nothing, `encrypted` for an Office file with a password and `unknown-kind`
    for what Raadhus does not read.
    """
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head and not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise ReadError("empty")
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(_ZIP_START):
        return _word_or_refused(data)
    if data.startswith(_OLD_OFFICE) and _LOCKED in data:
        raise ReadError("encrypted")
    _refuse_known(head)
    # JSON first: that of FirstAgenda has HTML inside.
    if (head[:1] in {b"{", b"["} and _looks_like_json(head)) or _is_json_scalar(data, first=head[:1]):
        return JSON
    if _HTML_START.match(head) or _XHTML.search(head) or len(_TAG.findall(head)) > 2:
        return HTML
    return TEXT


def zip_kind(data: bytes) -> str:
    """What an archive is by the names of its parts; also a damaged one, where its bytes still show a name."""
    found = _OPEN_DOCUMENT.match(data, 30)
    if found:
        return found[1].decode()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return DOCX if b"word/document" in data else ZIP
    return next((kind for pattern, kind in _IN_ZIP if any(map(pattern.fullmatch, names))), ZIP)


def _word_or_refused(data: bytes) -> str:
    kind = zip_kind(data)
    if kind == DOCX:
        return DOCX
    english, danish = _ZIP_KINDS.get(kind, ("a ZIP file", "en ZIP-fil"))
    if kind.startswith("application/vnd.oasis"):
        english, danish = (
            "an OpenDocument file, whose program can save it as DOCX",
            "en OpenDocument-fil, hvis program kan gemme den som DOCX",
        )
    raise ReadError("unknown-kind", values={"found": english, "found_danish": danish})


def _refuse_known(head: bytes) -> None:
    for magic, (english, danish) in _MAGIC.items():
        if head.startswith(magic) and not (magic == b"<?xml" and _XHTML.search(head)):
            raise ReadError("unknown-kind", values={"found": english, "found_danish": danish})


def _looks_like_json(head: bytes) -> bool:
    rest = head[1:].lstrip()
    return not rest or rest[:1] in b'"{[]}' or rest[:1].isdigit() or rest[:4] in {b"null", b"true", b"fals"}


def _is_json_scalar(data: bytes, *, first: bytes) -> bool:
    """Whether the whole file is one text, number, true, false or null: JSON, though of no meeting."""
    if first not in _SCALAR_STARTS:
        return False
    try:
        msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, ValueError):
        return False
    return True


def decode_text(data: bytes) -> str:
    """The text of the bytes, NFC, with line feeds for line ends and without NUL bytes.

    Tries UTF-8, UTF-16 with its mark and Windows-1252, in that order; a file of mixed encodings is read
    as UTF-8 where it holds and Windows-1252 in the rest. Raises ReadError `unknown-kind` for bytes
    that are no text.
    """
    text = _decoded(data)
    if "\x00" in text:
        text = text.replace("\x00", "")
    sample = text[:_HEAD]
    unprintable = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x0b\x1b")
    if sample and unprintable > len(sample) * _UNPRINTABLE_SHARE:
        raise ReadError("unknown-kind", values={"found": "no text", "found_danish": "ikke tekst"})
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _decoded(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        return b"".join(_utf8_line(line) for line in data.splitlines(keepends=True)).decode("utf-8")


def _utf8_line(line: bytes) -> bytes:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace").encode("utf-8")
    return line
