"""Who approves the cases of a unit, in which order, and what each has said of a case. Primary."""

from django.conf import settings
from django.db import models

from raadhus.writing.models.proposal import Proposal


class ChainStep(models.Model):
    """One step of a unit's chain; a case that is submitted copies the chain as it is then."""

    body = models.CharField(max_length=60)
    unit = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    approver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="step_once_in_a_chain", fields=["body", "unit", "position"])
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.position}"


class ProposalApproval(models.Model):
    """A step of a case in one round of approval. `answer` is "waiting", "approved" or "sent_back"."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="approvals")
    round = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    approver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, default="waiting")
    comment = models.TextField(default="", blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="approval_once_a_step", fields=["proposal", "round", "position"])
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.position}"
