"""The files of a meeting: its own papers, and the attachments of its items."""

from django.db.models import Exists, OuterRef, Q
from msgspec import Struct

from raadhus.published.models import EditionFile, File, FilePage


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
    rows = File.objects.filter(meeting=meeting)
    if item is not None:
        rows = rows.filter(Q(item=item) | Q(item__isnull=True))
    rows = rows.annotate(has_text=Exists(FilePage.objects.filter(sha256=OuterRef("sha256")))).order_by(
        "item", "place"
    )
    return tuple(
        MeetingFile(
            id=row.pk,
            item=row.item_id,
            role=row.role,
            message=row.message,
            number=row.number,
            title=row.title,
            recommended=row.recommended,
            access=row.access,
            url=row.url,
            is_kept=row.sha256 is not None,
            media_type=row.media_type,
            size=row.size,
            has_text=row.has_text,
        )
        for row in rows
    )


def shown_pictures(meeting: str) -> frozenset[str]:
    """The hashes of the pictures inside the meeting's papers that the store has and may show."""
    rows = EditionFile.objects.filter(
        edition__meeting=meeting, role="picture", file__store="public", file__tombstone__isnull=True
    )
    return frozenset(rows.values_list("file_id", flat=True))
