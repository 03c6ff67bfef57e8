"""One leaf of an edition: its head, or one of its items. Primary."""

from django.db import models

from raadhus.published.models.edition import Edition
from raadhus.published.models.identity import Identity
from raadhus.published.models.tombstone import Tombstone


class EditionPart(models.Model):
    """`leaf` 0 is the head, the items follow; withdrawing leaves the number and a tombstone, no content and no salts.

    A whole salt is there only when the whole is shown: that of a closed item never leaves the desk.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="parts")
    leaf = models.PositiveIntegerField()
    item = models.ForeignKey(Identity, on_delete=models.PROTECT, null=True, related_name="parts")
    number = models.TextField()
    whole_leaf = models.CharField(max_length=64)
    public_leaf = models.CharField(max_length=64)
    whole_salt = models.BinaryField(null=True)
    public_salt = models.BinaryField(null=True)
    stated = models.BinaryField(null=True)
    made = models.BinaryField(null=True)
    tombstone = models.ForeignKey(Tombstone, on_delete=models.PROTECT, null=True, related_name="parts")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="part_once_in_its_edition", fields=["edition", "leaf"]),
            models.UniqueConstraint(name="item_once_in_its_edition", fields=["edition", "item"]),
            models.CheckConstraint(
                name="part_is_the_head_or_an_item",
                condition=models.Q(leaf=0, item__isnull=True) | models.Q(leaf__gt=0, item__isnull=False),
            ),
            models.CheckConstraint(
                name="part_without_content_is_withdrawn",
                condition=models.Q(stated__isnull=False, public_salt__isnull=False)
                | models.Q(
                    stated__isnull=True,
                    made__isnull=True,
                    whole_salt__isnull=True,
                    public_salt__isnull=True,
                    tombstone__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}#{self.leaf}"
