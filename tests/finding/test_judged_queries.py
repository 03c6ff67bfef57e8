"""How well searches find what was judged to answer them; floors a little under what was measured, held out or not."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.test import override_settings

from demo.conftest import egeborg
from judged_index import documents, hold, index_in
from judged_searches import egeborg_queries, ids_of, misspelled_queries
from raadhus.demo.fill import Filled
from searching import found

__all__ = ["egeborg"]

# The database is asked the same elsewhere; what is found, or said, does not depend on which it is.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]


@pytest.fixture(scope="module")
def egeborg_index(
    egeborg: Filled, django_db_blocker: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    folder: Path = tmp_path_factory.mktemp("index")
    with django_db_blocker.unblock(), index_in(folder):  # type: ignore[attr-defined]
        yield folder


@pytest.mark.parametrize(("held_out", "floors"), [(False, (0.85, 0.8, 0.87)), (True, (0.77, 0.75, 0.8))])
def test_searches_of_the_demo_find_what_answers_them(
    egeborg_index: Path, held_out: bool, floors: Sequence[float]
) -> None:
    with override_settings(INDEX=egeborg_index):
        hold(egeborg_queries(documents()), held_out=held_out, floors=floors)


def test_what_is_typed_wrongly_is_put_right_or_found_all_the_same(egeborg_index: Path) -> None:
    with override_settings(INDEX=egeborg_index):
        for one in misspelled_queries("egeborg"):
            results = found(one.words)
            assert results.did_you_mean == one.meant or ids_of(results.hits) == ids_of(found(one.meant).hits)
