"""A role that a user holds, from one day to another: in a body, a committee or a unit. Primary, never deleted."""

from django.db import models

from raadhus.accounts.models.user import User


class RoleAssignment(models.Model):
    """`organization` is the id of a published committee, `unit` the name of a unit; neither means the whole body.

    One that `is_withdrawn` was ended before it had begun. One that `follows_register` ends with the seat.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=20)
    body = models.CharField(max_length=60)
    organization = models.CharField(max_length=16, null=True)
    unit = models.CharField(max_length=300, null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    given_by = models.CharField(max_length=200)
    given_at = models.DateTimeField()
    ended_by = models.CharField(max_length=200, null=True)
    ended_at = models.DateTimeField(null=True)
    is_withdrawn = models.BooleanField(default=False)
    follows_register = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="role_ends_after_it_begins",
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
            )
        ]
        indexes = [models.Index(name="roles_of_user", fields=["user", "valid_from"])]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.role}"
