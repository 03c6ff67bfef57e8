"""A vote as the minutes give it, and how each named member or party voted. Derived."""

from django.db import models

from raadhus.published.models.decision import Decision
from raadhus.published.models.person import Person


class Vote(models.Model):
    """Counts are null where the minutes give none; they are never inferred from silence."""

    id = models.CharField(primary_key=True, max_length=32)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="votes")
    point = models.TextField(null=True)
    for_count = models.PositiveIntegerField(null=True)
    against_count = models.PositiveIntegerField(null=True)
    abstain_count = models.PositiveIntegerField(null=True)
    carried = models.BooleanField(null=True)
    as_printed = models.TextField()

    def __str__(self) -> str:
        return self.as_printed


class VoteCast(models.Model):
    """One named member's or party's side in a vote; `who` is the name or the party as printed.

    `identity` is the id of the name.
    """

    id = models.CharField(primary_key=True, max_length=40)
    vote = models.ForeignKey(Vote, on_delete=models.CASCADE, related_name="casts")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="casts")
    identity = models.CharField(max_length=16, null=True, db_index=True)
    side = models.CharField(
        max_length=10, choices=[("for", "for"), ("against", "against"), ("abstain", "abstain")]
    )
    who = models.TextField()
    is_party = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.who}: {self.side}"
