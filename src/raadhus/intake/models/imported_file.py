"""A file that has been dealt with, so that it is not read again. Primary: it also tells what could not be read."""

from django.db import models

LONGEST_NAME = 1000


class ImportedFile(models.Model):
    """One row for the same bytes read by the same reader under the same `circumstances`.

    `circumstances` is a hash of what else decides what comes of the bytes: the municipality that was named, and
    the attachments that lay beside.
    """

    sha256 = models.CharField(max_length=64)
    reader_version = models.CharField(max_length=40)
    circumstances = models.CharField(max_length=64)
    outcome = models.CharField(max_length=10, choices=[("imported", "imported"), ("refused", "refused")])
    code = models.CharField(max_length=40, null=True)  # of a refusal
    sentence = models.TextField(null=True)
    body = models.CharField(max_length=60, null=True)  # null: refused before it was known
    name = models.CharField(max_length=LONGEST_NAME)
    records = models.PositiveIntegerField()
    dealt_with_at = models.CharField(max_length=25)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="file_dealt_with_once", fields=["sha256", "reader_version", "circumstances"]
            ),
            models.CheckConstraint(
                name="refused_file_has_a_code",
                condition=models.Q(outcome="imported", code__isnull=True)
                | models.Q(outcome="refused", code__isnull=False),
            ),
        ]
        indexes = [models.Index(name="refused_files_of_body", fields=["outcome", "body"])]

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"
