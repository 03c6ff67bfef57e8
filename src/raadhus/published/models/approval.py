"""A member's approval of the minutes: of one root, an entry of the chain. Primary, append-only."""

from django.db import models

from raadhus.published.models.chain_entry import ChainEntry
from raadhus.published.models.edition import Edition


class Approval(models.Model):
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="approvals")
    entry = models.OneToOneField(ChainEntry, on_delete=models.PROTECT, related_name="approval")
    root = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    remark = models.TextField(null=True)
    approved_at = models.CharField(max_length=25)

    class Meta:
        constraints = [models.UniqueConstraint(name="approval_once_by_a_member", fields=["edition", "name"])]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.name}"
