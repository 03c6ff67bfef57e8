"""What may show that something was done: the title of an item, or a sentence of it that answers. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class Showing(ToldRow):
    """`kind` is title, asked or done; `asked_on` the day that the sentence names. Of a title `path` is "title".

    `committee` is the key of the name of the one that led the meeting.
    """

    kind = models.CharField(max_length=10)
    series = models.CharField(max_length=120)
    case = models.CharField(max_length=120)
    committee = models.CharField(max_length=120)
    things = models.TextField()
    acts = models.TextField()
    asked_on = models.DateField(null=True)
    is_dropped = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(name="showing_of_life", fields=["body", "life", "date"]),
            models.Index(name="showing_of_committee", fields=["body", "committee", "date"]),
            models.Index(name="showing_of_series", fields=["body", "series", "life"]),
            models.Index(name="showing_of_case", fields=["body", "case", "date"]),
        ]
