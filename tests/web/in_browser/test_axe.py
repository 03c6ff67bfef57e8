"""axe-core looks at every kind of page, on a phone and on a desk, with everything that opens open."""

from typing import TYPE_CHECKING

import pytest

from chromium import DESKTOP, NEEDS_CHROMIUM, PHONE
from pages_of_demo import KINDS

if TYPE_CHECKING:
    from web.in_browser.conftest import Visit

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
pytestmark = NEEDS_CHROMIUM


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit: "Visit", kind: str) -> None:
    page = visit(kind, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    for width, height in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        found = axe.Axe().run(page)

        assert [_told(violation) for violation in found.response["violations"]] == [], width
        assert len(found.response["passes"]) > 15


def _told(violation: dict[str, object]) -> tuple[object, ...]:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    return violation["id"], violation["help"], [node["html"] for node in nodes]
