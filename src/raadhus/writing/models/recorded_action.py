"""What a page has sent, by the key that it sent with it: sent twice, it is done once. Thrown away after a week."""

from django.db import models


class RecordedAction(models.Model):
    key = models.CharField(primary_key=True, max_length=80)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key
