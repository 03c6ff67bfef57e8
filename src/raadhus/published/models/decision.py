"""What a body decided on an item. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem
from raadhus.published.models.organization import Organization


class Decision(models.Model):
    """The meeting's own stands at place 0; earlier bodies' decisions printed on the page follow.

    `organization_identity` is the id of the printed name, whether or not a committee has it.
    """

    id = models.CharField(primary_key=True, max_length=24)
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="decisions")
    place = models.PositiveIntegerField()
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, related_name="decisions"
    )
    organization_identity = models.CharField(max_length=16, null=True, db_index=True)
    organization_as_printed = models.TextField(null=True)
    is_own = models.BooleanField()
    date = models.CharField(max_length=10, null=True)
    point = models.TextField(null=True)
    text = models.TextField()
    outcome = models.CharField(max_length=30, null=True, db_index=True)
    remarks = models.JSONField()
    requests = models.JSONField()
    stopped = models.BooleanField(null=True)

    def __str__(self) -> str:
        return f"{self.item_id}: {self.outcome}"
