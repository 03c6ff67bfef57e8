"""A file by itself: what it belongs to, its text, and its bytes."""

from datetime import date

from django.db.models.functions import Length
from msgspec import Struct

from raadhus.published.byte_store.store import is_hash
from raadhus.published.models import EditionFile, File, FilePage, FileReading, StoredFile


class FileOfBody(Struct, frozen=True, kw_only=True):
    """A file with the meeting and the item that it belongs to; `sha256` is there when its bytes may be shown."""

    id: str
    role: str
    number: str | None
    title: str
    recommended: bool | None
    url: str | None
    sha256: str | None
    media_type: str | None
    size: int | None
    meeting: str
    date: date | None
    item: str | None
    item_number: str | None
    item_title: str | None


class PageLength(Struct, frozen=True, kw_only=True):
    """How long the text of a page is; `number` is null where the kind of file has no pages."""

    id: str
    number: int | None
    characters: int


class HowRead(Struct, frozen=True, kw_only=True):
    """How the text of a file was had; `is_tagged` is null for all but PDF."""

    is_tagged: bool | None
    is_scanned: bool
    is_cut: bool
    unreadable_pages: tuple[int, ...]


class KeptBytes(Struct, frozen=True, kw_only=True):
    """Bytes that may be shown, and what they are called."""

    sha256: str
    media_type: str
    size: int
    name: str | None


def file_of_body(file: str, *, body: str) -> FileOfBody | None:
    """The file with this id, None when the body has none."""
    row = File.objects.filter(pk=file, meeting__body=body).values(*_COLUMNS).first()
    if row is None:
        return None
    own = {name: row[name] for name in _OWN}
    return FileOfBody(
        **own,
        date=row["meeting__date"],
        item_number=row["item__number"],
        item_title=row["item__title"],
    )


def pages_of_file(sha256: str) -> tuple[PageLength, ...]:
    """The pages of a file's text in their order."""
    rows = FilePage.objects.filter(sha256=sha256).annotate(characters=Length("text")).order_by("page", "id")
    return tuple(
        PageLength(id=id_, number=number, characters=characters)
        for id_, number, characters in rows.values_list("id", "page", "characters")
    )


def how_read(sha256: str) -> HowRead | None:
    """How the text of the file was had; None when nobody has tried to read it since this is noted."""
    row = FileReading.objects.filter(sha256=sha256).first()
    if row is None:
        return None
    return HowRead(
        is_tagged=row.is_tagged,
        is_scanned=row.is_scanned,
        is_cut=row.is_cut,
        unreadable_pages=tuple(row.unreadable_pages),
    )


def texts_of_pages(pages: tuple[PageLength, ...]) -> tuple[str, ...]:
    """The texts of these pages."""
    texts = dict(FilePage.objects.filter(id__in=[page.id for page in pages]).values_list("id", "text"))
    return tuple(texts.get(page.id, "") for page in pages)


def kept_bytes(file: str, *, body: str) -> KeptBytes | None:
    """The bytes of a file by its id, or of a picture inside a paper by its hash; None unless they may be shown now."""
    if is_hash(file):
        pictures = EditionFile.objects.filter(
            file=file, role="picture", edition__body=body, edition__withdrawal__isnull=True
        )
        return _kept(file, name=None) if pictures.exists() else None
    row = File.objects.filter(pk=file, meeting__body=body).values_list("sha256", "title").first()
    return _kept(row[0], name=row[1]) if row and row[0] else None


def _kept(sha256: str, *, name: str | None) -> KeptBytes | None:
    row = StoredFile.objects.filter(pk=sha256, store="public", tombstone__isnull=True).first()
    if row is None:
        return None
    return KeptBytes(sha256=sha256, media_type=row.media_type, size=row.size, name=name)


_OWN = (
    "id", "role", "number", "title", "recommended", "url", "sha256", "media_type", "size", "meeting", "item",
)  # fmt: skip
_COLUMNS = (*_OWN, "meeting__date", "item__number", "item__title")
