"""What a screen reader meets on the main journeys: the roles, the names and the order of what is there."""

from typing import TYPE_CHECKING

import pytest

from chromium import NEEDS_CHROMIUM

if TYPE_CHECKING:
    from web.in_browser.conftest import Visit

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = NEEDS_CHROMIUM


def test_every_page_begins_alike(visit: "Visit") -> None:
    page = visit("meetings")

    playwright.expect(page.locator("body")).to_match_aria_snapshot("""
        - link "Gå til sidens indhold"
        - banner:
          - paragraph:
            - strong: Egeborg Kommune er opfundet.
          - paragraph:
            - link "Egeborg Kommune"
          - search:
            - searchbox "Søg i møder og sager"
            - button "Søg"
          - navigation "Hovedmenu":
            - list:
              - listitem:
                - link "Møder"
              - listitem:
                - link "Udvalg"
              - listitem:
                - link "Sager"
              - listitem:
                - link "Politikere"
              - listitem:
                - link "Kalender"
              - listitem:
                - link "Beløb"
              - listitem:
                - link "Søg"
        - main:
          - heading "Møder" [level=1]
        - contentinfo:
          - list:
            - listitem:
              - link "Lukkede punkter"
            - listitem:
              - link "Tilgængelighed"
            - listitem:
              - link "English"
        """)


def test_from_the_first_page_by_search_to_the_decision_of_a_matter(visit: "Visit") -> None:
    page = visit("front")
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - heading "Hvad beslutter Egeborg Kommune?" [level=1]
          - search:
            - searchbox "Søg i møder, sager og bilag"
            - button "Søg"
          - region "Hvad blev der af det?":
            - heading "Hvad blev der af det?" [level=2]
          - region "Kommende møder":
            - heading "Kommende møder" [level=2]
            - list:
              - listitem:
                - link "Børne- og Kulturudvalget"
          - region "Seneste beslutninger":
            - heading "Seneste beslutninger" [level=2]
          - region "Nyt siden 29. maj 2025"
        """)

    page.get_by_role("searchbox").fill("cykelsti")
    page.get_by_role("button", name="Søg").click()
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - heading "Søg i møder og sager" [level=1]
          - search:
            - searchbox "Søg efter": cykelsti
            - button "Søg"
          - region /\\d+ resultater/:
            - list "Sider med det navn":
              - listitem:
                - link "Cykelsti mellem Skovby og Tved – anlægsbevilling"
            - list "Rækkefølge":
              - listitem:
                - link "Bedste resultater først"
              - listitem:
                - link "Nyeste først"
            - list:
              - listitem:
                - heading "Cykelsti mellem Skovby og Tved – anlægsbevilling" [level=3]:
                  - link "Cykelsti mellem Skovby og Tved – anlægsbevilling"
                - paragraph:
                  - time
          - region "Afgræns":
            - textbox "Fra dato"
            - textbox "Til dato"
            - button "Vis"
            - heading "Udvalg" [level=3]
            - list
        """)

    page.get_by_role("list", name="Sider med det navn").get_by_text("anlægsbevilling").first.click()
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - navigation "Brødkrumme"
          - heading "Cykelsti mellem Skovby og Tved – anlægsbevilling" [level=1]
          - heading "Sagen nu" [level=2]
          - paragraph: Afgjort
          - term: Afgjort af
          - definition:
            - link "Kommunalbestyrelsen"
            - link "9. oktober 2023"
          - region "Sagens vej":
            - heading "Sagens vej" [level=2]
            - list:
              - listitem:
                - paragraph:
                  - time: 8. august 2023
                - heading "Klima- og Teknikudvalget" [level=3]
              - listitem:
                - paragraph:
                  - time: 27. september 2023
                - heading "Økonomiudvalget" [level=3]
              - listitem:
                - paragraph:
                  - time: 9. oktober 2023
                - heading "Kommunalbestyrelsen" [level=3]
                - paragraph: Godkendt
        """)


def test_from_a_committee_to_one_of_its_members(visit: "Visit") -> None:
    page = visit("organizations")
    page.get_by_role("link", name="Klima- og Teknikudvalget", exact=True).click()
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - heading "Klima- og Teknikudvalget" [level=1]
          - region "Medlemmer":
            - heading "Medlemmer" [level=2]
            - group "Medlemmer i dag":
              - table "Medlemmer i dag":
                - rowgroup:
                  - row "Navn Parti Post Fra Til":
                    - columnheader "Navn"
                    - columnheader "Parti"
                    - columnheader "Post"
                    - columnheader "Fra"
                    - columnheader "Til"
                - rowgroup:
                  - row /Rikke Fjordvang/:
                    - rowheader "Rikke Fjordvang":
                      - link "Rikke Fjordvang"
                    - cell "B – Radikale Venstre"
                    - cell "formand"
          - region "Møder"
        """)

    page.get_by_role("link", name="Rikke Fjordvang").first.click()
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - heading "Rikke Fjordvang" [level=1]
          - paragraph:
            - link "B – Radikale Venstre"
          - region "Udvalg":
            - group:
              - table
          - region "Fremmøde":
            - heading "Fremmøde" [level=2]
            - paragraph:
              - strong: /\\d+ af \\d+/
            - table "Fremmøde"
          - region "Standpunkter i referaterne"
          - region "Stemmer"
        """)


def test_from_the_contents_of_a_meeting_to_an_item(visit: "Visit") -> None:
    page = visit("meeting")
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - paragraph: Referat
          - heading /Økonomiudvalget Onsdag den 27. september 2023/ [level=1]
          - navigation "Indhold":
            - heading "Indhold" [level=2]
            - list:
              - listitem:
                - link "1 Godkendelse af dagsorden"
                - text: Godkendt
              - listitem:
                - link "2 Meddelelser"
          - region "Deltagere":
            - heading "Deltagere" [level=2]
            - term: Til stede
            - definition:
              - list:
                - listitem:
                  - link "Karla Vestergaard Holm"
          - article "Godkendelse af dagsorden":
            - heading "Godkendelse af dagsorden" [level=2]
            - heading "Beslutning" [level=3]
            - paragraph: Godkendt. Formanden bød velkommen til mødet.
          - article "Meddelelser"
        """)

    page.get_by_role("navigation", name="Indhold").get_by_role("link", name="Cykelsti").click()
    article = page.get_by_role("article", name="Cykelsti mellem Skovby og Tved")
    playwright.expect(article).to_be_in_viewport()
    article.get_by_role("heading", level=2).get_by_role("link").click()
    playwright.expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - navigation "Brødkrumme":
            - list:
              - listitem:
                - link "Møder"
              - listitem:
                - link "Økonomiudvalget, 27. september 2023"
              - listitem: Punkt 6
          - heading "Cykelsti mellem Skovby og Tved – anlægsbevilling" [level=1]
          - heading "Beslutning" [level=2]
          - region "Sagens vej"
          - navigation "Andre punkter på mødet":
            - link /Forrige punkt/
            - link /Næste punkt/
        """)


def test_a_table_set_as_lines_on_a_phone_is_a_table_to_a_screen_reader(visit: "Visit") -> None:
    for kind in ("organization", "person", "amounts", "closed-items", "calendar"):
        page = visit(kind, size=(360, 740))
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
        roles = {node["role"]["value"] for node in tree["nodes"] if not node["ignored"]}

        assert {"table", "row", "cell"} <= roles, kind
