"""A journal case: the number under which a municipality files a matter, or many. Derived."""

from django.db import models

from raadhus.published.models.body import Body


class Case(models.Model):
    """`number` is as printed first, the rest is the number taken apart."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="cases")
    number = models.TextField()
    scheme = models.TextField()
    subject = models.TextField(null=True)
    facet = models.TextField(null=True)
    serial = models.TextField(null=True)
    year = models.IntegerField(null=True)

    def __str__(self) -> str:
        return self.number
