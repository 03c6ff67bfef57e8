"""A committee, a council or a unit of the administration, and which one followed which. Derived."""

from django.db import models

from raadhus.published.models.body import Body


class Organization(models.Model):
    """`name` is its latest; `life` is the id shared by those that succeeded one another under new names."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="organizations")
    name = models.TextField()
    organization_type = models.CharField(max_length=20)
    classification = models.TextField(null=True)
    start_date = models.CharField(max_length=10, null=True)  # as precise as the register
    end_date = models.CharField(max_length=10, null=True)
    life = models.CharField(max_length=16, db_index=True)

    def __str__(self) -> str:
        return self.name


class OrganizationSuccession(models.Model):
    """`successor` took over from `predecessor`: renamed, merged or moved."""

    id = models.CharField(primary_key=True, max_length=40)
    predecessor = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="successions")
    successor = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="precessions")
    date = models.CharField(max_length=10, null=True)

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"
