"""The attachments under the items of an agenda: as they are now until the lock, as they were numbered after it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.db.models import Q
from msgspec import Struct

from raadhus.core.record import Access
from raadhus.writing.models import AgendaItem, Attachment, NumberedAttachment


class AttachmentUnderItem(Struct, frozen=True, kw_only=True):
    """`number` is empty until the agenda is locked; `message` is the announcement that it belongs to, if to one."""

    attachment: Attachment
    number: str
    title: str
    is_recommended: bool
    access: Access

    @property
    def message(self) -> int | None:
        return self.attachment.message_id


def attachments_under(items: Sequence[AgendaItem]) -> Mapping[int, tuple[AttachmentUnderItem, ...]]:
    """By item, in order; two statements, however many the items are."""
    found: defaultdict[int, tuple[AttachmentUnderItem, ...]] = defaultdict(tuple)
    locked, waiting = [one for one in items if one.number], [one for one in items if not one.number]
    for item, one in (*_numbered(locked), *current_attachments(waiting)):
        found[item] = (*found[item], one)
    return found


def current_attachments(items: Sequence[AgendaItem]) -> Iterator[tuple[int, AttachmentUnderItem]]:
    """Those that the items have now, each with its item: of their cases first, then their own."""
    if not items:
        return
    cases = {one.proposal_id: one.pk for one in items if one.proposal_id is not None}
    rows = Attachment.objects.filter(Q(item__in=items) | Q(proposal__in=cases), is_taken_off=False)
    in_order = rows.select_related("file").order_by("position", "pk")
    for row in sorted(in_order, key=lambda one: one.item_id is not None):
        yield (
            row.item_id or cases[row.proposal_id or 0],
            AttachmentUnderItem(
                attachment=row,
                number="",
                title=row.title,
                is_recommended=row.is_recommended,
                access=_access(row.access),
            ),
        )


def _numbered(items: Sequence[AgendaItem]) -> Iterator[tuple[int, AttachmentUnderItem]]:
    if not items:
        return
    rows = NumberedAttachment.objects.filter(item__in=items).select_related("attachment__file").order_by("pk")
    for row in rows:
        # What was closed since is closed here too: a file that was open by mistake is not handed on.
        yield (
            row.item_id,
            AttachmentUnderItem(
                attachment=row.attachment,
                number=row.number,
                title=row.title,
                is_recommended=row.is_recommended,
                access=_access(row.access, row.attachment.access),
            ),
        )


def _access(*said: str) -> Access:
    return "closed" if "closed" in said else "open"
