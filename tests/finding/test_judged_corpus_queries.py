"""How well searches in real agendas and minutes find what was judged to answer them, held out or not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from corpus import CORPUS, corpus_bytes
from importing import incoming, run_import
from judged_index import documents, hold, index_in
from judged_searches import corpus_queries, judged_meetings
from raadhus.published.byte_store import LocalPlace

# The database is asked the same elsewhere; what is found, or said, does not depend on which it is.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]


@pytest.fixture(scope="module")
def corpus_index(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    files = {file: corpus_bytes(file) for file in judged_meetings()}
    folder: Path = tmp_path_factory.mktemp("corpus")
    places = {"FILES": LocalPlace(folder / "files"), "WITHHELD_FILES": LocalPlace(folder / "kept-back")}
    with django_db_blocker.unblock(), override_settings(**places), transaction.atomic():  # type: ignore[attr-defined]
        for file, data in files.items():
            run_import(incoming(data, name=Path(file).name), body=file.partition("/")[0].partition("-")[0])
        with index_in(folder / "index"):
            yield folder / "index"
        transaction.set_rollback(True)


@pytest.mark.parametrize(("held_out", "floors"), [(False, (0.85, 0.68, 0.87)), (True, (0.86, 0.86, 0.91))])
def test_searches_of_the_corpus_find_what_answers_them(
    corpus_index: Path, held_out: bool, floors: Sequence[float]
) -> None:
    with override_settings(INDEX=corpus_index):
        hold(corpus_queries(documents(), corpus=CORPUS), held_out=held_out, floors=floors)
