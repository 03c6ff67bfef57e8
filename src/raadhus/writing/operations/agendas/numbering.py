"""The numbers that an agenda's items and attachments get at the lock: counted in the meeting, the year or the term."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.timezone import localtime

from raadhus.core.procedure.numbering import attachment_numbers, numbers_of
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.writing.models import AgendaItem, ItemMessage, Meeting, NumberedAttachment
from raadhus.writing.queries.item_attachments import AttachmentUnderItem, current_attachments


def number_items(items: Sequence[AgendaItem], *, meeting: Meeting, rules: RuleProfile) -> None:
    """Number the items that have no number yet after all that were ever given one, and their attachments with them."""
    new = [item for item in items if not item.number]
    numbers = numbers_of([None for _ in new], numbering="year", last=_last_number(meeting, rules=rules))
    for item, number in zip(new, numbers, strict=True):
        item.number = number
    AgendaItem.objects.bulk_update(new, ["number"])
    number_attachments(new)


def number_attachments(items: Sequence[AgendaItem]) -> None:
    """Write down what stands under these items, which have their numbers, and under the announcements in them."""
    current: defaultdict[tuple[int, int | None], list[AttachmentUnderItem]] = defaultdict(list)
    for key, one in current_attachments(items):
        current[key, one.message].append(one)
    messages = _messages(items)
    made: list[NumberedAttachment] = []
    for item in items:
        groups = [current[item.pk, None], *(current[item.pk, one] for one in messages[item.pk])]
        own, *others = map(len, groups)
        first, rest = attachment_numbers(item.number, own=own, messages=others)
        for group, numbers in zip(groups, (first, *rest), strict=True):
            made += (_row(one, item=item, number=number) for one, number in zip(group, numbers, strict=True))
    NumberedAttachment.objects.bulk_create(made)


def _row(one: AttachmentUnderItem, *, item: AgendaItem, number: str) -> NumberedAttachment:
    return NumberedAttachment(
        item=item,
        attachment=one.attachment,
        number=number,
        title=one.title,
        is_recommended=one.is_recommended,
        access=one.access,
    )


def _messages(items: Iterable[AgendaItem]) -> defaultdict[int, list[int]]:
    """The announcements of each item in their order."""
    told: defaultdict[int, list[int]] = defaultdict(list)
    rows = ItemMessage.objects.filter(item__in=list(items)).order_by("position", "id")
    for item, message in rows.values_list("item", "id"):
        told[item].append(message)
    return told


def _last_number(meeting: Meeting, *, rules: RuleProfile) -> int:
    """The highest number given so far, of this meeting or of all that are counted with it."""
    given = AgendaItem.objects.exclude(number="")
    if rules.numbering == "meeting":
        given = given.filter(meeting=meeting)
    else:
        first, last = _counted_with(localtime(meeting.starts_at).date(), by_term=rules.numbering == "term")
        together = Meeting.objects.filter(
            organization=meeting.organization, starts_at__date__gte=first, starts_at__date__lte=last
        )
        # Two agendas of one committee that are locked at once would else take the same numbers.
        given = given.filter(meeting__in=[row.pk for row in together.select_for_update()])
    return max((int(number) for number in given.values_list("number", flat=True)), default=0)


def _counted_with(day: date, *, by_term: bool) -> tuple[date, date]:
    """The year, or the council's four years: from the first of January after the elections of 2021, 2025 and so on."""
    if not by_term:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    first = day.year - (day.year - 2) % 4
    return date(first, 1, 1), date(first + 3, 12, 31)
