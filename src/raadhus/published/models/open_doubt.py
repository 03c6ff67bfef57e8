"""A doubt of a current edition, on the work list until a person has answered it. Derived."""

from django.db import models

from raadhus.published.models.edition import Edition


class OpenDoubt(models.Model):
    """`id` stays the same when the same doubt is had of a newer edition of the meeting."""

    id = models.CharField(primary_key=True, max_length=16)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="open_doubts")
    body = models.CharField(max_length=60)
    meeting = models.CharField(max_length=16, db_index=True)
    code = models.CharField(max_length=40)
    severity = models.CharField(max_length=10)
    message = models.TextField()
    item = models.TextField(null=True)  # the number as printed
    page = models.PositiveIntegerField(null=True)
    line = models.PositiveIntegerField(null=True)
    text = models.TextField(null=True)
    answer = models.CharField(max_length=10, null=True)  # accepted, corrected, ignored

    class Meta:
        indexes = [models.Index(name="doubt_of_body", fields=["body", "answer", "severity"])]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.code}"
