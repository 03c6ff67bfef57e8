"""Take an attachment of an item, or of one of its announcements, away again."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import Attachment
from raadhus.writing.operations.agendas.order_items import NumbersAreFixed
from raadhus.writing.operations.agendas.taking import take_item, write_down


def remove_attachment(attachment: int, *, by: Acting, version: int | None) -> None:
    """`version` is that of its item. Raises NotThere for one of a case, and NumbersAreFixed after the lock."""
    row = Attachment.objects.filter(pk=attachment, item__isnull=False, is_taken_off=False).first()
    if row is None or row.item_id is None:
        raise NotThere
    with transaction.atomic():
        meeting, item = take_item(row.item_id, by=by, version=version)
        if item.number:
            raise NumbersAreFixed
        row.is_taken_off = True
        row.save()
        write_down(meeting, by=by, item=item, details={"attachment": attachment})
