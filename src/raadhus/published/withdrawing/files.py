"""The files that go with what is withdrawn: the source that holds it, and attachments that nothing else names."""

import json
import re
from collections.abc import Mapping, Sequence

from raadhus.published.file_texts import forget_file_texts
from raadhus.published.models import EditionFile, EditionPart, StoredFile, Tombstone

_HASH = re.compile(rb'"([0-9a-f]{64})"')


def files_to_withdraw(left: Mapping[int, Sequence[EditionPart]]) -> tuple[str, ...]:
    """The hashes of the files that must go when of each of these editions no more than these parts is left.

    An attachment stays when one of the parts names it, or another edition has it. Names of files that go are
    forgotten.
    """
    rows = EditionFile.objects.filter(edition__in=left)
    going = [row for row in rows if row.role == "source" or not _is_named(row, by=left[row.edition_id])]
    EditionFile.objects.filter(pk__in=[row.pk for row in going]).update(name=None)
    hashes = {row.file_id for row in going}
    elsewhere = EditionFile.objects.filter(file__in=hashes).exclude(pk__in=[row.pk for row in going])
    sources = {row.file_id for row in going if row.role == "source"}
    return tuple(sorted(hashes - set(elsewhere.values_list("file_id", flat=True)) | sources))


def bury_files(hashes: Sequence[str], *, tombstone: Tombstone) -> None:
    """Note that the files are withdrawn and forget their texts; their bytes go when this is certain."""
    StoredFile.objects.filter(sha256__in=hashes, tombstone__isnull=True).update(tombstone=tombstone)
    forget_file_texts(hashes)


def _is_named(row: EditionFile, *, by: Sequence[EditionPart]) -> bool:
    name = json.dumps(row.name, ensure_ascii=False).encode() if row.name else None
    texts = [bytes(part.stated or b"") + bytes(part.made or b"") for part in by]
    return any(
        row.file_id.encode() in _HASH.findall(text) or (name is not None and name in text) for text in texts
    )
