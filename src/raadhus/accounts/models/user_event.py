"""What was done to a user, by whom and when. Primary, only added to."""

from django.db import models

from raadhus.accounts.models.user import User


class UserEvent(models.Model):
    """`what` is one of the verbs; `detail` is what it set, if anything."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=30)
    detail = models.CharField(max_length=300, default="")
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(name="events_of_user", fields=["user", "at"])]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.what}"
