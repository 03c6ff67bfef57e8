"""Amounts and budget frames as items tell them, and what they join into: appropriations, frames by year. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class MoneyTold(ToldRow):
    """An amount that belongs to an appropriation or its story.

    `matter` is the paper of its item, or the item; `order` its place in the meeting. `stage` is what the words say,
    `reached` what the decision of the item made of it. `frames` are the numbers of its frames; `trail` is shared by
    the amounts under one heading of frames, `part_of` is the total that it is a part of. `shown_year` is the meeting's
    where the text names no year.
    """

    matter = models.CharField(max_length=16)
    order = models.PositiveIntegerField()
    oere = models.BigIntegerField()
    as_printed = models.TextField()
    what = models.TextField(null=True)
    year = models.IntegerField(null=True)
    to_year = models.IntegerField(null=True)
    shown_year = models.IntegerField(null=True)
    direction = models.CharField(max_length=10, null=True)
    stage = models.CharField(max_length=20)
    reached = models.CharField(max_length=20)
    budget = models.CharField(max_length=20, null=True)
    frames = models.JSONField()
    inside = models.BooleanField(null=True)
    lasting = models.BooleanField(null=True)
    by = models.TextField(null=True)
    part_of = models.CharField(max_length=60, null=True)
    trail = models.CharField(max_length=24, null=True)
    appropriation = models.CharField(max_length=24, null=True)

    class Meta:
        indexes = [
            models.Index(name="money_of_matter", fields=["matter"]),
            models.Index(name="money_of_appropriation", fields=["appropriation"]),
            models.Index(name="money_of_trail", fields=["trail"]),
            models.Index(name="money_part_of_total", fields=["part_of"]),
            models.Index(
                name="money_in_doubt",
                fields=["body", "shown_year", "unsure"],
                condition=models.Q(unsure__isnull=False),
            ),
        ]


class FrameTold(ToldRow):
    """A budget frame that an item names; the year is that of the meeting where the item tells none."""

    number = models.CharField(max_length=12)
    name = models.TextField(null=True)
    inside = models.BooleanField(null=True)
    year = models.IntegerField(null=True)

    class Meta:
        indexes = [models.Index(name="frame_told_by_year", fields=["body", "number", "year"])]


class FrameOfYear(ToldRow):
    """What a frame is called in a year, with the telling that says so; null where tellings put it on both sides."""

    number = models.CharField(max_length=12)
    year = models.IntegerField(null=True)
    name = models.TextField()
    inside = models.BooleanField(null=True)

    class Meta:
        indexes = [
            models.Index(name="frame_of_year", fields=["body", "year", "number"]),
            models.Index(name="frame_over_years", fields=["body", "number", "year"]),
        ]


class Appropriation(ToldRow):
    """Money of one matter, told once or again and again; place and order are of the telling that got furthest.

    `oere` is what is added, negative what is taken away. `is_latest`: the matter's latest treatment still tells it.
    `is_whole`: amounts that are told as parts of it are appropriations of their own.
    """

    matter = models.CharField(max_length=16)
    order = models.PositiveIntegerField()
    oere = models.BigIntegerField()
    as_printed = models.TextField()
    what = models.TextField(null=True)
    year = models.IntegerField(null=True)
    to_year = models.IntegerField(null=True)
    shown_year = models.IntegerField(null=True)
    budget = models.CharField(max_length=20, null=True)
    frames = models.JSONField()
    inside = models.BooleanField(null=True)
    lasting = models.BooleanField(null=True)
    stage = models.CharField(max_length=20)
    is_latest = models.BooleanField()
    is_whole = models.BooleanField()
    trail = models.CharField(max_length=24, null=True)

    class Meta:
        indexes = [
            models.Index(name="appropriation_of_matter", fields=["matter"]),
            models.Index(
                name="appropriation_told_last",
                fields=["body", "shown_year", "-date", "meeting", "order", "stage", "item"],
            ),
        ]


class FrameAppropriation(models.Model):
    """That an appropriation is for a frame, alone or shared with others; with what sums of frames are made of.

    `year` is the one that the appropriation is shown in; it is counted only where the text names it.
    """

    id = models.CharField(primary_key=True, max_length=40)
    body = models.CharField(max_length=60)
    number = models.CharField(max_length=12)
    year = models.IntegerField(null=True)
    appropriation = models.ForeignKey(Appropriation, on_delete=models.CASCADE, related_name="of_frames")
    is_shared = models.BooleanField()
    is_counted = models.BooleanField()
    stage = models.CharField(max_length=20)
    oere = models.BigIntegerField()
    item = models.CharField(max_length=16)
    date = models.DateField(null=True)
    meeting = models.CharField(max_length=16)
    order = models.PositiveIntegerField()

    class Meta:
        # Sums are read from the first two, which hold all that is asked; the list of a frame from the third.
        indexes = [
            models.Index(
                name="appropriations_of_year",
                fields=["body", "year", "number", "stage", "is_shared", "is_counted", "oere", "item"],
            ),
            models.Index(
                name="appropriations_over_years",
                fields=["body", "number", "year", "stage", "is_shared", "is_counted", "oere", "item"],
            ),
            models.Index(
                name="appropriations_of_frame",
                fields=["body", "number", "-date", "meeting", "order", "item"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.oere}"


class MoneyYear(models.Model):
    """A year for which a body's items tell frames, or appropriations too."""

    id = models.CharField(primary_key=True, max_length=70)
    body = models.CharField(max_length=60, db_index=True)
    year = models.IntegerField()
    has_appropriations = models.BooleanField()

    def __str__(self) -> str:
        return str(self.year)
