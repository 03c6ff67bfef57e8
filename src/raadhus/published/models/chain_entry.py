"""One entry of a body's chain, as it was hashed. Primary."""

from django.db import models


class ChainEntry(models.Model):
    body = models.CharField(max_length=60)
    sequence = models.PositiveIntegerField()
    hash = models.CharField(max_length=64, unique=True)
    previous_entry = models.CharField(max_length=64, null=True)  # null is what is hashed
    root = models.CharField(max_length=64, null=True)
    kind = models.CharField(max_length=20)
    supersedes = models.CharField(max_length=64, null=True)
    reason = models.TextField(null=True)
    actor = models.CharField(max_length=200)
    published_at = models.CharField(max_length=25)
    files = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="entry_once_in_its_chain", fields=["body", "sequence"]),
            models.CheckConstraint(
                name="entry_follows_another",
                condition=models.Q(sequence=1, previous_entry__isnull=True)
                | models.Q(sequence__gt=1, previous_entry__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}:{self.sequence}"
