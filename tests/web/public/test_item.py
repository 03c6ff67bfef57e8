"""The page of an item: the same as at its meeting, with its neighbours, the way of its matter, and a quote."""

import pytest
from django.test import Client

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, with_item
from raadhus.core.record import Reference
from raadhus.published.models import AgendaItem, Edition, EditionPart
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, bridge, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db


def of(number: str, *, title: str | None = None) -> str:
    """The address of the item that was published last with this number."""
    items = AgendaItem.objects.filter(number=number)
    found = items.filter(title=title) if title else items
    return f"punkter/{found.order_by('-first_entry').values_list('id', flat=True)[0]}/"


def test_an_item_is_shown_as_at_its_meeting(client: Client) -> None:
    published = publish()

    alone = page(client, of("2"))
    within = page(client, f"moeder/{published.meeting}/")

    assert words(alone, "h1") == "Tilskud til Egeborg Musikskole"
    assert words(alone, ".decision") == words(within, "#punkt-2 .decision")
    assert words(alone, ".item-files") == words(within, "#punkt-2 .item-files")


def test_an_item_leads_to_its_meeting_and_to_the_items_beside_it(client: Client) -> None:
    published = publish()

    parsed = page(client, of("2"))

    assert links(parsed, ".item-meeting a")[0] == f"/{BODY}/moeder/{published.meeting}/#punkt-2"
    assert words(parsed, ".neighbours") == "Forrige punkt 1. Meddelelser Næste punkt 3. Salg af grund"


def test_an_earlier_treatment_is_told_in_one_order_of_words_however_it_was_printed(client: Client) -> None:
    earlier = Reference(
        organization="Magistraten",
        date="2025-02-04",
        item="5",
        relation="previous",
        place="heading",
        as_printed="Udvalg: Magistraten Dato: 04-02-2025 Punktnummer: 5",
    )
    publish(with_item(egeborg_minutes(), "2", references=(earlier,)))

    assert words(page(client, of("2")), ".item-references li").endswith(
        "Magistraten, 4. februar 2025, punkt 5"
    )


def test_the_first_item_has_none_before_it(client: Client) -> None:
    publish()

    assert not page(client, of("1")).css("[rel=prev]")


def test_the_quote_has_the_decision_the_address_and_the_edition(client: Client) -> None:
    published = publish()

    quote = words(page(client, of("2")), ".quote textarea")

    edition = Edition.objects.get(pk=published.edition)
    assert quote.startswith("2. Tilskud til Egeborg Musikskole Børne- og Kulturudvalget, 5. marts 2025")
    assert f"http://testserver/{BODY}/{of('2')}" in quote
    assert f"rod {edition.root[:16]}: http://testserver/{BODY}/udgaver/{edition.pk}/" in quote


def test_the_way_of_the_matter_is_a_short_list_with_this_page_in_it(client: Client) -> None:
    for day, committee in (("2024-04-10", ROADS), ("2024-04-17", FINANCE), ("2024-04-24", COUNCIL)):
        publish(meeting(bridge(outcome="recommended"), day=day, organization=committee))

    steps = page(client, of("1")).css(".way li")

    assert [len(step.css("a")) for step in steps] == [1, 1, 0]
    assert FINANCE in steps[1].text()


def test_a_matter_that_was_treated_once_has_no_way(client: Client) -> None:
    publish(meeting(bridge(outcome="approved")))

    assert not page(client, of("1")).css(".way")


def test_a_withdrawn_item_says_so_and_nothing_of_what_it_was(client: Client) -> None:
    publish()
    place = of("2")
    part = EditionPart.objects.get(number="2")
    withdraw_item(str(part.item_id), ground="personal-data", actor=ASTA, now=NOW)

    parsed = page(client, place, status=410)

    assert "Teksten indeholdt personoplysninger." in words(parsed)
    assert "Musikskole" not in (parsed.html or "")


def test_an_item_that_there_is_not_and_one_of_another_body_are_not_found(client: Client) -> None:
    publish()

    page(client, "punkter/ingen/", status=404)
    assert client.get(f"/{another_body()}/{of('2')}").status_code == 404


def test_the_page_asks_the_database_as_often_however_long_the_meeting_is(client: Client) -> None:
    publish(meeting(bridge(outcome="approved", against=("Bo Lind",), attachments=("Kort",))))
    alone = statements_for(client, of("1"))
    others = (item(str(number), f"Ny bro {number}", attachments=("Kort",)) for number in range(2, 40))
    crowded = bridge(outcome="approved", against=("Bo Lind",), attachments=("Kort", "Notat"))
    publish(meeting(crowded, *others, day="2024-05-10"))

    assert statements_for(client, of("1")) <= alone + 1  # the way of the matter, now that it has one


def test_a_hostile_title_stays_a_title(client: Client) -> None:
    publish(with_item(egeborg_minutes(), "2", title=HOSTILE))

    parsed = page(client, of("2"))

    assert is_harmless(parsed)
    assert words(parsed, "h1") == " ".join(HOSTILE.split())
