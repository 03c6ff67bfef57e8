"""An attachment of an item or a meeting, and what was read of the files that we have. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem
from raadhus.published.models.meeting import Meeting


class File(models.Model):
    """`sha256` is there when the store has the bytes; `role` is `attachment`, `agenda` or `minutes`."""

    id = models.CharField(primary_key=True, max_length=24)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="files")
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, null=True, related_name="files")
    role = models.TextField()
    place = models.PositiveIntegerField()
    message = models.TextField(null=True)
    number = models.TextField(null=True)
    title = models.TextField()
    recommended = models.BooleanField(null=True)
    access = models.CharField(max_length=10, null=True)
    url = models.TextField(null=True)
    sha256 = models.CharField(max_length=64, null=True, db_index=True)
    media_type = models.TextField(null=True)
    size = models.PositiveBigIntegerField(null=True)

    def __str__(self) -> str:
        return self.title


class FilePage(models.Model):
    """The text of one page of a stored file; `page` is null where the kind of file has no pages."""

    id = models.CharField(primary_key=True, max_length=76)
    sha256 = models.CharField(max_length=64, db_index=True)
    page = models.PositiveIntegerField(null=True)
    text = models.TextField()
    reader_version = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.sha256}/{self.page}"


class FileReading(models.Model):
    """How the text of a stored file was had; `is_tagged` is null for all but PDF.

    Its number is higher than that of any reading before, also of the same file. A file `is_scanned` when it has
    pictures of pages and no text; of one that `is_cut` the beginning is kept.
    """

    sha256 = models.CharField(unique=True, max_length=64)
    is_tagged = models.BooleanField(null=True)
    is_scanned = models.BooleanField()
    is_cut = models.BooleanField()
    unreadable_pages = models.JSONField()
    reader_version = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.sha256
