import time

import pytest

import raadhus.published.operations.publish_edition as publishing_code
from publishing import publish
from raadhus.published.jobs import sweep_files
from raadhus.published.operations.remove_unnamed_bytes import remove_unnamed_bytes
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile

pytestmark = pytest.mark.django_db

_SHOWN = GivenFile(data=b"Tegning", media_type="text/plain", role="attachment")
_HELD_BACK = GivenFile(data=b"Lukket", media_type="text/plain", role="attachment", is_withheld=True)
_TOMORROW = 25 * 60 * 60


def _kept() -> list[str]:
    return [sha256 for store in byte_stores() for sha256 in store.all_hashes()]


@pytest.fixture
def _of_a_submission_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(meeting: str) -> None:
        raise RuntimeError(meeting)

    with monkeypatch.context() as changed:
        changed.setattr(publishing_code, "project_meeting", fail)
        with pytest.raises(RuntimeError):
            publish(files=(_SHOWN, _HELD_BACK))
    assert len(_kept()) == 2


@pytest.mark.usefixtures("_of_a_submission_that_failed")
def test_bytes_of_a_submission_that_failed_go_from_both_stores_when_they_are_old() -> None:
    assert remove_unnamed_bytes(older_than=time.time() - 60) == 0
    assert len(_kept()) == 2

    assert remove_unnamed_bytes(older_than=time.time() + _TOMORROW) == 2
    assert _kept() == []


@pytest.mark.usefixtures("_of_a_submission_that_failed")
def test_they_go_with_the_sweep_of_the_next_night(monkeypatch: pytest.MonkeyPatch) -> None:
    tomorrow = time.time() + _TOMORROW
    monkeypatch.setattr(time, "time", lambda: tomorrow)

    sweep_files.function()

    assert _kept() == []


def test_bytes_that_a_table_names_stay() -> None:
    publish(files=(_SHOWN, _HELD_BACK))

    assert remove_unnamed_bytes(older_than=time.time() + _TOMORROW) == 0
    assert len(_kept()) == 2
