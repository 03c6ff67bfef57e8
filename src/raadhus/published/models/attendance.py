"""Who was at a meeting, or at one of its items, and from when until when. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem
from raadhus.published.models.meeting import Meeting
from raadhus.published.models.person import Person


class Attendance(models.Model):
    """`item` is null for the whole meeting; an official has no person. Why somebody was away is not kept here.

    `identity` is the id of the name, whether or not a person has it.
    """

    id = models.CharField(primary_key=True, max_length=32)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, null=True, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="attendances")
    identity = models.CharField(max_length=16, null=True, db_index=True)
    name = models.TextField()
    party = models.TextField(null=True)
    titles = models.JSONField()
    is_official = models.BooleanField(null=True)
    status = models.CharField(max_length=20, null=True)
    from_at = models.CharField(max_length=25, null=True)
    until_at = models.CharField(max_length=25, null=True)
    substitute_for = models.TextField(null=True)

    def __str__(self) -> str:
        return f"{self.name}: {self.status}"
