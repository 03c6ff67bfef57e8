"""What was taken away, by whom and on what ground; it says nothing of the content. Primary."""

from django.db import models

from raadhus.published.models.chain_entry import ChainEntry


class Tombstone(models.Model):
    """One for each withdrawal, with its chain entry, and one for what the door withheld, which has none of its own."""

    body = models.CharField(max_length=60)
    ground = models.CharField(max_length=30)
    note = models.TextField(null=True)
    actor = models.CharField(max_length=200)
    at = models.CharField(max_length=25)
    entry = models.ForeignKey(ChainEntry, on_delete=models.PROTECT, null=True, related_name="tombstones")

    def __str__(self) -> str:
        return f"{self.body}:{self.ground}"
