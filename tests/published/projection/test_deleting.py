"""Rows are deleted by what they refer to: joining a table with itself takes PostgreSQL a quarter of an hour."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from egeborg_meetings import item, meeting
from publishing import ASTA, BODY, NOW
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.submission import Submission


@pytest.mark.django_db
def test_no_rows_are_deleted_over_a_join() -> None:
    record = meeting(item("1", "Ny bro"))
    publish_edition(Submission(body=BODY, record=record, gate="published_elsewhere"), actor=ASTA, now=NOW)

    with CaptureQueriesContext(connection) as asked:
        rebuild(body=BODY)

    deletes = [query["sql"] for query in asked if query["sql"].startswith("DELETE")]
    assert len(deletes) > 10
    assert [delete for delete in deletes if " JOIN " in delete] == []
