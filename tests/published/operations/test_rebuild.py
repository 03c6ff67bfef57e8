"""Rebuilding makes every derived row again, a body at a time, as a whole or not at all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace

from derived_tables import derived_models, derived_tables
from egeborg_meetings import COUNCIL, ROADS, item, meeting, member
from egeborg_minutes import egeborg_minutes
from publishing import BODY, publish
from raadhus.core.record import MeetingRecord
from raadhus.published.models import Body, ChainEntry, Edition, Meeting, Paper
from raadhus.published.operations.rebuild import NothingOfBody, Rebuilt, rebuild
from raadhus.published.projection import project_meeting, whole_body

PEOPLE = tuple(member(f"Medlem {name} Dam") for name in "ABCDEFGHI")


def long_minutes(*, day: str, items: int = 20) -> MeetingRecord:
    return meeting(
        *(
            item(
                str(number),
                f"Sag om nummer {number} og dens vej",
                case=f"24-{number:06}",
                outcome="approved",
                against=("Medlem A Dam",),
                attachments=("Kort.pdf", "Budget.pdf"),
            )
            for number in range(1, items + 1)
        ),
        day=day,
        people=PEOPLE,
    )


@pytest.mark.django_db
def test_rebuilding_gives_the_same_rows() -> None:
    publish(egeborg_minutes())
    publish(long_minutes(day="2024-04-10"))
    before = derived_tables()

    assert rebuild(body=BODY) == (Rebuilt(body=BODY, meetings=2),)

    assert derived_tables() == before


@pytest.mark.django_db
def test_what_was_lost_or_changed_by_hand_is_made_again() -> None:
    publish(long_minutes(day="2024-04-10"))
    before = derived_tables()
    Paper.objects.all().delete()
    Meeting.objects.update(name="Noget andet")

    rebuild()

    assert derived_tables() == before


@pytest.mark.django_db
def test_a_body_of_which_nothing_is_kept_goes() -> None:
    Body.objects.create(id="forsvundet", name="Forsvundet Kommune")

    rebuild()

    assert all(model._base_manager.count() == 0 for model in derived_models())


@pytest.mark.django_db
def test_a_body_that_nobody_knows_is_refused() -> None:
    with pytest.raises(NothingOfBody) as caught:
        rebuild(body="ingensteds")

    assert caught.value.code == "nothing-of-body"


@pytest.mark.django_db(transaction=True)
def test_a_rebuild_that_breaks_off_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    publish(long_minutes(day="2024-04-10"))
    before = derived_tables()

    def broken(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(whole_body, "project_papers", broken)
    with pytest.raises(KeyboardInterrupt):
        rebuild()

    assert derived_tables() == before


@pytest.mark.django_db
def test_rebuilding_leaves_what_is_kept_alone() -> None:
    publish(long_minutes(day="2024-04-10"))
    before = list(Edition.objects.values()), list(ChainEntry.objects.values())

    rebuild()

    assert (list(Edition.objects.values()), list(ChainEntry.objects.values())) == before


@pytest.mark.django_db
def test_a_chunk_of_meetings_at_a_time_gives_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    for day in ("2024-03-06", "2024-04-10", "2024-05-08"):
        publish(long_minutes(day=day, items=5))
        publish(
            replace(long_minutes(day=day, items=5), organizations=meeting(organization=COUNCIL).organizations)
        )
    before = derived_tables()
    for chunk in ("_MEETINGS_AT_ONCE", "_NAMES_AT_ONCE", "_CASES_AT_ONCE"):
        monkeypatch.setattr(whole_body, chunk, 2)

    rebuild()

    assert derived_tables() == before
    assert set(Meeting.objects.values_list("name", flat=True)) == {COUNCIL, ROADS}


@pytest.mark.django_db
def test_projecting_asks_as_often_whatever_the_length_of_the_minutes_and_of_the_history() -> None:
    few = _queries(long_minutes(day="2024-04-10", items=2))
    for month in range(1, 10):
        publish(long_minutes(day=f"2023-0{month}-05"))

    many = _queries(long_minutes(day="2024-05-08", items=20))

    assert many <= few
    assert many <= 60


def _queries(record: MeetingRecord) -> int:
    published = publish(record)
    with CaptureQueriesContext(connection) as queries:
        project_meeting(published.meeting)
    return len(queries)
