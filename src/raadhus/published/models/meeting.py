"""A meeting, as its newest agenda and minutes tell of it. Derived."""

from django.db import models

from raadhus.published.models.body import Body
from raadhus.published.models.edition import Edition
from raadhus.published.models.organization import Organization


class Meeting(models.Model):
    """`start` and `end` are local with offset; `date` is the day in Denmark, to sort and search by.

    `body_name` and `body_code` are what this meeting's papers call the body.
    """

    id = models.CharField(primary_key=True, max_length=16)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="meetings")
    name = models.TextField()
    date = models.DateField(null=True)
    start = models.CharField(max_length=25, null=True)
    end = models.CharField(max_length=25, null=True)
    place = models.TextField(null=True)
    form = models.CharField(max_length=10, null=True)
    body_name = models.TextField(null=True)
    body_code = models.TextField(null=True)
    cancelled = models.BooleanField()
    extraordinary = models.BooleanField()
    agenda = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="agenda_of")
    minutes = models.ForeignKey(Edition, on_delete=models.PROTECT, null=True, related_name="minutes_of")

    class Meta:
        indexes = [
            models.Index(name="meeting_by_date", fields=["body", "date"]),
            models.Index(
                name="meeting_that_names_its_body",
                fields=["body", "date"],
                condition=models.Q(body_name__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.date}"


class MeetingOrganization(models.Model):
    """A committee of the meeting, its name as printed; the one at place 0 leads, joint meetings have several."""

    id = models.CharField(primary_key=True, max_length=24)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="meeting_organizations")
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="organization_meetings"
    )
    place = models.PositiveIntegerField()
    name = models.TextField()
    date = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(name="organization_by_meeting", fields=["organization", "date"])]

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.place}"
