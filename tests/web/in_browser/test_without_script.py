"""The site in a browser that runs no scripts: searching, narrowing, sorting, trying a file."""

from typing import TYPE_CHECKING

from chromium import NEEDS_CHROMIUM
from egeborg_minutes import EGEBORG_TEXT

if TYPE_CHECKING:
    from web.in_browser.conftest import Visit

pytestmark = NEEDS_CHROMIUM


def test_a_search_is_narrowed_and_sorted(visit: "Visit") -> None:
    page = visit("front", java_script_enabled=False)
    page.get_by_role("searchbox").fill("skole")
    page.get_by_role("searchbox").press("Enter")
    hits = page.locator(".search-hit__title")
    total = page.locator("#resultater").inner_text()

    page.locator(".facet-values a").first.click()
    assert page.locator("#resultater").inner_text() != total
    assert hits.count() > 0
    page.get_by_role("link", name="Nyeste først").click()
    assert "orden=nyeste" in page.url
    days = page.locator(".search-results time").evaluate_all("all => all.map(one => one.dateTime)")
    assert days == sorted(days, reverse=True)


def test_a_file_is_tried(visit: "Visit") -> None:
    page = visit("try", java_script_enabled=False)
    file = {"name": "referat.txt", "mimeType": "text/plain", "buffer": EGEBORG_TEXT.encode()}
    page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]

    page.locator("main form [type=submit]").first.click()

    assert page.locator("#det-laeste").count() == 1


def test_folded_text_opens_and_lists_have_their_pages(visit: "Visit") -> None:
    page = visit("meetings", java_script_enabled=False)

    page.get_by_role("link", name="Næste side").click()
    page.locator("main h2 a, main h3 a, .meeting-list__name a").first.click()
    page.locator("summary").first.click()

    assert page.locator("details[open]").count() == 1


def test_what_is_outstanding_is_chosen_from_and_leads_to_its_sentence(visit: "Visit") -> None:
    page = visit("outstanding", java_script_enabled=False)
    page.get_by_label("Hvem der skal gøre det").select_option(index=1)
    page.get_by_role("button", name="Vis").click()
    page.wait_for_url("**/udestaaende/?*enhed=*")

    page.locator("#liste a[href*='sted=']").last.click()

    marked = page.locator("mark#sted").bounding_box()
    assert marked is not None
    assert 0 <= marked["y"] < page.evaluate("innerHeight")
