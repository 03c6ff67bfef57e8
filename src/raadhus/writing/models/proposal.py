"""A case while it is written, before it is a paper. Primary.

`content` is a `ProposalContent`; title, access and case number stand beside it for lists. `version` grows with every
change, and a change of another version is refused.
"""

from django.conf import settings
from django.db import models

from raadhus.core.procedure.state_tables import CASE


class Proposal(models.Model):
    """`step` is how many of the approvers have approved; `pen` is who writes now. `came_from` is the item that
    forwarded it here, `paper` the id of the published paper that it goes on.
    """

    body = models.CharField(max_length=60)
    unit = models.CharField(max_length=300)
    type = models.CharField(max_length=40)
    state = models.CharField(max_length=20)
    step = models.PositiveIntegerField(default=0)
    title = models.TextField()
    access = models.CharField(max_length=10)
    case_number = models.CharField(max_length=60, default="", blank=True)
    content = models.JSONField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    pen = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    came_from = models.ForeignKey(
        "AgendaItem", on_delete=models.PROTECT, null=True, related_name="went_on_as"
    )
    paper = models.CharField(max_length=16, null=True)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="case_has_a_known_state", condition=models.Q(state__in=CASE.states)),
            models.CheckConstraint(
                name="case_is_open_or_closed", condition=models.Q(access__in=("open", "closed"))
            ),
        ]
        indexes = [models.Index(name="cases_of_body", fields=["body", "state"])]

    def __str__(self) -> str:
        return self.title


class ProposalVersion(models.Model):
    """The content as it was saved, append-only."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    saved_by = models.CharField(max_length=200)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="version_once_of_a_case", fields=["proposal", "number"])]

    def __str__(self) -> str:
        return f"{self.proposal_id}:{self.number}"


class ProposalDraft(models.Model):
    """What one person has typed and not saved; `based_on` is the version it began from."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    based_on = models.PositiveIntegerField()
    form = models.JSONField()
    typed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="draft_once_a_person", fields=["proposal", "user"])]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.user_id}"
