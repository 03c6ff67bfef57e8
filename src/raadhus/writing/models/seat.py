"""Someone of a meeting: members as they were when it was called, substitutes, officials and guests. Primary."""

from django.conf import settings
from django.db import models

from raadhus.writing.models.agenda_item import AgendaItem
from raadhus.writing.models.meeting import Meeting


class Seat(models.Model):
    """`person` is the id of a published person, `user` who that is at the desk. `group` elected the member.

    `absence` is "apology" (afbud) or "absent"; of its reason only the kind is kept, never a diagnosis.
    `items` are those that a guest is invited to, `unit` is where the guest comes from, and `expected_from` and
    `expected_until` say when, where that was said.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.CharField(max_length=16, null=True)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    party = models.CharField(max_length=40, null=True)
    group = models.CharField(max_length=200, null=True)
    title = models.CharField(max_length=300, default="", blank=True)
    office = models.CharField(max_length=12, null=True)
    is_member = models.BooleanField(default=True)
    is_guest = models.BooleanField(default=False)
    substitute_for = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="substitutes"
    )
    absence = models.CharField(max_length=10, null=True)
    absence_kind = models.CharField(max_length=20, default="", blank=True)
    absence_told_at = models.DateTimeField(null=True)
    unit = models.CharField(max_length=200, default="", blank=True)
    expected_from = models.DateTimeField(null=True)
    expected_until = models.DateTimeField(null=True)
    items = models.ManyToManyField(AgendaItem, related_name="guests", blank=True)
    last_read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="person_once_in_a_meeting",
                fields=["meeting", "person"],
                condition=models.Q(person__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Presence(models.Model):
    """From a minute until a minute that someone was in the room; null until the meeting closes."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="presence")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="presence_ends_after_it_begins",
                condition=models.Q(until_at__isnull=True) | models.Q(until_at__gte=models.F("from_at")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.from_at}"
