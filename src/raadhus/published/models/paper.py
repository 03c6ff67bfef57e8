"""A matter put before one committee after the other; not the case that it is filed under. Derived."""

from django.db import models

from raadhus.published.models.body import Body
from raadhus.published.models.case import Case


class Paper(models.Model):
    """`name` is the title at its latest treatment, `first_date` the day of its first."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="papers")
    name = models.TextField()
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, related_name="papers")
    first_date = models.DateField(null=True)
    last_date = models.DateField(null=True)

    class Meta:
        # A body has as many as it has matters, and its list shows those treated last.
        indexes = [models.Index(name="paper_treated_last", fields=["body", "-last_date", "id"])]

    def __str__(self) -> str:
        return self.name


class PossiblyOnePaper(models.Model):
    """Two papers under one case number that may be one matter: shown as a list, joined by a person only."""

    id = models.CharField(primary_key=True, max_length=40)
    first = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="perhaps_later")
    second = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="perhaps_earlier")
    reason = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}"
