"""The bytes of sources and attachments that the byte stores keep, and which edition they belong to. Primary."""

from django.db import models

from raadhus.published.models.edition import Edition
from raadhus.published.models.tombstone import Tombstone


class StoredFile(models.Model):
    """`store` is `public` or `withheld`; the bytes of a file with a tombstone are gone."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    store = models.CharField(max_length=10, choices=[("public", "public"), ("withheld", "withheld")])
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    tombstone = models.ForeignKey(Tombstone, on_delete=models.PROTECT, null=True, related_name="files")

    def __str__(self) -> str:
        return self.sha256


class EditionFile(models.Model):
    """A file that an edition was read from (`source`), names (`attachment`) or shows (`picture`)."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="editions")
    role = models.CharField(max_length=10)
    name = models.TextField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="file_once_in_its_role",
                fields=["edition", "file", "role"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.role}:{self.file_id}"
