"""The pages of cases: what each role sees, and that a case goes from its title to ready by plain forms."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from case_clients import as_user, typed_form
from desk_cast import BODY, NOW, UNIT, egeborg_desk
from made_cases import (
    MEETING_DATE,
    drafted_case,
    ready_case,
    set_chain_of_cast,
    submitted_case,
    whole_content,
)
from raadhus.writing.models import Proposal, ProposalComment

pytestmark = pytest.mark.django_db
PAGES = ("desk-case", "desk-case-edit", "desk-case-versions", "desk-case-history", "desk-case-route")


@pytest.fixture(autouse=True)
def _within_the_term(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cast's council sits until the end of 2025."""
    monkeypatch.setattr("raadhus.web.desk.frame.page.desk_now", lambda: NOW)


def test_a_case_goes_from_its_title_to_ready_by_plain_forms() -> None:
    desk = egeborg_desk()
    set_chain_of_cast(desk)
    signe = as_user(desk, "Signe")
    begun = {
        "title": "Ny cykelsti",
        "type": "decision",
        "unit": f"{BODY}/{UNIT}",
        "committee": desk.organization,
    }

    written = signe.post(reverse("desk-case-new"), begun, follow=True)
    case = Proposal.objects.get()
    form = typed_form(written.content.decode()) | {
        "section-0": ["Der er mange cyklister."],
        "section-2": ["Stien anlægges langs Egeborgvej.\n\n- Etape 1\n- Etape 2"],
        "section-4": ["Udgiften er 1,2 mio. kr."],
        "point": ["At stien anlægges."],
        "do": ["save"],
    }
    signe.post(reverse("desk-case-edit", args=[case.pk]), form)
    route = {
        "version": "2",
        "organization": desk.organization,
        "meeting_date": MEETING_DATE.isoformat(),
        "purpose": "decide",
    }
    signe.post(reverse("desk-case-route", args=[case.pk]), route)
    signe.post(reverse("desk-case-do", args=[case.pk, "indsend"]), {"version": "3"})
    for number, name in enumerate(("Carl", "Dorthe")):
        as_user(desk, name).post(
            reverse("desk-case-do", args=[case.pk, "godkend"]), {"version": str(4 + number)}
        )

    case.refresh_from_db()
    assert case.state == "ready"
    assert case.content["sections"][2]["blocks"][1]["type"] == "list"


@pytest.mark.parametrize("page", PAGES)
def test_a_case_is_there_for_those_who_may_know_of_it_alone(page: str) -> None:
    desk = egeborg_desk()
    case = drafted_case(desk)

    for name in ("Signe", "Carl", "Dorthe", "Sofie"):
        assert as_user(desk, name).get(reverse(page, args=[case])).status_code == 200, name
    for name in ("Ditte", "Birgit", "Karla", "Frode", "Anna", "Dan"):
        answer = as_user(desk, name).get(reverse(page, args=[case]))
        assert answer.status_code == 404, name
        assert "legeplads" not in answer.content.decode()


def test_lists_hold_what_waits_for_whom() -> None:
    desk = egeborg_desk()
    submitted_case(desk)
    ready_case(desk, content=whole_content("Nyt tag"))

    waiting = as_user(desk, "Carl").get(reverse("desk-approvals")).content.decode()
    ready = as_user(desk, "Sofie").get(reverse("desk-cases") + "?liste=ready").content.decode()
    nothing = as_user(desk, "Birgit").get(reverse("desk-cases") + "?liste=all").content.decode()

    assert "legeplads" in waiting
    assert "Nyt tag" not in waiting
    assert "Nyt tag" in ready
    assert "Nyt tag" not in nothing


def test_what_is_sent_twice_makes_one_case_and_one_comment() -> None:
    desk = egeborg_desk()
    signe = as_user(desk, "Signe")
    new = {"title": "Ny cykelsti", "type": "decision", "unit": f"{BODY}/{UNIT}", "key": "en"}

    begun = [signe.post(reverse("desk-case-new"), new).headers["Location"] for _ in range(2)]
    case = Proposal.objects.get().pk
    for _ in range(2):
        signe.post(reverse("desk-case-comment", args=[case]), {"text": "Husk vandet.", "key": "to"})

    assert begun == [reverse("desk-case-edit", args=[case]), reverse("desk-cases")]
    assert ProposalComment.objects.count() == 1


@pytest.mark.parametrize(
    ("page", "fields"), [("desk-case-new", 1), ("desk-case", 4)], ids=["new case", "comments"]
)
def test_each_form_that_makes_something_has_a_key_of_its_own(page: str, fields: int) -> None:
    desk = egeborg_desk()
    address = reverse(page, args=[drafted_case(desk)] if page == "desk-case" else [])

    shown = LexborHTMLParser(as_user(desk, "Signe").get(address).content.decode())

    keys = {field.attributes["value"] for field in shown.css("input[name=key]")}
    assert len(keys) == fields
