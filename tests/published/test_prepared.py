"""Questions whose statement is made once."""

from datetime import date
from typing import Any

import pytest
from django.db.models import DateField, F, IntegerField, Value

from raadhus.published.models import Body, Meeting
from raadhus.published.prepared import Places, Prepared, in_parts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def meetings() -> None:
    body = Body.objects.create(id="egeborg", name="Egeborg")
    for number in range(1, 6):
        Meeting.objects.create(
            id=f"m{number}",
            body=body,
            name=f"Møde {number}",
            date=date(2025, 1, number),
            cancelled=number == 3,
            extraordinary=False,
        )


def test_a_question_is_asked_with_other_values_each_time() -> None:
    named = Prepared(lambda places: Meeting.objects.filter(pk=places.one("meeting")).values("name"))
    assert [named.rows(meeting=f"m{number}") for number in (1, 2)] == [
        [{"name": "Møde 1"}],
        [{"name": "Møde 2"}],
    ]


def test_the_rows_are_those_that_the_query_gives_itself() -> None:
    columns = ("name", "about", "cancelled", "date", "id")  # one that is annotated amid the others

    def ordered(body: Any) -> Any:
        return (
            Meeting.objects.filter(body=body).annotate(about=F("body__name")).order_by("id").values(*columns)
        )

    prepared = Prepared(lambda places: ordered(places.one("body")))
    assert prepared.rows(body="egeborg") == list(ordered("egeborg"))


def test_a_day_is_given_as_a_day() -> None:
    until = Prepared(
        lambda places: Meeting.objects.filter(date__lte=places.one("day", DateField())).values("date")
    )
    found = until.rows(day=date(2025, 1, 2))
    assert {row["date"] for row in found} == {date(2025, 1, 1), date(2025, 1, 2)}


def test_several_values_may_be_any_number() -> None:
    some = Prepared(lambda places: Meeting.objects.filter(pk__in=places.several("ids")).values("id"))
    for count in range(1, 6):
        ids = tuple(f"m{number}" for number in range(1, count + 1))
        assert {row["id"] for row in some.rows(ids=ids)} == set(ids)


def test_a_reference_is_one_of_several_by_its_id() -> None:
    of_bodies = Prepared(
        lambda places: Meeting.objects.filter(body__id__in=places.several("bodies")).values("id")
    )
    assert len(of_bodies.rows(bodies=("egeborg", "elsewhere"))) == 5


def test_a_union_has_the_names_of_its_first_part() -> None:
    def both(places: Places) -> Any:
        rows = Meeting.objects.filter(pk=places.one("first")).values("id", called=F("name"))
        others = Meeting.objects.filter(pk=places.one("second"))
        return rows.union(others.values("id", called=Value("the other")))

    found = Prepared(both).rows(first="m1", second="m2")
    assert sorted(found, key=lambda row: row["id"]) == [
        {"id": "m1", "called": "Møde 1"},
        {"id": "m2", "called": "the other"},
    ]


def test_a_number_is_given_as_a_number() -> None:
    editions = Prepared(
        lambda places: Meeting.objects.filter(agenda=places.one("agenda", IntegerField())).values("id")
    )
    assert editions.rows(agenda=1) == []


def test_values_are_taken_some_hundreds_at_once() -> None:
    assert [len(part) for part in in_parts(range(1100))] == [512, 512, 76]
    assert list(in_parts(())) == []


def test_a_part_of_the_rows_is_given() -> None:
    ordered = Prepared(
        lambda places: Meeting.objects.filter(body=places.one("body")).order_by("-date").values("id")
    )
    found = [row["id"] for row in ordered.part(1, 2, body="egeborg")]
    assert found == ["m4", "m3"]
    assert ordered.part(5, 2, body="egeborg") == []


def test_without_names_every_column_is_given() -> None:
    every = Prepared(lambda places: Meeting.objects.filter(pk=places.one("meeting")).values())
    assert every.rows(meeting="m3") == list(Meeting.objects.filter(pk="m3").values())
