"""A document made of an edition, whose bytes the public byte store has. Derived."""

from django.db import models

from raadhus.published.models.edition import Edition


class MadeDocument(models.Model):
    """`mark` tells what it was made from; it is empty when the bytes must go. `error` says why none could be made."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="documents")
    form = models.CharField(max_length=10)
    mark = models.CharField(max_length=16)
    sha256 = models.CharField(max_length=64, null=True, db_index=True)
    size = models.PositiveBigIntegerField(null=True)
    error = models.CharField(max_length=40, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="document_once_in_its_form", fields=["edition", "form"]),
            models.CheckConstraint(
                name="document_was_made_or_says_why_not",
                condition=models.Q(sha256__isnull=False, size__isnull=False, error__isnull=True)
                | models.Q(sha256__isnull=True, size__isnull=True, error__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}.{self.form}"
