"""A municipality or another public body. Derived."""

from django.db import models


class Body(models.Model):
    """`id` is its name in addresses; `code` the official number of a municipality."""

    id = models.CharField(primary_key=True, max_length=60)
    name = models.TextField()
    code = models.TextField(null=True)
    classification = models.TextField(null=True)

    def __str__(self) -> str:
        return self.name
