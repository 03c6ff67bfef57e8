"""That a name stands on the list of a meeting: what persons and their seats are made from. Derived."""

from django.db import models

from raadhus.published.models.meeting import Meeting
from raadhus.published.models.organization import Organization

LONGEST_NAME = 200
LONGEST_PARTY = 40


class Listing(models.Model):
    """`identity` is the id of the name; `organization` is null where the list does not tell of a seat in it.

    `is_official` is false when the list says that somebody was elected, null when it says neither.
    """

    id = models.CharField(primary_key=True, max_length=24)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="listings")
    identity = models.CharField(max_length=16)
    name = models.CharField(max_length=LONGEST_NAME)
    party = models.CharField(max_length=LONGEST_PARTY, null=True)
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, db_index=False, related_name="listings"
    )
    is_official = models.BooleanField(null=True)
    date = models.DateField(null=True)

    class Meta:
        # Everything that is asked of a name stands in its index, for it is asked at each publishing.
        indexes = [
            models.Index(
                name="listing_of_name",
                fields=["identity", "name", "party", "organization", "is_official", "date"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.date}"
