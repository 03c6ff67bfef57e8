"""What of the graph can be found: items that were not withdrawn, and attachments that may be shown."""

from django.db.models import Q, QuerySet

from raadhus.published.models import AgendaItem, File


def standing_items() -> QuerySet[AgendaItem]:
    """The items that were neither withdrawn nor withheld."""
    # Asked for those whose tombstone is null, SQLite would go through all of these, whatever else is asked for.
    return AgendaItem.objects.filter(part__stated__isnull=False).exclude(tombstone__gt=0)


def shown_attachments() -> QuerySet[File]:
    """The attachments of items whose bytes are shown, and that no paper calls closed; withdrawn items have none."""
    return File.objects.filter(
        ~Q(access="closed") | Q(access__isnull=True), item__isnull=False, sha256__isnull=False
    )
