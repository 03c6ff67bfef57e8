"""Put a file into an item that is no case's, or into one of its announcements."""

from django.db import transaction
from django.db.models import Max
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import AgendaItem, Attachment
from raadhus.writing.operations.agendas.describe_standing_item import OfACase
from raadhus.writing.operations.agendas.order_items import NumbersAreFixed
from raadhus.writing.operations.agendas.taking import place_of, take_item, write_down
from raadhus.writing.operations.keep_file import clean_name, keep_file


class ItemFile(Struct, frozen=True, kw_only=True):
    """`title` is how it is shown, without one its name; `message` the announcement that it belongs to, if to one."""

    data: bytes
    name: str
    title: str = ""
    is_recommended: bool = False
    message: int | None = None


class NoFile(
    Refusal,
    reason="no-file",
    english="Choose a file first.",
    danish="Vælg først en fil.",
):
    """The form was sent without one."""


def attach_to_item(item: int, *, file: ItemFile, by: Acting) -> int:
    """Put it last and give its number in the table; it is as open as its item. Raises a Refusal."""
    _refuse_early(item, by=by)
    kept = keep_file(file.data, name=file.name, by=by)
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=None)
        if row.proposal_id is not None:
            raise OfACase
        if row.number:
            raise NumbersAreFixed
        if file.message is not None and not row.messages.filter(pk=file.message).exists():
            raise NotThere
        name = clean_name(file.name)
        last: int = row.attachments.aggregate(last=Max("position"))["last"] or 0
        made = Attachment.objects.create(
            item=row,
            message_id=file.message,
            position=last + 1,
            title=file.title.strip() or name.rpartition(".")[0] or name,
            file_name=name,
            file=kept,
            is_recommended=file.is_recommended,
            access=row.access,
            added_by=by.name,
            added_at=by.at,
        )
        write_down(meeting, by=by, item=row, details={"attachment": made.pk})
    return made.pk


def _refuse_early(item: int, *, by: Acting) -> None:
    """Reading a file takes seconds, so nothing is locked meanwhile; who may is asked before and after."""
    row = AgendaItem.objects.select_related("meeting").filter(pk=item).first()
    if row is None:
        raise NotThere
    refuse_unless_may("agenda.compose", by=by, place=place_of(row.meeting))
