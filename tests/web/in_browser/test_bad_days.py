"""What goes wrong on a day of work at the desk, in a browser: nothing typed is lost, nothing done twice."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from chromium import NEEDS_CHROMIUM
from desk_cast import BODY, NOW, egeborg_desk
from desk_meeting import opened_meeting
from made_cases import drafted_case
from raadhus.accounts.models import RoleAssignment, User
from raadhus.writing.models import Proposal, ProposalComment, ProposalDraft
from raadhus.writing.queries.contents import content_of
from raadhus.writing.queries.facts import facts_of
from web.desk.sign_in_cast import PASSWORD, QUICK_HASHERS, give_password

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from web.in_browser.conftest import AtTheDesk

pytestmark = [pytest.mark.django_db(transaction=True), NEEDS_CHROMIUM]


def test_of_two_secretaries_the_second_is_told_and_neither_loses_a_word(at_the_desk: "AtTheDesk") -> None:
    held = opened_meeting(items=1)
    signe = held.desk.users["Signe Sagsbehandler"]
    _make_secretary(signe, organization=held.desk.organization)
    address = f"/desk/moeder/{held.meeting.pk}/moedet/"
    first, second = at_the_desk(held.desk.users["Sofie Sekretær"], address), at_the_desk(signe, address)

    _begin_text(second, "Udvalget udsatte sagen.")
    _begin_text(first, "Udvalget drøftede sagen.")
    first.get_by_role("button", name="Gem teksten").click()
    first.get_by_text("Udvalget drøftede sagen.").first.wait_for()
    second.get_by_text("En anden har skrevet i mødet").wait_for()
    second.reload()
    second.get_by_role("button", name="Gem teksten").click()
    second.get_by_text("Sofie Sekretær har ændret dette").wait_for()

    assert facts_of(held.item(1)).text == "Udvalget drøftede sagen."
    assert "Udvalget drøftede sagen." in second.locator(".meeting-text").inner_text()
    second.reload()
    assert second.locator("#tekst").input_value() == "Udvalget udsatte sagen."
    second.get_by_role("button", name="Gem teksten").click()
    second.locator(".meeting-text", has_text="Udvalget udsatte sagen.").wait_for()
    first.locator(".meeting-text", has_text="Udvalget udsatte sagen.").wait_for()


def test_a_meeting_goes_on_where_it_was_after_signing_in_again(
    at_the_desk: "AtTheDesk", password: str
) -> None:
    held = opened_meeting(items=1)
    sofie = held.desk.users["Sofie Sekretær"]
    page = at_the_desk(sofie, f"/desk/moeder/{held.meeting.pk}/moedet/")
    page.context.set_offline(offline=True)
    for text in ("et notat om støj", "et notat om børnetal"):
        page.keyboard.press("p")
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        page.get_by_text("Ikke gemt – prøver igen").wait_for()
    _end_sessions()
    page.context.set_offline(offline=False)

    with page.expect_popup() as opened:
        page.get_by_role("link", name="Log ind i et nyt vindue").click()
    _sign_in(opened.value, sofie, password=password)

    page.get_by_text("Alt er gemt").wait_for()
    texts = [one.text for one in facts_of(held.item(1)).requests]
    assert texts == ["et notat om støj", "et notat om børnetal"]


def test_what_follows_on_something_refused_waits_for_an_eye_and_is_saved_then(
    at_the_desk: "AtTheDesk",
) -> None:
    held = opened_meeting(items=1)
    page = at_the_desk(held.desk.users["Sofie Sekretær"], f"/desk/moeder/{held.meeting.pk}/moedet/")
    page.context.set_offline(offline=True)
    for key, text in (("p", "et notat om støj"), ("s", "zz"), ("p", "et notat om børnetal")):
        page.keyboard.press(key)
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        page.get_by_text("Ikke gemt – prøver igen").wait_for()
    page.context.set_offline(offline=False)

    page.get_by_text("Ingen her har et navn, der begynder med »zz«").first.wait_for()
    saved_before = [one.text for one in facts_of(held.item(1)).requests]
    page.get_by_role("button", name="Gem resten").click()
    page.get_by_text("Alt er gemt").wait_for()

    assert saved_before == ["et notat om støj"]
    assert [one.text for one in facts_of(held.item(1)).requests][1:] == ["et notat om børnetal"]
    assert page.get_by_label("Imod", exact=True).input_value() == "zz"


def test_a_case_that_was_sent_too_late_comes_back_after_signing_in(
    at_the_desk: "AtTheDesk", password: str
) -> None:
    desk = egeborg_desk()
    signe = desk.users["Signe Sagsbehandler"]
    case = drafted_case(desk)
    page = at_the_desk(signe, f"/desk/sager/{case}/skriv/")
    page.get_by_label("Punkt 1").fill("At legepladsen rives ned.")
    _end_sessions()

    page.get_by_role("button", name="Gem", exact=True).last.click()
    _sign_in(page, signe, password=password)
    page.get_by_role("button", name="Send igen").click()

    page.get_by_text("Sagen er gemt.").wait_for()
    assert _points(case) == ("At legepladsen rives ned.",)


def test_a_draft_is_kept_again_once_one_has_signed_in_in_another_tab(
    at_the_desk: "AtTheDesk", password: str
) -> None:
    desk = egeborg_desk()
    signe = desk.users["Signe Sagsbehandler"]
    case = drafted_case(desk)
    page = at_the_desk(signe, f"/desk/sager/{case}/skriv/")
    _end_sessions()
    page.get_by_label("Punkt 1").fill("At legepladsen rives ned.")
    page.get_by_text("du er nok logget ud").wait_for()

    other = page.context.new_page()
    other.goto("/desk/")
    _sign_in(other, signe, password=password)
    page.get_by_label("Punkt 1").press_sequentially(" Straks.")
    page.get_by_text("Kladde gemt kl.").wait_for()
    page.get_by_role("button", name="Gem", exact=True).last.click()

    page.get_by_text("Sagen er gemt.").wait_for()
    assert _points(case) == ("At legepladsen rives ned. Straks.",)


def test_the_draft_of_a_long_case_is_kept_too(at_the_desk: "AtTheDesk") -> None:
    desk = egeborg_desk()
    case = drafted_case(desk)
    page = at_the_desk(desk.users["Signe Sagsbehandler"], f"/desk/sager/{case}/skriv/")

    page.get_by_label("Punkt 1").fill("Legepladsen er slidt. " * 4_000)

    page.get_by_text("Kladde gemt kl.").wait_for()
    assert ProposalDraft.objects.filter(proposal=case).count() == 1


def test_going_back_after_saving_shows_what_was_saved_and_saves_on_from_there(
    at_the_desk: "AtTheDesk",
) -> None:
    desk = egeborg_desk()
    case = drafted_case(desk)
    page = at_the_desk(desk.users["Signe Sagsbehandler"], f"/desk/sager/{case}/skriv/")
    page.get_by_label("Punkt 1").fill("At legepladsen rives ned.")
    page.get_by_role("button", name="Gem", exact=True).last.click()
    page.get_by_text("Sagen er gemt.").wait_for()

    page.go_back()
    seen = page.get_by_label("Punkt 1").input_value()
    page.get_by_label("Punkt 1").fill("At legepladsen flyttes.")
    page.get_by_role("button", name="Gem", exact=True).last.click()
    page.get_by_text("Sagen er gemt.").wait_for()

    assert seen == "At legepladsen rives ned."
    assert _points(case) == ("At legepladsen flyttes.",)


def test_a_double_click_makes_one_case_and_one_comment(at_the_desk: "AtTheDesk") -> None:
    desk = egeborg_desk()
    page = at_the_desk(desk.users["Signe Sagsbehandler"], "/desk/sager/ny/")

    page.get_by_label("Titel").fill("Skolehaver")
    page.get_by_role("button", name="Begynd sagen").dblclick()
    # The second click ends the first one's way to a page, so its address alone says nothing.
    page.get_by_role("heading", name="Skolehaver").wait_for()
    case = Proposal.objects.get().pk
    page.goto(f"/desk/sager/{case}/")
    page.locator("#kommentar-sag").locator("xpath=ancestor::details/summary").click()
    page.locator("#kommentar-sag").fill("Husk vandet.")
    page.get_by_role("button", name="Gem kommentar").dblclick()
    page.get_by_text("Husk vandet.").first.wait_for()

    assert ProposalComment.objects.count() == 1


@pytest.fixture
def password(settings: pytest.FixtureRequest) -> str:
    """That of everybody to whom it is given."""
    settings.PASSWORD_HASHERS = QUICK_HASHERS  # type: ignore[attr-defined]
    settings.SECOND_FACTOR = "optional"  # type: ignore[attr-defined]
    return PASSWORD


def _sign_in(page: "Page", user: User, *, password: str) -> None:
    user.email = "den.rette@egeborg.example"  # browsers send no letter outside ASCII in an address
    give_password(user)
    page.get_by_label("E-mail").fill(user.email)
    page.get_by_label("Adgangskode", exact=True).fill(password)
    page.get_by_role("button", name="Log ind", exact=True).click()
    page.get_by_role("button", name="Log ud").wait_for()


def _end_sessions() -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))


def _begin_text(page: "Page", text: str) -> None:
    page.get_by_text("Ret teksten i hånden").first.click()
    page.locator("#tekst").fill(text)


def _points(case: int) -> tuple[str, ...]:
    return content_of(Proposal.objects.get(pk=case)).points


def _make_secretary(user: User, *, organization: str) -> None:
    RoleAssignment.objects.create(
        user=user,
        role="secretary",
        body=BODY,
        organization=organization,
        valid_from=NOW.date(),
        given_by="Asta Holm",
        given_at=NOW,
    )
