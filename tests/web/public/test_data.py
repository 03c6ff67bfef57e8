"""The page of data, the chain and the schema."""

import json

import pytest
from django.test import Client

from egeborg_meetings import FINANCE, item
from publishing import BODY, publish
from raadhus.core.record_schema import SCHEMA_ID
from raadhus.published.models import ChainEntry
from web.public.matters import held, page, statements_for, words
from web.public.nodes import the_attribute

pytestmark = pytest.mark.django_db


def test_every_list_can_be_had_in_its_forms(client: Client) -> None:
    publish(held(item("1", "Ny bro")))

    addresses = [node.attributes["href"] or "" for node in page(client, "data/").css(".data-table td a")]

    assert len(addresses) == 48
    without_index = [address for address in addresses if "/soeg." not in address]
    assert [client.get(address).status_code for address in without_index] == [200] * len(without_index)


def test_the_head_of_the_chain_is_shown_with_number_and_hash(client: Client) -> None:
    publish(held(item("1", "Ny bro")))
    head = ChainEntry.objects.get(body=BODY)

    shown = page(client, "data/")

    assert words(shown, ".fingerprint") == head.hash
    assert words(shown, ".chain-head dd:first-of-type").startswith("1")


def test_the_chain_is_a_line_for_each_entry(client: Client) -> None:
    publish(held(item("1", "Ny bro")))
    publish(held(item("1", "Budget"), organization=FINANCE))

    response = client.get(f"/{BODY}/data/kaede.jsonl")
    links = [json.loads(line) for line in response.getvalue().splitlines()]

    assert [link["entry"]["sequence"] for link in links] == [1, 2]
    assert links[1]["entry"]["previous_entry"] == links[0]["hash"]


def test_the_proof_of_an_edition_is_linked(client: Client) -> None:
    publish(held(item("1", "Ny bro")))

    place = the_attribute(page(client, "data/"), ".step-list a", "href") or ""

    assert client.get(place).json()["entry"]["hash"] == ChainEntry.objects.get().hash


def test_the_schema_of_a_record_is_there(client: Client) -> None:
    response = client.get("/meeting-record.schema.json")

    assert response.json()["$id"] == SCHEMA_ID
    assert response["Access-Control-Allow-Origin"] == "*"


def test_more_editions_take_no_more_statements(client: Client) -> None:
    publish(held(item("1", "Ny bro")))
    few = statements_for(client, "data/")

    publish(held(item("1", "Budget"), organization=FINANCE))

    assert statements_for(client, "data/") == few
