"""Put a newer table of case numbers (KLE) in place: numbers that are there get their new titles, none is lost."""

from collections.abc import Iterable

from django.db import transaction
from msgspec import Struct

from raadhus.writing.kle_files import KleRow
from raadhus.writing.models import KleEntry


class LoadedKle(Struct, frozen=True, kw_only=True):
    """How many numbers are new, how many were changed, and how many are there now."""

    new: int
    changed: int
    total: int


def load_kle(rows: Iterable[KleRow]) -> LoadedKle:
    """Take the rows in; a number of the table that is not among them stays, for old cases have it."""
    with transaction.atomic():
        before = dict(KleEntry.objects.values_list("number", "title"))
        entries = [
            KleEntry(number=row.number, title=row.title, retired_date=row.retired_date) for row in rows
        ]
        KleEntry.objects.bulk_create(
            entries,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["number"],
            update_fields=["title", "retired_date"],
        )
        new = [entry for entry in entries if entry.number not in before]
        changed = [one for one in entries if one.number in before and before[one.number] != one.title]
        return LoadedKle(new=len(new), changed=len(changed), total=KleEntry.objects.count())
