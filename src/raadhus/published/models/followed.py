"""How far a room that makes rows of what is published has come. Derived."""

from django.db import models


class Followed(models.Model):
    """`mark` is what the meeting was made from when the follower took it in; without a meeting, that of the body."""

    follower = models.CharField(max_length=30)
    body = models.CharField(max_length=60)
    meeting = models.CharField(max_length=16)  # "" for the whole body
    mark = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="followed_once", fields=["follower", "body", "meeting"]),
        ]

    def __str__(self) -> str:
        return f"{self.follower}: {self.body} {self.meeting}"
