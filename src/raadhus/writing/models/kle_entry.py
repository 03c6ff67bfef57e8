"""The table of case numbers (KLE) that a municipality has loaded: what each number and facet is called. Primary.

The table belongs to KL, so nobody is given it with Raadhus.
"""

from django.db import models


class KleEntry(models.Model):
    """`number` is "00", "00.30", "00.30.14" or a facet as "G01"; from `retired_date` on no new case gets it."""

    number = models.CharField(primary_key=True, max_length=8)
    title = models.TextField()
    retired_date = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
