"""What every row has that a room above makes of an item's words: what it was made of, and where the words stand."""

from django.db import models

from raadhus.published.models.agenda_item import AgendaItem


class ToldRow(models.Model):
    """`path` is the JSON Pointer of a text within the item ("sections/9/blocks/0/text"), `start` and `end` count its
    code points; `life` is that of the committee that led the meeting, `date` the meeting's day. Derived.

    The item may be projected anew at any time under the same id, so the database does not hold the key: a row whose
    item is gone is never found by a join, and is swept when its meeting is taken in again.
    """

    id = models.CharField(primary_key=True, max_length=60)
    body = models.CharField(max_length=60)
    meeting = models.CharField(max_length=16, db_index=True)
    item = models.ForeignKey(AgendaItem, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    path = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    unsure = models.CharField(max_length=40, null=True)
    life = models.CharField(max_length=16, null=True)
    date = models.DateField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.item_id}/{self.path}: {self.words}"
