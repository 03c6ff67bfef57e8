"""Who read or fetched closed matter, when and how: shown to the role that looks after personal data. Append-only."""

from django.db import models


class ClosedReading(models.Model):
    """`subject` is as "item:12" or "attachment:5"; `way` is "page", "file", "document" or "search"."""

    body = models.CharField(max_length=60)
    at = models.DateTimeField()
    user = models.BigIntegerField()
    name = models.CharField(max_length=200)
    subject = models.CharField(max_length=40)
    way = models.CharField(max_length=12)

    class Meta:
        indexes = [models.Index(name="closed_readings_in_time", fields=["body", "at"])]

    def __str__(self) -> str:
        return f"{self.user}: {self.subject}"
