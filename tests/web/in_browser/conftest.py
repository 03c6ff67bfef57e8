"""The site of the demo, shared by the whole test run, and pages of it opened in a browser."""

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from chromium import DESKTOP, browser
from demo_site import DemoSite, demo_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]
Visit = Callable[..., "Page"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with demo_site(shared / "demo-site") as running:
        yield running


@pytest.fixture
def visit(browser: "Browser", site: DemoSite) -> "Iterator[Visit]":
    """Opens the page of a kind; further arguments are those of a browser's context."""
    opened = []

    def visited(kind: str, *, size: tuple[int, int] = DESKTOP, **settings: object) -> "Page":
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **settings)  # type: ignore[arg-type]
        opened.append(context)
        page = context.new_page()
        page.goto(site.address(kind))
        return page

    yield visited
    for context in opened:
        context.close()
