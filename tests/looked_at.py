"""What is wrong with a page in a browser: what axe finds on it, and what lies to the side of a phone."""

from typing import TYPE_CHECKING

import pytest

from chromium import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")


def problems_of(page: "Page") -> list[str]:
    """Of the page with all that is folded up opened; the browser is as wide as a phone."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = axe.Axe().run(page)
    assert len(found.response["passes"]) > 15
    is_wide = page.evaluate("document.documentElement.scrollWidth") > PHONE[0]
    problems = [
        f"{page.url}: {one['id']} {one['nodes'][0]['html'][:120]}" for one in found.response["violations"]
    ]
    return problems + [f"{page.url}: too wide"] * is_wide
