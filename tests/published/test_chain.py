from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW
from raadhus.published.models import Edition, EditionPart
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile, Submission

pytestmark = [
    pytest.mark.only_on("postgresql"),
    pytest.mark.django_db,
]  # SQLite has one writer and no such locks

_FILE = GivenFile(data=b"Et papir, som tre kommuner har", media_type="text/plain", role="source")


def _publish(body: str, *, is_withheld: bool = False) -> None:
    file = GivenFile(data=_FILE.data, media_type=_FILE.media_type, role=_FILE.role, is_withheld=is_withheld)
    submission = Submission(body=body, record=egeborg_minutes(), gate="published_elsewhere", files=(file,))
    publish_edition(submission, actor=ASTA, now=NOW)


def _withdraw_edition() -> None:
    withdraw_edition(Edition.objects.get(body="birk").pk, ground="copyright", actor=ASTA, now=NOW)


def _withdraw_item() -> None:
    item = EditionPart.objects.get(edition__body="birk", number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)


@pytest.mark.parametrize(
    "write", [_withdraw_edition, _withdraw_item, lambda: _publish("dal", is_withheld=True)]
)
def test_bodies_that_share_a_file_are_locked_in_their_order_before_anything_is_written(
    write: Callable[[], None],
) -> None:
    for body in ("birk", "ask", "ceder"):
        _publish(body)

    with CaptureQueriesContext(connection) as asked:
        write()

    sentences = [query["sql"] for query in asked.captured_queries]
    first = next(at for at, one in enumerate(sentences) if one.startswith(("INSERT", "UPDATE", "DELETE")))
    locked = [
        one.partition("raadhus:")[2].partition("'")[0] for one in sentences[:first] if "xact_lock" in one
    ]
    assert locked == sorted(locked)
    assert {"ask", "birk", "ceder"} <= set(locked)
