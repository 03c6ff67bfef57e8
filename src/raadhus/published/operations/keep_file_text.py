"""Keep the text of a stored file, page by page, to be searched and shown. Derived: it can be read again."""

from django.db import transaction

from raadhus.published.file_texts import forget_file_texts
from raadhus.published.models import FilePage, FileReading, StoredFile
from raadhus.reading.attachment_text import AttachmentText


def keep_file_text(sha256: str, *, text: AttachmentText) -> int:
    """Put these pages in place of what was kept before, and give how many there are; of a file not shown, none."""
    with transaction.atomic():
        forget_file_texts([sha256])
        if not StoredFile.objects.filter(sha256=sha256, store="public", tombstone__isnull=True).exists():
            return 0
        FileReading.objects.create(
            sha256=sha256,
            is_tagged=text.is_tagged,
            is_scanned=text.is_scanned,
            is_cut=text.is_cut,
            unreadable_pages=list(text.unreadable_pages),
            reader_version=text.reader_version,
        )
        FilePage.objects.bulk_create(
            FilePage(
                id=f"{sha256}:{place}",
                sha256=sha256,
                page=page.number,
                text=page.text,
                reader_version=text.reader_version,
            )
            for place, page in enumerate(text.pages)
        )
    return len(text.pages)
