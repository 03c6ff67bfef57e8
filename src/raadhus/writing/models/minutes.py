"""The minutes of a meeting: each version frozen with its leaves and root, and what each approver said of it. Primary.

`record` is the whole record with closed items; `salts` never leave the desk but for what is shown whole.
"""

from django.db import models

from raadhus.writing.models.meeting import Meeting
from raadhus.writing.models.seat import Seat


class MinutesVersion(models.Model):
    """`leaves` is a list of {whole, public, whole_salt, public_salt}, the head first, salts in hexadecimal.

    `edition` is the number of the published edition that was made of it; `reason` why it corrects another.
    `confirmations` are what a named person answered for at the door.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    number = models.PositiveIntegerField()
    record = models.BinaryField()
    leaves = models.JSONField()
    root = models.CharField(max_length=64)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    edition = models.CharField(max_length=20, null=True)
    reason = models.TextField(default="", blank=True)
    confirmations = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(name="minutes_version_once", fields=["meeting", "number"])]

    def __str__(self) -> str:
        return f"{self.meeting_id}:{self.number}"


class MinutesApproval(models.Model):
    """One who is to approve a version. `answer` is "waiting", "approved", "with_remark" or "cannot".

    `secret` is the hash of what the mail's link carries. `handed_over` says that it is in the published chain.
    `let_out_by` let the world read a remark that was kept back, and why.
    """

    minutes = models.ForeignKey(MinutesVersion, on_delete=models.PROTECT, related_name="approvals")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="approvals")
    answer = models.CharField(max_length=12, default="waiting")
    remark = models.TextField(default="", blank=True)
    answered_at = models.DateTimeField(null=True)
    secret = models.CharField(max_length=64, default="", blank=True)
    reminded_at = models.DateTimeField(null=True)
    handed_over = models.BooleanField(default=False)
    let_out_by = models.CharField(max_length=200, default="", blank=True)
    let_out_why = models.TextField(default="", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="approver_once_of_a_version", fields=["minutes", "seat"]),
            models.CheckConstraint(
                name="approval_has_a_known_answer",
                condition=models.Q(answer__in=("waiting", "approved", "with_remark", "cannot")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes_id}: {self.seat_id}"


class MinutesAddition(models.Model):
    """A numbered addition to minutes that are published: a correction, or a remark that a member approved with."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="additions")
    number = models.PositiveIntegerField()
    item = models.CharField(max_length=20, default="", blank=True)
    text = models.TextField()
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="addition_once", fields=["meeting", "number"])]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.number}"
