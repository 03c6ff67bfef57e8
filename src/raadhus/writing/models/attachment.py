"""A file of a case, of an item or of a message, and the bytes that the desk keeps by their hash. Primary."""

from django.db import models

from raadhus.writing.models.agenda_item import AgendaItem, ItemMessage
from raadhus.writing.models.proposal import Proposal


class KeptFile(models.Model):
    """Bytes in the desk's own store. `scan` is what the virus scan said: "clean", "found" or "not_scanned".

    `text` is what was read in it, for the door and the desk's search; null where nothing can be read. `cpr` is the
    gravest kind of CPR number in the text, empty where there is none.
    """

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=100)
    scan = models.CharField(max_length=12, default="not_scanned")
    text = models.TextField(null=True)
    cpr = models.CharField(max_length=10, default="", blank=True)
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.sha256


class Attachment(models.Model):
    """It belongs to a case, and to the items of it, or else to an item or one of its messages.

    `is_recommended` is the mark "anbefales".
    """

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, null=True, related_name="attachments")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, related_name="attachments")
    message = models.ForeignKey(ItemMessage, on_delete=models.PROTECT, null=True, related_name="attachments")
    position = models.PositiveIntegerField()
    title = models.TextField()
    file_name = models.TextField()
    file = models.ForeignKey(KeptFile, on_delete=models.PROTECT, related_name="attachments")
    is_recommended = models.BooleanField(default=False)
    access = models.CharField(max_length=10)
    is_taken_off = models.BooleanField(default=False)
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="attachment_belongs_to_something",
                condition=models.Q(proposal__isnull=False) | models.Q(item__isnull=False),
            ),
            models.CheckConstraint(
                name="attachment_is_open_or_closed", condition=models.Q(access__in=("open", "closed"))
            ),
        ]

    def __str__(self) -> str:
        return self.title


class NumberedAttachment(models.Model):
    """An attachment as it stands under an item since its agenda was locked: with its number, and what it was then.

    A case that is treated again has other numbers at that meeting, and may have lost, renamed or closed a file since.
    `number` is item.attachment, item.message.attachment, or without the last level where the attachment stands alone.
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="numbered")
    attachment = models.ForeignKey(Attachment, on_delete=models.PROTECT, related_name="numbered")
    number = models.CharField(max_length=20)
    title = models.TextField()
    is_recommended = models.BooleanField()
    access = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="attachment_once_under_an_item", fields=["item", "attachment"]),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
