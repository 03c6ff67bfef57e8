"""The texts of stored files: what is forgotten with the bytes."""

from collections.abc import Collection

from raadhus.published.models import FilePage, FileReading


def forget_file_texts(hashes: Collection[str]) -> None:
    """Delete the text of these files and how it was had."""
    FilePage.objects.filter(sha256__in=hashes).delete()
    FileReading.objects.filter(sha256__in=hashes).delete()
