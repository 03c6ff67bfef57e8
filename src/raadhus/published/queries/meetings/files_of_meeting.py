"""The files of a meeting: its own papers, and the attachments of its items."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from msgspec import Struct

from raadhus.published.models import EditionFile, File, FilePage
from raadhus.published.prepared import Places, Prepared


class MeetingFile(Struct, frozen=True, kw_only=True):
    """`is_kept` when the store has the bytes and they may be shown; `has_text` when their text can be read as a page.

    `url` is where the municipality has the file; `message` the number of the announcement that it belongs to.
    """

    id: str
    item: str | None
    role: str
    message: str | None
    number: str | None
    title: str
    recommended: bool | None
    access: str | None
    url: str | None
    is_kept: bool
    media_type: str | None
    size: int | None
    has_text: bool


def files_of_meeting(meeting: str, *, item: str | None = None) -> tuple[MeetingFile, ...]:
    """The files in their order, in one statement; with `item`, its own and the papers of the meeting."""
    rows = _FILES.rows(meeting=meeting) if item is None else _FILES_OF_ITEM.rows(meeting=meeting, item=item)
    return tuple(
        MeetingFile(
            id=row["id"],
            item=row["item"],
            role=row["role"],
            message=row["message"],
            number=row["number"],
            title=row["title"],
            recommended=row["recommended"],
            access=row["access"],
            url=row["url"],
            is_kept=row["sha256"] is not None,
            media_type=row["media_type"],
            size=row["size"],
            has_text=row["has_text"],
        )
        for row in rows
    )


def shown_pictures(meeting: str) -> frozenset[str]:
    """The hashes of the pictures inside the meeting's papers that the store has and may show."""
    return frozenset(row["file"] for row in _PICTURES.rows(meeting=meeting))


def _files(places: Places) -> Any:
    rows = File.objects.filter(meeting=places.one("meeting"))
    rows = rows.annotate(has_text=Exists(FilePage.objects.filter(sha256=OuterRef("sha256"))))
    return rows.order_by("item", "place").values(*_COLUMNS)


_COLUMNS = (
    "id", "item", "role", "message", "number", "title", "recommended", "access", "url", "sha256", "media_type",
    "size", "has_text",
)  # fmt: skip
_FILES = Prepared(_files)
_FILES_OF_ITEM = Prepared(
    lambda places: _files(places).filter(Q(item=places.one("item")) | Q(item__isnull=True))
)
_PICTURES = Prepared(
    lambda places: EditionFile.objects.filter(
        edition__meeting=places.one("meeting"),
        role="picture",
        file__store="public",
        file__tombstone__isnull=True,
    ).values("file")
)
