"""An amount of money in an item's economic section. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem


class Amount(models.Model):
    """`year` is what the amount is for; what follows `what` is of the meeting and item that told it.

    `life` is that of the committee that led the meeting, `committee` its name as it was then, `size` the amount
    without its sign. A matter that is treated again tells its amounts again: `is_latest` of them is the one of the
    latest treatment, `is_latest_of_committee` of those that a committee treated, and so on.
    """

    id = models.CharField(primary_key=True, max_length=24)
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="amounts")
    oere = models.BigIntegerField()
    as_printed = models.TextField()
    year = models.IntegerField(null=True)
    frame = models.TextField(null=True)
    direction = models.CharField(max_length=10, null=True)
    what = models.TextField(null=True)
    body = models.CharField(max_length=60)
    life = models.CharField(max_length=16, null=True)
    committee = models.TextField(null=True)
    date = models.DateField(null=True)
    meeting_year = models.IntegerField(null=True)
    item_order = models.PositiveIntegerField()
    title = models.TextField()
    size = models.BigIntegerField()
    is_latest = models.BooleanField()
    is_latest_of_committee = models.BooleanField()
    is_latest_of_year = models.BooleanField()
    is_latest_of_committee_and_year = models.BooleanField()

    class Meta:
        # Lists are read from the first index in their order, counts from the second: both hold all that is asked.
        indexes = [
            models.Index(
                name="amount_told_last",
                fields=[
                    "body", "-date", "item_order", "id", "size", "direction", "is_latest", "is_latest_of_year",
                ],
            ),
            models.Index(
                name="amount_of_committee_and_year",
                fields=[
                    "body", "life", "meeting_year", "direction", "size", "is_latest", "is_latest_of_committee",
                    "is_latest_of_year", "is_latest_of_committee_and_year",
                ],
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.as_printed
