"""What somebody said of a case while it was written; `section` is the key of the section it is about. Primary."""

from django.conf import settings
from django.db import models

from raadhus.writing.models.proposal import Proposal


class ProposalComment(models.Model):
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    section = models.CharField(max_length=300, null=True)
    text = models.TextField()
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.author_id}"
