"""An item of a meeting, as the newest edition that has it tells. Derived."""

from django.db import models

from raadhus.published.models.edition_part import EditionPart
from raadhus.published.models.meeting import Meeting
from raadhus.published.models.tombstone import Tombstone


class AgendaItem(models.Model):
    """Its text stands in `part`; an item that was withdrawn or withheld has a tombstone and no title.

    `is_matter`: something is put before the body, so it has a paper; a standing item has none. `outcome` is that of
    its first decision. `first_entry` is the sequence of the chain entry that first published it.
    """

    id = models.CharField(primary_key=True, max_length=16)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    part = models.ForeignKey(EditionPart, on_delete=models.PROTECT, related_name="items")
    order = models.PositiveIntegerField()
    number = models.TextField()
    title = models.TextField()
    group = models.TextField(null=True)
    access = models.CharField(max_length=10, null=True)
    closing_reason = models.TextField(null=True)
    kind = models.CharField(max_length=20, null=True)
    authority = models.TextField(null=True)
    case_number = models.TextField(null=True)  # as printed
    case = models.ForeignKey("Case", on_delete=models.SET_NULL, null=True, related_name="items")
    outcome = models.CharField(max_length=30, null=True)
    references = models.JSONField()
    is_matter = models.BooleanField()
    first_entry = models.PositiveIntegerField()
    in_agenda = models.BooleanField()
    in_minutes = models.BooleanField()
    tombstone = models.ForeignKey(Tombstone, on_delete=models.PROTECT, null=True, related_name="items")

    class Meta:
        # What is told of all items at once: how many there are and are closed, why, and which numbers they have.
        indexes = [
            models.Index(name="item_by_access", fields=["meeting", "access", "closing_reason", "number"]),
        ]
        constraints = [
            models.UniqueConstraint(name="item_once_in_its_order", fields=["meeting", "order"]),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"
