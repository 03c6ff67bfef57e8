"""An amount of money in an item's economic section. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem


class Amount(models.Model):
    id = models.CharField(primary_key=True, max_length=24)
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="amounts")
    oere = models.BigIntegerField()
    as_printed = models.TextField()
    year = models.IntegerField(null=True)
    frame = models.TextField(null=True)
    direction = models.CharField(max_length=10, null=True)
    what = models.TextField(null=True)

    def __str__(self) -> str:
        return self.as_printed
