import hashlib

import pytest
from msgspec.structs import replace

from publishing import publish
from raadhus.published.models import FilePage, FileReading
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.submission import GivenFile
from raadhus.reading.attachment_text import AttachmentText, PageText

pytestmark = pytest.mark.django_db

DATA = b"Kort over stier."
SHA256 = hashlib.sha256(DATA).hexdigest()
TEXT = AttachmentText(media_type="application/pdf", pages=(PageText(1, "Kort"), PageText(2, "over stier.")))


def _publish(*, is_withheld: bool = False) -> None:
    given = GivenFile(data=DATA, media_type="application/pdf", role="attachment", is_withheld=is_withheld)
    publish(files=(given,))


def test_the_pages_of_a_file_are_kept_once() -> None:
    _publish()
    for _ in range(2):
        assert keep_file_text(SHA256, text=TEXT) == 2

    assert list(FilePage.objects.order_by("page").values_list("page", "text")) == [
        (1, "Kort"),
        (2, "over stier."),
    ]


def test_how_the_text_was_had_is_kept_with_it() -> None:
    _publish()
    keep_file_text(SHA256, text=replace(TEXT, is_tagged=True, unreadable_pages=(3,)))

    reading = FileReading.objects.get()
    assert (reading.is_tagged, reading.is_scanned, reading.unreadable_pages) == (True, False, [3])


def test_the_text_of_a_file_that_is_kept_back_is_not_kept() -> None:
    _publish(is_withheld=True)

    assert keep_file_text(SHA256, text=TEXT) == 0
    assert not FilePage.objects.exists()
    assert not FileReading.objects.exists()


def test_the_text_of_a_file_that_is_not_there_is_not_kept() -> None:
    assert keep_file_text(SHA256, text=TEXT) == 0
