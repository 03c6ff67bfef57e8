"""The page of an edition: what it is, what proves it, and what came before and after it."""

import json

import pytest
from django.test import Client

from egeborg_meetings import item, meeting
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.actor import Actor
from raadhus.published.models import Edition, EditionPart
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import another_body, links, page, words

pytestmark = pytest.mark.django_db


def test_an_edition_shows_its_root_and_its_place_in_the_chain(client: Client) -> None:
    published = publish()

    told = words(page(client, f"udgaver/{published.edition}/"), ".edition-facts--hashes")

    edition = Edition.objects.select_related("entry").get(pk=published.edition)
    assert f"Nummer i kæden {edition.entry.sequence}" in told
    assert edition.root in told
    assert edition.entry.hash in told


def test_an_edition_that_was_corrected_leads_to_the_newer_one_and_back(client: Client) -> None:
    first = publish()
    better = read_anew(with_item(egeborg_minutes(), "2", title="Tilskud til musikskolen"), source="ef")
    second = publish(better, reason="Titlen var forkert.")

    old, new = page(client, f"udgaver/{first.edition}/"), page(client, f"udgaver/{second.edition}/")

    assert links(old, ".alert a") == [f"/{BODY}/udgaver/{second.edition}/"]
    assert f"/{BODY}/udgaver/{first.edition}/" in links(new, ".edition-facts a")
    assert "hed før »Tilskud til Egeborg Musikskole«" in words(new, ".changes-list")


def test_the_lines_that_were_reworded_stand_before_and_after(client: Client) -> None:
    publish(with_text(egeborg_minutes(), "2", "Der søges om en million."))
    better = read_anew(with_text(egeborg_minutes(), "2", "Der søges om to millioner."), source="ef")
    second = publish(better, reason="Tallet var forkert.")

    parsed = page(client, f"udgaver/{second.edition}/")

    assert words(parsed, ".rewording h3") == "Punkt 2, Sammendrag"
    assert words(parsed, ".rewording del") == "Der søges om en million."
    assert words(parsed, ".rewording ins") == "Der søges om to millioner."


def test_an_edition_tells_who_has_approved_it(client: Client) -> None:
    published = publish()
    root = Edition.objects.get(pk=published.edition).root
    record_approval(published.edition, root=root, member=Actor("Bo Lind"), remark="Enig.", now=NOW)

    given = words(page(client, f"udgaver/{published.edition}/"), "section:has(#godkendelser) li")
    assert given == "Bo Lind, 6. marts 2025 : Enig."


def test_an_edition_lists_the_items_that_were_withdrawn_from_it(client: Client) -> None:
    published = publish()
    part = EditionPart.objects.get(number="2")
    withdraw_item(str(part.item_id), ground="copyright", actor=ASTA, now=NOW)

    parsed = page(client, f"udgaver/{published.edition}/")

    gone = words(parsed, "section:has(#vaek) li")
    assert gone == "Punkt 2: trukket tilbage 6. marts 2025 . Andre har ophavsretten."


def test_a_withdrawn_edition_says_so(client: Client) -> None:
    publish(meeting(item("1", "Ny bro")))
    published = publish()
    withdraw_edition(published.edition, ground="court-order", actor=ASTA, now=NOW)

    assert "Udgaven er trukket tilbage" in words(page(client, f"udgaver/{published.edition}/", status=410))


def test_the_proof_is_had_as_json(client: Client) -> None:
    published = publish()

    proof = json.loads(client.get(f"/{BODY}/udgaver/{published.edition}.json").content)

    assert proof["root"] == Edition.objects.get(pk=published.edition).root
    assert len(proof["leaves"]) == 4


def test_an_edition_of_another_body_is_not_found(client: Client) -> None:
    published = publish()
    other = another_body()

    assert client.get(f"/{other}/udgaver/{published.edition}/").status_code == 404
    assert client.get(f"/{BODY}/udgaver/{published.edition + 9}/").status_code == 404
    assert client.get(f"/{BODY}/udgaver/{published.edition + 9}.json").status_code == 404
