"""Every page of the desk, opened by the first of the cast who may: axe finds nothing, and a phone is wide enough."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from chromium import _ARGUMENTS, CHROMIUM, NEEDS_CHROMIUM, PHONE, playwright
from desk_server import cookies_of, desk_server
from leaks.desk.desk_addresses import Address, desk_addresses, names_of_desk
from leaks.desk.marked_meeting import Marked, marked_meeting, publish_marked_minutes
from leaks.desk.readers_of_desk import VERBS
from looked_at import problems_of
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.take_up_item import take_up_item

pytestmark = [pytest.mark.django_db(transaction=True), NEEDS_CHROMIUM, pytest.mark.only_on("sqlite")]
_READERS = ("secretary", "case-worker", "member", "guest-of-open-item", "administrator", "data-protection")
# A page looks otherwise by what it shows: of each name so many addresses are looked at.
_OF_A_NAME = 2
# These answer with a file, data or another page, take what a form sends, or are there in the demonstration alone; one's
# own account has tests of its own.
_NO_PAGES = frozenset(
    {
        "desk-absence",
        "desk-agenda-item-pdf",
        "desk-agenda-open-pdf",
        "desk-agenda-order",
        "desk-agenda-pdf",
        "desk-case-attach",
        "desk-case-attachment",
        "desk-case-comment",
        "desk-case-do",
        "desk-case-draft",
        "desk-case-file",
        "desk-file",
        "desk-kept-form",
        "desk-mail-retry",
        "desk-meeting-do",
        "desk-meeting-version",
        "desk-minutes-forward",
        "desk-minutes-open-pdf",
        "desk-minutes-pdf",
        "desk-role-end",
        "desk-role-give",
        "desk-try",
        "desk-try-as",
        "desk-user-act",
        "desk-user-save",
    }
)
_ACCOUNT = ("account_", "mfa_", "openid_", "socialaccount_")
_OF_MINUTES = frozenset(name for name in names_of_desk() if "minutes" in name)


def test_axe_finds_nothing_on_any_page_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    marked = marked_meeting()
    _begin(marked)
    now = marked.coming.starts_at + timedelta(minutes=5)
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    pages = frozenset(name for name in names_of_desk() - _NO_PAGES if not name.startswith(_ACCOUNT))
    found, seen = _looked_at(marked, names=pages)
    publish_marked_minutes(marked)
    later, seen_later = _looked_at(marked, names=_OF_MINUTES & pages)

    assert (found, later) == ([], [])
    assert sorted(pages - seen - seen_later) == []


def _begin(marked: Marked) -> None:
    """Let the coming meeting be in session."""
    at = marked.coming.starts_at
    sofie = marked.desk.acting("Sofie", now=at)
    call_meeting(marked.coming.pk, by=sofie)
    open_meeting(marked.coming.pk, by=sofie)
    first = marked.coming.items.order_by("position")[0]
    take_up_item(first.pk, by=sofie, version=None)


def _looked_at(marked: Marked, *, names: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """What is wrong on which page, and the names of all pages that were opened."""
    pages = list(_pages(marked, names=names))
    found: list[str] = []
    with desk_server() as root:
        cookies = {reader: cookies_of(marked.users[reader], address=root) for reader, _ in pages}
        with playwright.sync_playwright() as started:
            chromium = started.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
            for reader, addresses in groupby(pages, key=lambda one: one[0]):
                context = chromium.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
                context.add_cookies(cookies[reader])
                page = context.new_page()
                for _, address in addresses:
                    page.goto(root + address.path)
                    found += [f"{reader} {problem}" for problem in problems_of(page)]
                context.close()
            chromium.close()
    return found, frozenset(address.name for _, address in pages)


def _pages(marked: Marked, *, names: frozenset[str]) -> Iterator[tuple[str, Address]]:
    """The first addresses of each name that give a page, with the first reader to whom they give it."""
    wanted = Counter(dict.fromkeys(names, _OF_A_NAME))
    known = desk_addresses(verbs=VERBS, with_secrets=True)
    for reader in _READERS:
        client = Client(headers={"host": "localhost"})
        client.force_login(marked.users[reader])
        for address in known:
            if wanted[address.name] > 0 and _is_page(client.get(address.path)):
                wanted[address.name] -= 1
                yield reader, address


def _is_page(answer: HttpResponseBase) -> bool:
    answer.close()
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
