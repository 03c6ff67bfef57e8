"""A promise as one item of one meeting tells it. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class Telling(ToldRow):
    """`bucket` is what tellings must share to be one obligation, `anchor` what names this one whatever place it has:
    both are hashes. `series` and `case` are those of its item, `receiver_key` is empty for the committee itself.

    `is_self_told`: by the report that it is about; `is_answered`: a committee is told what came of it.
    `things` and `acts` are the stems of what it is about, a space between each. `obligation` is the id of what it
    was joined to.
    """

    bucket = models.CharField(max_length=16)
    anchor = models.CharField(max_length=16)
    obligation = models.CharField(max_length=16, null=True)
    committee = models.TextField()
    what = models.TextField()
    owner = models.TextField(null=True)
    receiver = models.TextField(null=True)
    receiver_key = models.CharField(max_length=120)
    times = models.PositiveSmallIntegerField(null=True)
    years = models.PositiveSmallIntegerField(null=True)
    due_from = models.DateField(null=True)
    due = models.DateField(null=True)
    due_as_printed = models.TextField(null=True)
    event = models.TextField(null=True)
    source = models.CharField(max_length=20)
    is_conditional = models.BooleanField()
    is_external = models.BooleanField()
    is_self_told = models.BooleanField()
    is_answered = models.BooleanField()
    series = models.CharField(max_length=120)
    case = models.CharField(max_length=120)
    things = models.TextField()
    acts = models.TextField()

    class Meta:
        indexes = [
            models.Index(name="telling_by_bucket", fields=["bucket"]),
            models.Index(name="telling_by_anchor", fields=["anchor"]),
            models.Index(name="telling_of_obligation", fields=["obligation"]),
            models.Index(name="telling_of_item", fields=["item"]),
        ]
