"""Lists as data: all rows of them, as they are read, under the names of their columns."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.http import StreamingHttpResponse
from django.test import Client, RequestFactory
from msgspec import Struct

from egeborg_meetings import ROADS, item
from publishing import publish
from raadhus.published.models import Body
from raadhus.published.queries import parts_of_lists
from raadhus.web.public.frame.here import here_of
from raadhus.web.public.lists.listings import Listing, as_data
from web.public.matters import bridge, counted, data, held

pytestmark = pytest.mark.django_db
PLACES = {
    "meetings-as": "moeder",
    "papers-as": "sager",
    "organizations-as": "udvalg",
    "persons-as": "politikere",
    "calendar-as": "kalender",
    "amounts-as": "beloeb",
    "closed-items-as": "lukkede-punkter",
    "search-as": "soeg",
}
REFERENCE = Path(__file__).parents[4] / "docs" / "reference" / "pages.md"


class Row(Struct, frozen=True):
    number: int
    says: str | None


def listing(rows: tuple[Row, ...] | Iterator[Row]) -> Listing:
    return Listing(title="Tal", row=Row, rows=rows, entries=())


def table(client: Client, place: str) -> list[list[str]]:
    return list(csv.reader(data(client, place).decode("utf-8-sig").splitlines()))


@pytest.mark.parametrize("name", PLACES)
def test_a_list_without_rows_has_the_columns_of_the_reference(client: Client, name: str) -> None:
    Body.objects.create(pk="andeby", name="Andeby Kommune")
    (row,) = re.findall(rf"^\| `{name}` \| (`.+`) \|$", REFERENCE.read_text(), re.MULTILINE)

    empty = client.get(f"/andeby/{PLACES[name]}.csv").getvalue().decode("utf-8-sig").splitlines()

    assert list(csv.reader(empty)) == [re.findall("`([^`]+)`", row)]


def test_a_list_with_rows_has_the_same_columns(client: Client) -> None:
    publish(held(bridge()))

    assert table(client, "sager.csv")[0][:3] == ["id", "title", "case_number"]
    assert len({len(row) for row in table(client, "sager.csv")}) == 1


@pytest.mark.parametrize("form", ["csv", "json"])
def test_rows_are_sent_as_they_are_read(form: str) -> None:
    read: list[int] = []

    def rows() -> Iterator[Row]:
        for number in range(100_000):
            read.append(number)
            yield Row(number, None)

    request = RequestFactory().get("/tal.csv")

    response = as_data(listing(rows()), form=form, request=request, here=here_of(request, body=None))  # type: ignore[arg-type]  # a form
    assert isinstance(response, StreamingHttpResponse)
    parts = iter(response)
    next(parts), next(parts)

    assert len(read) < 1000


@pytest.mark.parametrize("numbers", [(), (1,), tuple(range(1203))])
def test_json_holds_every_row_and_counts_them(numbers: tuple[int, ...]) -> None:
    request = RequestFactory().get("/tal.json")

    response = as_data(
        listing(Row(number, "»ja«") for number in numbers),
        form="json",
        request=request,
        here=here_of(request, body=None),
    )

    told = json.loads(b"".join(response))
    assert [row["number"] for row in told["rows"]] == list(numbers)
    assert (told["total"], told["next"], told["title"]) == (len(numbers), None, "Tal")


@pytest.mark.parametrize("place", ["moeder", "sager"])
def test_a_long_list_is_read_in_parts_and_keeps_its_order(
    client: Client, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    for month in range(1, 6):
        publish(held(item("1", f"Sag i måned {month}"), day=f"2024-{month:02}-10"))
    at_once = table(client, f"{place}.csv")
    monkeypatch.setattr(parts_of_lists, "_AT_ONCE", 2)

    with counted() as statements:
        in_parts = table(client, f"{place}.csv")

    assert in_parts == at_once
    assert len(in_parts) == 6
    assert len(statements) > 6


def test_a_committee_has_all_its_meetings_as_data(client: Client) -> None:
    for day in range(1, 29):
        publish(held(item("1", "Ny bro"), day=f"2024-02-{day:02}"))
    (committee,) = (row[0] for row in table(client, "udvalg.csv") if ROADS in row)

    assert len(table(client, f"udvalg/{committee}.csv")) == 1 + 28
