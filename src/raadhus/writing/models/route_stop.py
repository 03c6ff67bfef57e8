"""One committee on a case's route, with the day of the meeting aimed at. Primary.

`organization` is the id of a published committee. `purpose` is "recommend", "decide" or "inform".
"""

from django.db import models

from raadhus.writing.models.proposal import Proposal


class RouteStop(models.Model):
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="route")
    position = models.PositiveIntegerField()
    organization = models.CharField(max_length=16)
    organization_name = models.TextField()
    meeting_date = models.DateField(null=True)
    purpose = models.CharField(max_length=10, default="decide")

    class Meta:
        constraints = [models.UniqueConstraint(name="stop_once_on_a_route", fields=["proposal", "position"])]
        indexes = [models.Index(name="stops_of_committee", fields=["organization", "meeting_date"])]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.organization_name}"
