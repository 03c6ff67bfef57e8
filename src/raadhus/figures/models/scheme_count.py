"""How many persons a scheme had, as a list of figures tells it. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class SchemeCount(ToldRow):
    """`value` is a whole number as printed; `since` to `until` what it was counted over, `definition` how."""

    scheme = models.CharField(max_length=30)
    value = models.CharField(max_length=40)
    since = models.CharField(max_length=10, null=True)
    until = models.CharField(max_length=10, null=True)
    period = models.TextField(null=True)  # as printed
    definition = models.TextField(null=True)

    class Meta:
        indexes = [
            models.Index(name="scheme_counted_last", fields=["body", "scheme", "-date"]),
        ]
