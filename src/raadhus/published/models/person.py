"""An elected member or an office holder, with every way the name is written. Derived."""

from django.db import models

from raadhus.published.models.body import Body


class Person(models.Model):
    """`party` is the letter that was printed last; an official of the administration is no person here."""

    id = models.CharField(primary_key=True, max_length=16)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="persons")
    name = models.TextField()
    party = models.TextField(null=True)

    def __str__(self) -> str:
        return self.name


class PersonName(models.Model):
    """One way in which the person's name is written; its id is that of the name, an old id of the person too."""

    id = models.CharField(primary_key=True, max_length=16)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.TextField()
    first_date = models.DateField(null=True)
    last_date = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name
