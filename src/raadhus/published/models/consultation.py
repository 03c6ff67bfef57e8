"""One committee's treatment of a paper. Derived."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem
from raadhus.published.models.organization import Organization
from raadhus.published.models.paper import Paper


class Consultation(models.Model):
    """`authoritative`: this committee decides; null when the paper does not say. Its id is that of its item.

    `own_paper` is the id of the paper that this treatment would be alone: by it an old id finds today's paper.
    """

    id = models.CharField(primary_key=True, max_length=16)
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="consultations")
    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE, related_name="consultation")
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, related_name="consultations"
    )
    own_paper = models.CharField(max_length=16, db_index=True)
    place = models.PositiveIntegerField()
    authoritative = models.BooleanField(null=True)
    role = models.CharField(max_length=20, null=True)

    def __str__(self) -> str:
        return f"{self.paper_id}/{self.place}"
