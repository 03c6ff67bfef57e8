"""An edition: one version of an agenda or minutes, frozen when it was published. Primary."""

from django.db import models

from raadhus.published.models.chain_entry import ChainEntry
from raadhus.published.models.identity import Identity


class Edition(models.Model):
    """Its content stands in its parts; `supersedes` names the edition that it corrects, `reason` says why."""

    body = models.CharField(max_length=60)
    meeting = models.ForeignKey(Identity, on_delete=models.PROTECT, related_name="editions")
    entry = models.OneToOneField(ChainEntry, on_delete=models.PROTECT, related_name="edition")
    schema = models.CharField(max_length=40)
    kind = models.CharField(max_length=10)
    supplement = models.BooleanField()
    gate = models.CharField(max_length=20, choices=[("own", "own"), ("published_elsewhere", "elsewhere")])
    profile = models.CharField(max_length=200)
    root = models.CharField(max_length=64)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="superseded_by"
    )
    reason = models.TextField(null=True)  # null says that there is none, as in the chain
    source_sha256 = models.CharField(max_length=64, null=True)
    withdrawal = models.ForeignKey("Tombstone", on_delete=models.PROTECT, null=True, related_name="editions")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="edition_reason_with_supersedes",
                condition=models.Q(supersedes__isnull=True) | models.Q(reason__isnull=False),
            ),
        ]
        indexes = [
            models.Index(name="edition_of_body", fields=["body", "kind"]),
            models.Index(
                name="withdrawn_edition_of_body",
                fields=["body", "kind"],
                condition=models.Q(withdrawal__isnull=False),
            ),
            models.Index(name="edition_by_source", fields=["source_sha256"]),
        ]

    def __str__(self) -> str:
        return f"{self.body}:{self.meeting_id}:{self.kind}:{self.pk}"
