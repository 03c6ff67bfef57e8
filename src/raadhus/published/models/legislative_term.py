"""The years for which a council is elected. Derived."""

from django.db import models

from raadhus.published.models.body import Body


class LegislativeTerm(models.Model):
    id = models.CharField(primary_key=True, max_length=80)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="terms")
    name = models.TextField()
    start_date = models.DateField()
    end_date = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name
