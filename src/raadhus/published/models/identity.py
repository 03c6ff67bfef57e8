"""The identity of a meeting, an item, a paper …: minted once, kept for ever. Primary."""

from django.db import models


class Identity(models.Model):
    """`key` is what it was known by when it was minted; `redirects_to` is the one that it turned out to be."""

    id = models.CharField(primary_key=True, max_length=16)
    kind = models.CharField(max_length=20)
    body = models.CharField(max_length=60)
    key = models.TextField()
    redirects_to = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="redirected_from"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(name="identity_once_for_its_key", fields=["kind", "body", "key"]),
            models.CheckConstraint(
                name="identity_does_not_redirect_to_itself",
                condition=models.Q(redirects_to__isnull=True) | ~models.Q(redirects_to=models.F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.id
