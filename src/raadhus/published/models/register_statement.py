"""The register: dated statements on bodies, committees, seats and memberships. Primary, append-only."""

from django.db import models

from raadhus.published.models.identity import Identity


class RegisterStatement(models.Model):
    """`data` are the fields of this `kind` of statement; a wrong one is retracted by another, never changed."""

    body = models.CharField(max_length=60)
    kind = models.CharField(max_length=30)
    subject = models.ForeignKey(Identity, on_delete=models.PROTECT, null=True, related_name="statements")
    data = models.JSONField()
    valid_from = models.CharField(max_length=10, null=True)  # null: the source does not say
    valid_until = models.CharField(max_length=10, null=True)
    source = models.TextField()
    actor = models.CharField(max_length=200)
    recorded_at = models.CharField(max_length=25)
    retracts = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="retracted_by")

    class Meta:
        indexes = [models.Index(name="statement_of_body", fields=["body", "kind"])]

    def __str__(self) -> str:
        return f"{self.body}:{self.kind}:{self.pk}"
