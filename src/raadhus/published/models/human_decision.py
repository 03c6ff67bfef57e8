"""What a named person decided about the reading: people joined, papers joined, doubts answered.

Primary, append-only.
"""

from django.db import models


class HumanDecision(models.Model):
    """The newest decision on a subject counts; undoing is a decision too."""

    body = models.CharField(max_length=60)
    kind = models.CharField(max_length=30)
    subject = models.TextField()
    data = models.JSONField()
    actor = models.CharField(max_length=200)
    reason = models.TextField(null=True)
    decided_at = models.CharField(max_length=25)

    class Meta:
        indexes = [models.Index(name="decision_on_subject", fields=["body", "kind", "subject"])]

    def __str__(self) -> str:
        return f"{self.body}:{self.kind}:{self.subject}"
