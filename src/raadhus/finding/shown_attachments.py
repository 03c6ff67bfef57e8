"""Which attachments can be found: those of items that stand, whose bytes are shown, and that no paper calls closed."""

from django.db.models import Q, QuerySet

from raadhus.published.models import File


def shown_attachments() -> QuerySet[File]:
    return File.objects.filter(
        ~Q(access="closed") | Q(access__isnull=True),
        item__isnull=False,
        item__tombstone__isnull=True,
        sha256__isnull=False,
    )
