"""Signing in, in a browser: axe on each page at a phone's width, and a passkey made, used alone and taken away."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from chromium import NEEDS_CHROMIUM, PHONE
from looked_at import problems_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from demo_site import DemoSite

pytestmark = NEEDS_CHROMIUM

_BEFORE = ("konto/log-ind/", "proev/", "konto/glemt/", "konto/glemt/sendt/", "konto/glemt/ny/1-abc/")
_WITHIN = (
    "konto/",
    "konto/adgangskode/vaelg/",
    "konto/sikkerhed/",
    "konto/sikkerhed/app/",
    "konto/sikkerhed/noegler/ny/",
    "brugere/",
    "brugere/ny/",
    "brugere/1/",
    "brugere/registret/",
)
_AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(browser: "Browser", site: "DemoSite") -> "Iterator[Page]":
    """A browser on the page of the cast; passkeys are bound to a name, so it goes there by one."""
    viewport: Any = {"width": PHONE[0], "height": PHONE[1]}
    root = site.root.replace("127.0.0.1", "localhost").rstrip("/")
    context = browser.new_context(viewport=viewport, reduced_motion="reduce", base_url=root)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_before_signing_in(page: "Page") -> None:
    found = [problem for address in _BEFORE for problem in _problems(page, address)]
    page.goto("/desk/konto/log-ind/")
    page.get_by_label("E-mail").fill("ingen@egeborg.example")
    page.get_by_label("Adgangskode", exact=True).fill("ikke den rigtige")
    page.get_by_role("button", name="Log ind", exact=True).click()

    assert found + problems_of(page) == []
    assert "E-mail og adgangskode passer ikke sammen." in page.get_by_role("alert").inner_text()


def test_axe_finds_nothing_once_signed_in_and_a_passkey_signs_in_alone(page: "Page") -> None:
    page.goto("/desk/proev/")
    page.get_by_role("button", name="Log ind som Anna Kildebro").click()
    found = [problem for address in _WITHIN for problem in _problems(page, address)]
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": _AUTHENTICATOR})

    page.goto("/desk/konto/sikkerhed/noegler/ny/")
    page.get_by_label("Jeg vil kunne logge ind med nøglen alene").check()
    page.get_by_role("button", name="Lav adgangsnøglen").click()
    page.wait_for_url("**/sikkerhed/koder/")
    found += problems_of(page)
    page.get_by_role("button", name="Log ud").click()
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()
    page.wait_for_url("**/desk/")
    who = page.locator("header").inner_text()
    page.goto("/desk/konto/sikkerhed/noegler/")
    found += problems_of(page)
    page.get_by_role("link", name="Fjern Min nøgle").click()
    page.get_by_role("button", name="Fjern adgangsnøglen").click()

    assert "Anna Kildebro" in who
    assert page.get_by_text("Du har ingen adgangsnøgler.").is_visible()
    assert found == []


def _problems(page: "Page", address: str) -> list[str]:
    page.goto(f"/desk/{address}")
    return problems_of(page)
