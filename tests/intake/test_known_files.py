import pytest

from importing import BODY, NOW
from made_cpr import made_cpr
from raadhus.intake.known_files import FileKey, dealt_with, note_imported, note_refused
from raadhus.intake.models import ImportedFile

pytestmark = pytest.mark.django_db

KEY = FileKey(sha256="a" * 64, circumstances="b" * 64)


@pytest.mark.parametrize("code", ["died", "too-slow", "too-much-memory"])
def test_a_reason_that_may_pass_is_not_noted(code: str) -> None:
    note_refused(KEY, name="a.pdf", body=BODY, code=code, sentence="…", now=NOW)

    assert dealt_with(KEY) is None


def test_a_reason_that_stays_is_noted() -> None:
    note_refused(KEY, name="a.pdf", body=None, code="damaged", sentence="It is damaged.", now=NOW)

    before = dealt_with(KEY)
    assert before is not None
    assert (before.code, before.sentence) == ("damaged", "It is damaged.")


def test_another_version_of_the_reader_reads_again() -> None:
    note_imported(KEY, name="a.pdf", body=BODY, records=1, now=NOW)
    ImportedFile.objects.update(reader_version="0.0.1")

    assert dealt_with(KEY) is None


def test_noted_twice_is_noted_once() -> None:
    for _ in range(2):
        note_imported(KEY, name="a.pdf\0", body=BODY, records=2, now=NOW)

    assert ImportedFile.objects.values_list("name", "records").get() == ("a.pdf", 2)


def test_a_cpr_number_in_a_name_is_not_noted() -> None:
    note_refused(KEY, name=f"{made_cpr()}.pdf", body=None, code="damaged", sentence="…", now=NOW)

    assert ImportedFile.objects.get().name == "….pdf"
