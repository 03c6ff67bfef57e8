"""Take a file that somebody uploads: look at what it is, scan it, read its text, and keep its bytes."""

import hashlib
import re
from collections.abc import Mapping

from django.conf import settings

from raadhus.core.cpr import gravest_cpr
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.reading import media
from raadhus.reading.attachment_text import AttachmentText, attachment_text_in_child
from raadhus.reading.errors import ReadError
from raadhus.reading.file_kind import file_kind
from raadhus.writing.models import KeptFile
from raadhus.writing.stores import desk_files
from raadhus.writing.virus_scan import scan

_BY_ENDING: Mapping[str, tuple[str, ...]] = {
    "pdf": (media.PDF,),
    "docx": (media.DOCX,),
    "html": (media.HTML,),
    "htm": (media.HTML,),
    "png": ("image/png",),
    "jpg": ("image/jpeg",),
    "jpeg": ("image/jpeg",),
}
_NAMES: Mapping[str, str] = {
    media.PDF: "en PDF-fil",
    media.DOCX: "en Word-fil",
    media.HTML: "en webside (HTML)",
    media.TEXT: "ren tekst",
    media.ZIP: "en ZIP-fil",
    "image/png": "et billede",
    "image/jpeg": "et billede",
    "image/gif": "et billede",
}
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"#!")
_PROGRAM_ENDINGS = frozenset(
    ("bat", "cmd", "com", "dll", "exe", "hta", "jar", "js", "lnk", "msi", "ps1", "scr", "sh", "vbs")
)  # fmt: skip
_LONGEST_NAME = 200
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")


class FileTooLarge(
    Refusal,
    reason="file-too-large",
    english="«{name}» is larger than {limit} MB. Save it with smaller pictures, or split it.",
    danish="»{name}« er større end {limit} MB. Gem filen med mindre billeder, eller del den op.",
):
    """More than one file may take."""


class FileIsNot(
    Refusal,
    reason="file-is-not-what-it-says",
    english="«{name}» is named as something else than it is: its content is {found}. Save it as what it should be.",
    danish="»{name}« hedder noget andet, end den er: indholdet er {found}. Gem den igen i den rigtige form.",
):
    """What opens it would be misled by the name."""


class FileIsAProgram(
    Refusal,
    reason="file-is-a-program",
    english="«{name}» is a program. Cases have documents, pictures and tables as attachments.",
    danish="»{name}« er et program. En sag kan have dokumenter, billeder og regneark som bilag.",
):
    """Nobody opens a program from an agenda."""


class FileCannotBeRead(
    Refusal,
    reason="file-cannot-be-read",
    english="«{name}» was not kept, because nobody could check what is in it. {why}",
    danish="»{name}« er ikke gemt, for ingen kan kontrollere, hvad der står i den. {why_danish}",
):
    """Locked, damaged or too much: the door could not look into it before it is published."""


def keep_file(data: bytes, *, name: str, by: Acting) -> KeptFile:
    """Keep the bytes by their hash, and give what is known of them. Raises a Refusal, and then nothing is kept."""
    name = clean_name(name)
    refuse_large(len(data), name=name)
    known = KeptFile.objects.filter(pk=hashlib.sha256(data).hexdigest()).first()
    if known is not None:
        _refuse_false_name(name, data=data, kind=known.media_type)
        return known
    kind = file_kind(data)
    _refuse_false_name(name, data=data, kind=kind)
    scanned = scan(data, name=name)
    text = _text_of(data, name=name)
    kept, _ = KeptFile.objects.get_or_create(
        sha256=desk_files().put(data),
        defaults={
            "size": len(data),
            "media_type": kind,
            "scan": scanned,
            "text": text,
            "cpr": gravest_cpr([text or ""]) or "",
            "kept_at": by.at,
        },
    )
    return kept


def refuse_large(size: int, *, name: str) -> None:
    """Raises FileTooLarge; asked before the bytes are read, too."""
    if size > settings.LARGEST_UPLOAD:
        raise FileTooLarge(values={"name": clean_name(name), "limit": settings.LARGEST_UPLOAD // 1_000_000})


def clean_name(name: str) -> str:
    """The name without folders and signs that no file may have."""
    last = re.split(r"[/\\]", name)[-1]
    return _NOT_IN_NAMES.sub(" ", last).strip(" .")[-_LONGEST_NAME:] or "bilag"


def _refuse_false_name(name: str, *, data: bytes, kind: str) -> None:
    ending = name.rpartition(".")[2].casefold()
    if data.startswith(_PROGRAMS) or ending in _PROGRAM_ENDINGS:
        raise FileIsAProgram(values={"name": name})
    bare = kind.partition(";")[0]
    expected = _BY_ENDING.get(ending)
    is_passing_for_text = ending == "txt" and bare == media.HTML
    if (expected is not None and bare not in expected) or is_passing_for_text:
        raise FileIsNot(values={"name": name, "found": _NAMES.get(bare, "noget andet")})


def _text_of(data: bytes, *, name: str) -> str | None:
    """What the file says, in a child process with limits; null for what has no text that can be read."""
    try:
        read: AttachmentText = attachment_text_in_child(data)
    except ReadError as error:
        values = {"name": name, "why": error.english, "why_danish": error.danish}
        raise FileCannotBeRead(values=values) from error
    if not read.is_known_kind:
        return None
    return "\n".join((*(page.text for page in read.pages), read.unseen)).strip()
