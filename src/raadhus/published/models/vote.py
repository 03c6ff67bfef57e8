"""A vote as the minutes give it, and how each named member or party voted. Derived."""

from django.db import models

from raadhus.published.models.decision import Decision
from raadhus.published.models.person import Person

LONGEST_PARTY_KEY = 100
LONGEST_BESIDE = 500


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

    `identity` is the id of the name. What follows `is_party` is there for the side of a party in a vote of the body's
    own: by it votes are counted without looking at where they were taken. `subject` is a main group, `beside` all
    parties of the vote, a line each, the sign of their side before them.
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
    party = models.CharField(max_length=LONGEST_PARTY_KEY, null=True)
    body = models.CharField(max_length=60, null=True)
    meeting = models.CharField(max_length=16, null=True)
    item = models.CharField(max_length=16, null=True)
    date = models.DateField(null=True)
    subject = models.CharField(max_length=2, null=True)
    beside = models.CharField(max_length=LONGEST_BESIDE, null=True)

    class Meta:
        # Each answers its question alone, for a party has as many votes as a body has years.
        indexes = [
            models.Index(
                name="votes_of_party",
                fields=["body", "party", "-date", "vote", "id"],
                condition=models.Q(party__isnull=False),
            ),
            models.Index(
                name="votes_of_party_by_subject",
                fields=["body", "party", "subject", "side", "beside"],
                condition=models.Q(party__isnull=False),
            ),
            models.Index(
                name="votes_of_party_at_meeting",
                fields=["meeting", "party", "item", "date", "vote", "id"],
                condition=models.Q(party__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.side}"
