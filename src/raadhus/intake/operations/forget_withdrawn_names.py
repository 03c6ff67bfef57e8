"""Forget what imported files were called of which something was withdrawn: a name may tell what was in them."""

from raadhus.core.events import EditionWithdrawn, ItemWithdrawn
from raadhus.intake.models import ImportedFile
from raadhus.published.models import StoredFile


def forget_withdrawn_names(event: ItemWithdrawn | EditionWithdrawn | None = None) -> None:
    """Forget the names of withdrawn files, those of the event's body or all; that they were imported is still known."""
    withdrawn = StoredFile.objects.filter(tombstone__isnull=False)
    if event is not None:
        withdrawn = withdrawn.filter(tombstone__body=event.body)
    ImportedFile.objects.filter(sha256__in=withdrawn.values("sha256")).exclude(name="").update(name="")
