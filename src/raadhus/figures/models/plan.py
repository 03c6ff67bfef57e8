"""A plan or an agreement whose tasks minutes name, to list by. Derived: a function of all mentions of it."""

from django.db import models


class Plan(models.Model):
    """What it is called and has is read of its mentions, so that those of withdrawn items are left out."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.CharField(max_length=60)
    last_told = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(name="plan_told_last", fields=["body", "-last_told", "id"])]

    def __str__(self) -> str:
        return self.id
