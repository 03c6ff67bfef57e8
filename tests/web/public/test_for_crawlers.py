"""What search engines, browsers and other sites are told: which pages, under which address, and what they are about."""

import re
import struct
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import item, meeting, member
from publishing import ASTA, BODY, NOW, publish
from raadhus.published.models import AgendaItem, Meeting, Paper, Person
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.web.components.made_files import MADE, address_of
from raadhus.web.public.pages import for_crawlers
from web.public.matters import page
from web.public.nodes import the_attribute

pytestmark = pytest.mark.django_db

LISTS = 16


def locations(client: Client, place: str, *, host: str = "localhost") -> list[str]:
    response = client.get(place, headers={"host": host})
    assert response.status_code == 200
    return re.findall("<loc>([^<]+)</loc>", response.content.decode())


def about(parsed: LexborHTMLParser, name: str) -> str | None:
    return the_attribute(parsed, f"main > [itemscope] > [itemprop={name}]", "content")


def test_the_sitemap_leads_to_the_sitemaps_of_every_body(client: Client) -> None:
    publish()

    assert locations(client, "/sitemap.xml") == ["http://localhost/egeborg/sitemap-1.xml"]


def test_a_sitemap_has_every_page_of_the_body_and_when_it_was_published(client: Client) -> None:
    publish()

    found = locations(client, f"/{BODY}/sitemap-1.xml")
    written = client.get(f"/{BODY}/sitemap-1.xml", headers={"host": "localhost"}).content.decode()

    meeting_, items = Meeting.objects.get(), AgendaItem.objects.all()
    assert {f"http://localhost/egeborg/punkter/{one.pk}/" for one in items} <= set(found)
    assert f"<loc>http://localhost/egeborg/moeder/{meeting_.pk}/</loc><lastmod>2025-03-06T10" in written
    assert len(found) == LISTS + 1 + len(items) + Paper.objects.count() + Person.objects.count() + 1


def test_a_long_sitemap_is_parted_and_loses_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    publish()
    whole = locations(client, f"/{BODY}/sitemap-1.xml")
    monkeypatch.setattr(for_crawlers, "MOST_ADDRESSES", LISTS + 2)

    parts = [
        locations(client, place.removeprefix("http://localhost"))
        for place in locations(client, "/sitemap.xml")
    ]

    assert len(parts) > 1
    assert [place for part in parts for place in part] == whole
    assert max(map(len, parts)) == LISTS + 2


def test_what_was_withdrawn_is_in_no_sitemap(client: Client) -> None:
    publish()
    gone = AgendaItem.objects.get(number="2")
    withdraw_item(gone.pk, ground="copyright", actor=ASTA, now=NOW)

    assert not [place for place in locations(client, f"/{BODY}/sitemap-1.xml") if gone.pk in place]


def former_member() -> str:
    """The address of the page of somebody who left two years ago."""
    publish(
        meeting(item("1", "Ny bro"), day="2022-04-10", people=(member("Bo Lind", "V"), member("Asta Holm")))
    )
    publish(meeting(item("1", "Ny vej"), day="2025-04-10", people=(member("Asta Holm"),)))
    return f"politikere/{Person.objects.get(name='Bo Lind').pk}/"


def test_former_members_are_kept_from_search_engines(client: Client) -> None:
    place = former_member()

    assert the_attribute(page(client, place), "meta[name=robots]", "content") == "noindex"
    assert not [found for found in locations(client, f"/{BODY}/sitemap-1.xml") if place in found]


def test_former_members_are_shown_to_search_engines_where_the_setting_says_so(
    client: Client, settings: Settings
) -> None:
    settings.FORMER_MEMBERS_IN_SEARCH_ENGINES = True
    place = former_member()

    assert not page(client, place).css("meta[name=robots]")
    assert [found for found in locations(client, f"/{BODY}/sitemap-1.xml") if place in found]


def test_robots_may_visit_pages_and_make_no_searches(client: Client) -> None:
    lines = client.get("/robots.txt", headers={"host": "localhost"}).content.decode().splitlines()

    assert lines[:3] == ["User-agent: *", "Disallow: /soeg", "Disallow: /proev/billede/"]
    assert "Disallow: /*/soeg" in lines
    assert lines[-1] == "Sitemap: http://localhost/sitemap.xml"


def test_browsers_are_told_how_to_search_a_body(client: Client) -> None:
    publish()
    place = the_attribute(page(client, "moeder/"), "link[rel=search]", "href")

    told = client.get(place or "", headers={"host": "localhost"})

    assert told["Content-Type"].startswith("application/opensearchdescription+xml")
    assert 'template="http://localhost/egeborg/soeg/?q={searchTerms}"' in told.content.decode()


def test_a_page_is_known_by_its_address_without_what_was_asked_for(client: Client) -> None:
    publish()

    parsed = page(client, "moeder/?side=1&fra=2024-01-01")

    assert the_attribute(parsed, "link[rel=canonical]", "href") == "http://testserver/egeborg/moeder/"
    assert the_attribute(parsed, "link[hreflang=en]", "href") == "http://testserver/en/egeborg/moeder/"
    assert the_attribute(parsed, "meta[property='og:locale']", "content") == "da_DK"
    assert the_attribute(parsed, "meta[property='og:site_name']", "content") == "Egeborg Kommune"


def test_a_page_is_shared_with_a_picture_of_the_size_that_it_tells(client: Client) -> None:
    publish()

    parsed = page(client, "moeder/")

    assert the_attribute(parsed, "meta[name='twitter:card']", "content") == "summary_large_image"
    place = the_attribute(parsed, "meta[property='og:image']", "content") or ""
    assert place == f"http://testserver{address_of('share.png')}"
    head = (MADE / place.split("/static/")[1]).read_bytes()[:24]
    told = [
        the_attribute(parsed, f"meta[property='og:image:{side}']", "content") for side in ("width", "height")
    ]
    assert struct.unpack(">8x4x4sII", head) == (b"IHDR", *(int(length or 0) for length in told))


def test_a_body_with_a_host_of_its_own_is_known_by_that(client: Client, settings: Settings) -> None:
    settings.BODY_HOSTS = {"moeder.example": BODY}
    publish()

    parsed = page(client, "moeder/")

    assert the_attribute(parsed, "link[rel=canonical]", "href") == "http://moeder.example/moeder/"
    assert locations(client, "/sitemap.xml") == ["http://moeder.example/sitemap-1.xml"]
    assert "http://moeder.example/kalender/" in locations(client, f"/{BODY}/sitemap-1.xml")


def test_a_meeting_is_described_as_an_event_of_its_committee(client: Client) -> None:
    publish()

    parsed = page(client, f"moeder/{Meeting.objects.get().pk}/")

    assert the_attribute(parsed, "main > [itemscope]", "itemtype") == "https://schema.org/Event"
    assert about(parsed, "startDate") == "2025-03-05T16:00:00+01:00"
    assert (
        the_attribute(parsed, "[itemprop=organizer] > [itemprop=name]", "content")
        == "Børne- og Kulturudvalget"
    )
    assert the_attribute(parsed, "[itemprop=parentOrganization] > meta", "content") == "Egeborg Kommune"


def test_items_papers_and_persons_are_described(client: Client) -> None:
    publish()
    grant = AgendaItem.objects.get(number="2")

    shown = page(client, f"punkter/{grant.pk}/")
    paper = page(client, f"sager/{Paper.objects.first().pk}/")  # type: ignore[union-attr]  # there is one
    person = page(client, f"politikere/{Person.objects.get(name='Asta Holm').pk}/")

    assert about(shown, "name") == "Tilskud til Egeborg Musikskole"
    assert about(paper, "identifier") == "20.00.00-Ø40-3-25"
    assert the_attribute(person, "main > [itemscope]", "itemtype") == "https://schema.org/Person"


def test_the_statements_of_a_sitemap_do_not_grow_with_what_is_in_it(client: Client) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            locations(client, f"/{BODY}/sitemap-1.xml")
        return len(captured)

    publish()
    few = statements()
    for day in range(10, 15):
        publish(meeting(item("1", f"Sag {day}"), day=f"2025-05-{day}"), now=NOW + timedelta(days=day))

    assert statements() == few
