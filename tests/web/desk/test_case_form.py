"""The form that a case is written in: by buttons alone, by two at once, and when something is wrong."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from case_clients import as_user, typed_form
from desk_cast import NOW, Desk, egeborg_desk
from made_cases import drafted_case, whole_content
from raadhus.core.record import Mark, Paragraph
from raadhus.writing.content import WrittenSection
from raadhus.writing.models import Proposal, ProposalDraft
from raadhus.writing.operations.proposals.edit_proposal import edit_proposal
from raadhus.writing.operations.proposals.take_pen import lay_down_pen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _within_the_term(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cast's council sits until the end of 2025."""
    monkeypatch.setattr("raadhus.web.desk.frame.page.desk_now", lambda: NOW)


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def _form(client: Client, case: int) -> dict[str, list[str]]:
    return typed_form(client.get(reverse("desk-case-edit", args=[case])).content.decode())


def test_saving_the_untouched_form_without_a_script_changes_nothing(desk: Desk) -> None:
    bold = Paragraph(text="Fed tekst", marks=(Mark(start=0, end=3, kind="strong"),))
    section = WrittenSection(key="summary", heading="Sammendrag", kind="summary", blocks=(bold,))
    case = drafted_case(desk, content=whole_content())
    content = whole_content().__class__(title="Sag", sections=(section,), units=("Enhed",), points=("At",))
    edit_proposal(case, content=content, by=desk.acting("Signe"), version=1)
    signe = as_user(desk, "Signe")

    signe.post(reverse("desk-case-edit", args=[case]), _form(signe, case) | {"do": ["save"]})

    saved = Proposal.objects.get()
    (summary,) = (one for one in saved.content["sections"] if one["key"] == "summary")
    assert summary["blocks"][0]["marks"] == [{"start": 0, "end": 3, "kind": "strong", "url": None}]


def test_rows_are_added_moved_and_removed_by_buttons_that_keep_what_is_typed(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = as_user(desk, "Signe")
    address = reverse("desk-case-edit", args=[case])
    form = _form(signe, case) | {"title": ["Skrevet, ikke gemt"]}

    for action in ("point-add", "amount-add", "section-add", "unit-add"):
        signe.post(address, form | {"do": [action]})
        form = _form(signe, case)
    form["point"][1] = "At punkt to."
    signe.post(address, form | {"do": ["point-up:1"]})
    form = _form(signe, case)

    assert form["title"] == ["Skrevet, ikke gemt"]
    assert form["point"] == ["At punkt to.", "At legepladsen fornyes i 2026."]
    assert (len(form["amount-what"]), len(form["unit"]), form["section-key"][-1]) == (1, 2, "own-1")
    assert Proposal.objects.get().version == 1


def test_an_amount_that_is_no_number_is_told_and_nothing_typed_is_lost(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = as_user(desk, "Signe")
    amount = {
        "amount-what": ["Maling"],
        "amount-kroner": ["omkring 5"],
        "amount-frame": [""],
        "amount-year": ["26"],
    }
    form = _form(signe, case) | amount | {"amount-direction": [""], "title": ["Ny"], "do": ["save"]}

    answer = signe.post(reverse("desk-case-edit", args=[case]), form)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'href="#amount-kroner-0"' in page
    assert 'href="#amount-year-0"' in page
    assert "omkring 5" in page
    assert Proposal.objects.get().version == 1


def test_the_second_of_two_writers_sees_both_and_saves_knowingly(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = as_user(desk, "Signe")
    form = _form(signe, case)
    lay_down_pen(case, by=desk.acting("Signe"))
    edit_proposal(case, content=whole_content("Carls titel"), by=desk.acting("Carl"), version=1)
    lay_down_pen(case, by=desk.acting("Carl"))

    answer = signe.post(
        reverse("desk-case-edit", args=[case]), form | {"title": ["Signes titel"], "do": ["save"]}
    )

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Carls titel" in page
    assert "Signes titel" in page
    assert Proposal.objects.get().title == "Carls titel"
    signe.post(reverse("desk-case-edit", args=[case]), typed_form(page) | {"do": ["save"]})
    assert Proposal.objects.get().title == "Signes titel"


def test_what_is_typed_is_kept_as_a_draft_of_ones_own(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = as_user(desk, "Signe")
    form = _form(signe, case) | {"title": ["Halvt skrevet"]}

    told = json.loads(signe.post(reverse("desk-case-draft", args=[case]), form).content)

    assert told["told"].startswith("Kladde gemt kl. ")
    assert _form(signe, case)["title"] == ["Halvt skrevet"]
    assert _form(as_user(desk, "Carl"), case)["title"] == ["Ny legeplads ved Egeborg Skole"]
    signe.post(reverse("desk-case-edit", args=[case]), form | {"do": ["throw-away"]})
    assert not ProposalDraft.objects.exists()


@pytest.mark.parametrize(
    "page", ["desk-case", "desk-case-edit", "desk-case-versions", "desk-case-history", "desk-case-route"]
)
def test_a_page_of_a_case_asks_the_store_at_most_25_times(
    desk: Desk, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    case = drafted_case(desk)
    signe = as_user(desk, "Signe")

    with django_assert_max_num_queries(25):
        signe.get(reverse(page, args=[case]))


@pytest.mark.parametrize("page", ["desk-cases", "desk-approvals", "desk-case-new"])
def test_a_list_of_cases_asks_the_store_at_most_25_times(
    desk: Desk, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        drafted_case(desk, content=whole_content(f"Sag {number}"))
    signe = as_user(desk, "Signe")

    with django_assert_max_num_queries(25):
        signe.get(reverse(page))
