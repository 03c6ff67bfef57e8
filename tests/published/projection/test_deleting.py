"""Rows are deleted by ids, never by asking one table for all of another: that may take PostgreSQL many minutes."""

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from egeborg_meetings import item, meeting, member
from publishing import ASTA, BODY, NOW
from raadhus.published.models import VoteCast
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.submission import Submission

pytestmark = pytest.mark.django_db

PEOPLE = tuple(member(f"Medlem {name} Dam") for name in "ABCDEFGHI")


def publish_votes(*, items: int, day: str = "2024-04-10") -> None:
    voted = (
        item(
            str(number), f"Vej nummer {number}", outcome="approved", against=tuple(one.name for one in PEOPLE)
        )
        for number in range(1, items + 1)
    )
    record = meeting(*voted, day=day, people=PEOPLE)
    publish_edition(Submission(body=BODY, record=record, gate="published_elsewhere"), actor=ASTA, now=NOW)


def test_no_rows_are_deleted_over_two_tables() -> None:
    publish_votes(items=2)

    with CaptureQueriesContext(connection) as asked:
        rebuild(body=BODY)

    deletes = [query["sql"] for query in asked if query["sql"].startswith("DELETE")]
    assert len(deletes) > 10
    assert [delete for delete in deletes if " JOIN " in delete or delete.count("SELECT") > 1] == []


@pytest.mark.only_on("postgresql")
def test_tables_that_were_counted_while_they_seemed_empty_are_rebuilt_at_once() -> None:
    for month in range(1, 5):
        publish_votes(items=40, day=f"2024-{month:02}-10")
    assert VoteCast.objects.count() > 1000
    # PostgreSQL counts by itself, at any moment, and sees nothing of what a transaction wrote that is not ended.
    place = connection.get_connection_params()
    with psycopg.connect(
        host=place["host"], user=place["user"], dbname=place["dbname"], autocommit=True
    ) as other:
        for table in ("meeting", "agendaitem", "decision", "vote", "votecast"):
            other.execute(f"ANALYZE published.published_{table}")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '20s'")

    rebuild(body=BODY)

    assert VoteCast.objects.count() > 1000
