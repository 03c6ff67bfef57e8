import pytest

from publishing import publish
from raadhus.published.models import StoredFile
from raadhus.published.operations.hide_withheld_bytes import hide_withheld_bytes
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile

pytestmark = pytest.mark.django_db

DRAWING = GivenFile(
    data=b"Tegning af musikskolen", media_type="text/plain", role="attachment", name="Tegning.txt"
)


def test_withheld_bytes_that_a_crash_left_in_the_public_store_leave_it() -> None:
    publish(files=(DRAWING,))
    (sha256,) = StoredFile.objects.values_list("sha256", flat=True)
    byte_stores().withheld.put(DRAWING.data)
    StoredFile.objects.update(store="withheld")  # and then it died

    assert hide_withheld_bytes() == 1
    assert not byte_stores().public.has(sha256)
    assert byte_stores().withheld.has(sha256)


def test_public_bytes_stay() -> None:
    publish(files=(DRAWING,))

    assert hide_withheld_bytes() == 0
