"""One who disagreed, reserved judgement or had something entered. Derived."""

from django.db import models

from raadhus.published.models.decision import Decision
from raadhus.published.models.person import Person


class Position(models.Model):
    """A row for each name or party that the minutes name; `identity` is the id of the name."""

    id = models.CharField(primary_key=True, max_length=32)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="positions")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="positions")
    identity = models.CharField(max_length=16, null=True, db_index=True)
    who = models.TextField()
    kind = models.CharField(max_length=20)
    point = models.TextField(null=True)
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.who}: {self.kind}"
