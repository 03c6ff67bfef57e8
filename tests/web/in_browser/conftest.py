"""The site of the demo, shared by the whole test run, and pages of it opened in a browser."""

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from chromium import DESKTOP, browser, browser_beside_tables
from demo_site import DemoSite, demo_site
from desk_server import cookies_of, desk_server
from raadhus.accounts.models import User

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser", "browser_beside_tables"]
Visit = Callable[..., "Page"]
AtTheDesk = Callable[[User, str], "Page"]


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


@pytest.fixture
def at_the_desk(browser_beside_tables: "Browser") -> "Iterator[AtTheDesk]":
    """Opens a page of the desk, on the test's own database, each time in a browser of its own."""
    opened = []

    with desk_server() as root:

        def visited(user: User, path: str) -> "Page":
            context = browser_beside_tables.new_context(base_url=root, reduced_motion="reduce")
            opened.append(context)
            context.add_cookies(cookies_of(user, address=root))
            page = context.new_page()
            page.set_default_timeout(20_000)
            page.goto(path)
            return page

        yield visited
        for context in opened:
            context.close()
