"""A vote as the minutes give it, and how each named member or party voted. Derived."""

from django.db import models

from raadhus.published.models.decision import Decision
from raadhus.published.models.person import Person


class Vote(models.Model):
    """Counts are null where the minutes give none; they are never inferred from silence."""

    id = models.CharField(primary_key=True, max_length=32)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="votes")
    point = models.CharField(max_length=60, null=True)
    for_count = models.PositiveIntegerField(null=True)
    against_count = models.PositiveIntegerField(null=True)
    abstain_count = models.PositiveIntegerField(null=True)
    carried = models.BooleanField(null=True)
    as_printed = models.TextField()

    def __str__(self) -> str:
        return self.as_printed


class VoteCast(models.Model):
    """One named member's or party's side in a vote; `who` is the name or the party as printed."""

    id = models.CharField(primary_key=True, max_length=40)
    vote = models.ForeignKey(Vote, on_delete=models.CASCADE, related_name="casts")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="casts")
    side = models.CharField(
        max_length=10, choices=[("for", "for"), ("against", "against"), ("abstain", "abstain")]
    )
    who = models.CharField(max_length=200)
    is_party = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.who}: {self.side}"
