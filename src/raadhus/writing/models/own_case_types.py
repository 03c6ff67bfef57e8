"""The types of cases that a municipality has put in place of those that Raadhus brings. Primary.

A table rather than a file: it is in the backup, is the same on every machine, and one knows who set it.
"""

from django.db import models


class OwnCaseTypes(models.Model):
    """`types` are `CaseType`s by their keys, in the order of `order`."""

    body = models.CharField(primary_key=True, max_length=60)
    types = models.JSONField()
    order = models.JSONField()
    set_by = models.CharField(max_length=200)
    set_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.body
