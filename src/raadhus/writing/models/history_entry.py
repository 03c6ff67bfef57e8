"""What was done at the desk, by whom, from which state to which: append-only, each entry chained to the one before.

`subject` is "case:7", "meeting:3", "item:12" or "minutes:2"; `meeting` and `proposal` let a page find its own history.
"""

from django.db import models


class HistoryEntry(models.Model):
    body = models.CharField(max_length=60)
    sequence = models.PositiveIntegerField()
    hash = models.CharField(max_length=64, unique=True)
    previous = models.CharField(max_length=64, null=True)
    at = models.CharField(max_length=32)
    actor = models.CharField(max_length=200)
    user = models.BigIntegerField()
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=40)
    meeting = models.BigIntegerField(null=True)
    proposal = models.BigIntegerField(null=True)
    is_closed = models.BooleanField()
    before = models.CharField(max_length=40, default="", blank=True)
    after = models.CharField(max_length=40, default="", blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(name="history_once_in_its_chain", fields=["body", "sequence"])]
        indexes = [
            models.Index(name="history_of_meeting", fields=["meeting", "sequence"]),
            models.Index(name="history_of_case", fields=["proposal", "sequence"]),
        ]

    def __str__(self) -> str:
        return f"{self.body}:{self.sequence}"


class HistoryHead(models.Model):
    """The newest entry of a body, which a new one locks and follows."""

    body = models.CharField(primary_key=True, max_length=60)
    sequence = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.body
