"""One who disagreed, reserved judgement or had something entered. Derived."""

from django.db import models

from raadhus.published.models.decision import Decision
from raadhus.published.models.person import Person


class Position(models.Model):
    """A row for each name or party that the minutes name."""

    id = models.CharField(primary_key=True, max_length=32)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="positions")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="positions")
    who = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    point = models.CharField(max_length=60, null=True)
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.who}: {self.kind}"
