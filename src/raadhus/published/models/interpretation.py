"""What was understood of an edition, or recorded at its making; a better one stands beside, not instead. Primary."""

from django.db import models

from raadhus.published.models.edition import Edition


class Interpretation(models.Model):
    """`parts` is the JSON of a list: the understood part of each leaf in order, null where it was withdrawn."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="interpretations")
    sequence = models.PositiveIntegerField()
    origin = models.CharField(max_length=10, choices=[("recorded", "recorded"), ("understood", "understood")])
    version = models.CharField(max_length=40)
    parts = models.BinaryField()
    accepted_at = models.CharField(max_length=25, null=True)  # null: not accepted
    accepted_by = models.CharField(max_length=200, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="interpretation_once_in_its_order", fields=["edition", "sequence"]),
            models.CheckConstraint(
                name="interpretation_is_accepted_by_someone",
                condition=models.Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | models.Q(accepted_at__isnull=False, accepted_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.sequence}"
