"""Changes of the organisation as items tell them, and the names of units that they join. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class UnitChange(ToldRow):
    """`before` are the names that were, `after` the one that came, `what` it happened to where that is another.

    `since` to `until` is when, as precise as the text; both null where it does not say.
    """

    kind = models.CharField(max_length=20)
    before = models.JSONField()
    after = models.TextField(null=True)
    what = models.TextField(null=True)
    since = models.CharField(max_length=10, null=True)
    until = models.CharField(max_length=10, null=True)
    when = models.TextField(null=True)  # as printed

    class Meta:
        indexes = [models.Index(name="unit_change_told_last", fields=["body", "-date", "id"])]


class UnitPart(models.Model):
    """A name in a change, and its part there: before, after or what; `key` is the name without marks and capitals."""

    id = models.CharField(primary_key=True, max_length=70)
    body = models.CharField(max_length=60)
    change = models.ForeignKey(UnitChange, on_delete=models.CASCADE, related_name="parts")
    key = models.CharField(max_length=200)
    name = models.TextField()
    role = models.CharField(max_length=10)

    class Meta:
        indexes = [models.Index(name="unit_part_by_key", fields=["body", "key"])]

    def __str__(self) -> str:
        return f"{self.role}: {self.name}"


class Unit(models.Model):
    """A name of a unit; names that followed one another share a `line`, whose newest one leads it; something was
    last told of any of them at `line_told`.
    """

    id = models.CharField(primary_key=True, max_length=16)
    body = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    name = models.TextField()
    line = models.CharField(max_length=16)
    leads = models.BooleanField()
    first_told = models.DateField(null=True)
    last_told = models.DateField(null=True)
    line_told = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(name="unit_line_told_last", fields=["body", "leads", "-line_told", "key", "line"]),
            models.Index(name="unit_of_line", fields=["line"]),
        ]
        constraints = [models.UniqueConstraint(name="unit_once_in_its_body", fields=["body", "key"])]

    def __str__(self) -> str:
        return self.name
