"""The numbers that meetings tell again, and the reports that tell them. Derived: a function of all observations."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem


class Report(models.Model):
    """Items of one title, whatever their period; `item` is the newest, `shown` of its `series` are worth a place."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.CharField(max_length=60)
    item = models.ForeignKey(AgendaItem, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    is_shown = models.BooleanField()
    shown = models.PositiveIntegerField()
    series = models.PositiveIntegerField()
    last_date = models.DateField(null=True)
    newest = models.CharField(
        max_length=10
    )  # last_date as text, empty where there is none, so that it has an order

    class Meta:
        indexes = [models.Index(name="report_with_series", fields=["body", "is_shown", "-newest", "id"])]

    def __str__(self) -> str:
        return self.id


class Series(models.Model):
    """`meetings` have told it; `is_shown` when they told different times of it, or when it has a goal.

    What is told more than twice at a meeting is too general a word to be one number.
    """

    id = models.CharField(primary_key=True, max_length=16)
    body = models.CharField(max_length=60)
    report = models.CharField(max_length=16)
    meetings = models.PositiveIntegerField()
    is_shown = models.BooleanField()

    class Meta:
        indexes = [models.Index(name="series_of_report", fields=["report", "is_shown"])]

    def __str__(self) -> str:
        return self.id
