"""The agenda as it was sent: frozen, so that what changed since somebody read it can be told. Primary.

`record` is the whole meeting record, closed items and all; `edition` the public one that was made of it; `supplement`
is the last supplementary agenda that it holds.
"""

from django.db import models

from raadhus.writing.models.meeting import Meeting


class AgendaVersion(models.Model):
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agenda_versions")
    number = models.PositiveIntegerField()
    supplement = models.PositiveIntegerField(default=0)
    record = models.BinaryField()
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    edition = models.CharField(max_length=20, null=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="agenda_version_once", fields=["meeting", "number"])]

    def __str__(self) -> str:
        return f"{self.meeting_id}:{self.number}"
