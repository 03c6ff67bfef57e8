"""One committee's whole cycle at the desk, by hand in a browser: from empty cases to minutes that prove themselves."""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import desk_hands
from bare_documents import bare_pdf
from chromium import NEEDS_CHROMIUM, browser
from demo_site import _free_port, _serve, _wait_for
from own_installation import OwnInstallation, bare_environment
from raadhus.core.record import MeetingRecord
from raadhus.demo.desk_meeting import desk_meeting
from raadhus.reading import read

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["browser"]

pytestmark = [NEEDS_CHROMIUM, pytest.mark.only_on("sqlite")]

_PREPARE = """
from datetime import UTC, datetime, time
from raadhus.demo.desk_filling import set_approvers
from raadhus.demo.desk_users import make_desk_users
from raadhus.demo.publishing import BODY, SECRETARIAT
from raadhus.demo.registering import statements
from raadhus.published.operations.record_statement import record_statement

for day, statement in statements():
    record_statement(statement, body=BODY, actor=SECRETARIAT, now=datetime.combine(day, time(12), tzinfo=UTC))
make_desk_users(now=datetime(2025, 5, 1, tzinfo=UTC))
set_approvers()
"""
PUBLIC_TEXT = "Udvalget tog meddelelsen til efterretning."
MEETING = desk_meeting()
SECRETARY, CASE_WORKER = "Sofie Lindegård Krog", "Signe Mosebæk"
APPROVERS = ("Ulrik Bøgh Ravn", "Bodil Åstrøm")


@contextmanager
def _site(folder: Path, *, today: str) -> Iterator[str]:
    """The desk of an Egeborg without a history, on a day."""
    environment = bare_environment(folder) | {"RAADHUS_TODAY": today}
    installation = OwnInstallation(folder=folder, environment=environment)
    if not folder.exists():
        installation.migrate()
        installation.python(_PREPARE)
    port = _free_port()
    process = _serve(port, environment=environment, log=folder / "log")
    _wait_for(port)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        os.kill(process, signal.SIGTERM)
        os.waitpid(process, 0)


def test_a_meeting_goes_from_empty_cases_to_minutes_that_prove_themselves(
    browser: "Browser", tmp_path: Path
) -> None:
    with _site(tmp_path / "store", today="2025-08-06") as root:
        _prepare(browser, root)
    with _site(tmp_path / "store", today=MEETING.starts.date().isoformat()) as root:
        public, pdf = _hold_and_publish(browser, root)
    (tmp_path / "minutes.pdf").write_bytes(pdf)

    read_back = read(pdf, name="minutes.pdf")
    _assert_shape(read_back)
    _assert_shape(read(bare_pdf(pdf), name="minutes.pdf"))
    assert MEETING.closed.text not in public
    assert PUBLIC_TEXT in public
    said = OwnInstallation(folder=tmp_path, environment=bare_environment(tmp_path)).raadhus(
        "verify", tmp_path / "minutes.pdf"
    )
    assert "The minutes are unchanged." in said.stdout
    assert "Approval: 6 of 6" in said.stdout


def _prepare(browser: "Browser", root: str) -> None:
    with desk_hands.signed_in(browser, root, CASE_WORKER) as page:
        for item in MEETING.item:
            desk_hands.write_case(page, item, meeting=MEETING)
    for name in APPROVERS:
        with desk_hands.signed_in(browser, root, name) as page:
            assert desk_hands.approve_cases(page) == len(MEETING.item)
    with desk_hands.signed_in(browser, root, SECRETARY) as page:
        desk_hands.plan(page, MEETING)
        desk_hands.write_messages(page, MEETING.messages)
        desk_hands.write_closed_item(page, MEETING.closed)
        desk_hands.send_out(page)


def _hold_and_publish(browser: "Browser", root: str) -> tuple[str, bytes]:
    """The public page of the minutes and their PDF."""
    with desk_hands.signed_in(browser, root, SECRETARY) as page:
        page.goto(f"{root}/desk/moeder/1/moedet/")
        desk_hands.record(page, MEETING)
        page.goto(f"{root}/desk/moeder/1/referat/")
        desk_hands.send_minutes(page, public_text=PUBLIC_TEXT)
    for name in _members():
        with desk_hands.signed_in(browser, root, name) as page:
            desk_hands.approve_minutes(page)
    with desk_hands.signed_in(browser, root, SECRETARY) as page:
        page.goto(f"{root}/desk/moeder/1/referat/")
        desk_hands.publish_minutes(page)
    citizen = browser.new_page()
    citizen.goto(f"{root}/egeborg/moeder/")
    citizen.locator("main").get_by_role("link", name=MEETING.committee).first.click()
    (address,) = set(re.findall(r'href="([^"]*/dokument\.pdf)"', citizen.content()))
    return citizen.content(), citizen.request.get(root + address).body()


def _members() -> tuple[str, ...]:
    from raadhus.demo.organisation import COMMITTEES

    (committee,) = (one for one in COMMITTEES.values() if one.name == MEETING.committee)
    return tuple(name for name in committee.members if name != MEETING.absent_member)


def _assert_shape(record: MeetingRecord) -> None:
    """Ten items in order, nine announcements, numbers of attachments, guests, outcomes, the closed item's face."""
    assert [item.title for item in record.items] == [
        "Meddelelser",
        *(item.title for item in MEETING.item),
        MEETING.closed.public_title,
        "Godkendelse af referat (underskriftside)",
    ]
    missed = {one.name: one.is_official for one in record.attendance if one.status == "apology"}
    assert missed == {one.name: True for one in MEETING.absent_officials}
    absent = {one.name for item in record.items for one in item.attendance if one.status == "absent"}
    assert absent <= {MEETING.absent_member}
    messages = record.items[0]
    assert len(messages.messages) == len(MEETING.messages.texts)
    assert [one.number for message in messages.messages for one in message.attachments] == [
        "1.6.1",
        "1.6.2",
        "1.7",
        "1.8.1",
        "1.8.2",
    ]
    for item, case in zip(record.items[1:], MEETING.item, strict=False):
        assert [decision.outcome for decision in item.decision] == [case.outcome]
        assert [point.text for told in item.recommendation for point in told.points] == list(case.points)
        assert [one.title for one in item.attachments] == list(case.attachments)
        assert [guest.name for guest in item.guests] == ([case.guest.name] if case.guest else [])
    closed = record.items[-2]
    assert (closed.access, closed.sections, closed.messages) == ("closed", (), ())
    assert closed.case_number == messages.case_number
    (remark,) = record.items[4].decision[0].remarks
    assert "handleplanen evalueres årligt" in remark
