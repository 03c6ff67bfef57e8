"""Forget what imported files were called of which something was withdrawn: a name may tell what was in them."""

from raadhus.core.events import EditionWithdrawn, ItemWithdrawn
from raadhus.intake.models import ImportedFile
from raadhus.published.models import StoredFile


def forget_withdrawn_names(event: ItemWithdrawn | EditionWithdrawn) -> None:
    """Forget the names of the body's files that are withdrawn; that they were imported is still known."""
    withdrawn = StoredFile.objects.filter(tombstone__body=event.body).values("sha256")
    ImportedFile.objects.filter(sha256__in=withdrawn).exclude(name="").update(name="")
