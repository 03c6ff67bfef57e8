"""A number as an item tells it: what was counted, when, and to which series it belongs. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class Observation(ToldRow):
    """`value` is a decimal number with a point, as exact as printed; `since` to `until` as precise as the text.

    `role` is measured, target, expected, limit or compared. `against` is the id of the observation that it is held
    against; `listed` names the list that it is an entry of, so that those of one list can be added up.
    """

    series = models.CharField(max_length=16)
    report = models.CharField(max_length=16)
    value = models.CharField(max_length=40)
    unit = models.CharField(max_length=30, null=True)
    what = models.TextField()
    since = models.CharField(max_length=10, null=True)
    until = models.CharField(max_length=10, null=True)
    period = models.TextField(null=True)  # as printed
    population = models.TextField(null=True)
    definition = models.TextField(null=True)
    role = models.CharField(max_length=20)
    is_flow = models.BooleanField(null=True)
    against = models.CharField(max_length=60, null=True)
    listed = models.TextField(null=True)
    place = models.PositiveIntegerField()

    class Meta:
        indexes = [
            models.Index(name="observation_of_series", fields=["series", "date", "place"]),
            models.Index(name="observation_of_report", fields=["report", "date", "place"]),
        ]


class ShareCheck(ToldRow):
    """A stated share held against the numbers that it is made of: `total` of its parts as a share of `base`.

    `computed` has two decimals; `without` names the part without which the stated share comes out. Derived.
    """

    series = models.CharField(max_length=16, db_index=True)
    stated = models.CharField(max_length=40)
    total = models.CharField(max_length=40)
    parts = models.PositiveIntegerField()
    base = models.CharField(max_length=40)
    computed = models.CharField(max_length=40)
    is_off = models.BooleanField()
    without = models.TextField(null=True)
