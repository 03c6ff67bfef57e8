"""A person's seat in a committee. Derived: from the register, or else from who was listed at its meetings."""

from django.db import models

from raadhus.published.models.organization import Organization
from raadhus.published.models.person import Person


class Membership(models.Model):
    """`basis` is `register` (dates are stated) or `attendance` (dates are the first and last meeting seen)."""

    id = models.CharField(primary_key=True, max_length=60)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    basis = models.CharField(max_length=10, choices=[("register", "register"), ("attendance", "attendance")])
    role = models.TextField(null=True)
    on_behalf_of = models.TextField(null=True)
    voting_right = models.BooleanField(null=True)
    start_date = models.CharField(max_length=10, null=True)
    end_date = models.CharField(max_length=10, null=True)

    def __str__(self) -> str:
        return f"{self.person_id} in {self.organization_id}"
