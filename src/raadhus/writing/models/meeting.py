"""A meeting that is planned, called, held and recorded here. Primary.

`state`, `agenda_state`, `approval_state` and `publication_state` are each of a table of their own in
`core.procedure.state_tables`.
"""

from django.db import models

from raadhus.core.procedure.state_tables import AGENDA, APPROVAL, MEETING, PUBLICATION


class Meeting(models.Model):
    """`size` is the number of the committee's seats; `published` the id of the meeting in the published graph.

    `adjourned` are the spans in which the meeting paused.
    """

    body = models.CharField(max_length=60)
    organization = models.CharField(max_length=16)
    organization_name = models.TextField()
    starts_at = models.DateTimeField()
    place = models.TextField(default="", blank=True)
    form = models.CharField(max_length=10, default="physical")
    extraordinary = models.BooleanField(default=False)
    requested_by = models.TextField(default="", blank=True)
    size = models.PositiveIntegerField()
    state = models.CharField(max_length=20, default="planned")
    agenda_state = models.CharField(max_length=20, default="planned")
    approval_state = models.CharField(max_length=20, default="drafting")
    publication_state = models.CharField(max_length=20, default="not_published")
    supplements = models.PositiveIntegerField(default=0)
    agenda_approved_by = models.CharField(max_length=200, default="", blank=True)
    agenda_sent_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    adjourned = models.JSONField(default=list)
    cancelled_why = models.TextField(default="", blank=True)
    published = models.CharField(max_length=16, null=True)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="meeting_has_a_known_state", condition=models.Q(state__in=MEETING.states)
            ),
            models.CheckConstraint(
                name="agenda_has_a_known_state", condition=models.Q(agenda_state__in=AGENDA.states)
            ),
            models.CheckConstraint(
                name="approval_has_a_known_state", condition=models.Q(approval_state__in=APPROVAL.states)
            ),
            models.CheckConstraint(
                name="publication_has_a_known_state",
                condition=models.Q(publication_state__in=PUBLICATION.states),
            ),
        ]
        indexes = [models.Index(name="meetings_of_committee", fields=["organization", "starts_at"])]

    def __str__(self) -> str:
        return f"{self.organization_name} {self.starts_at:%Y-%m-%d}"
