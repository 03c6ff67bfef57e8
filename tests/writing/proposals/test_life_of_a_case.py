"""The verbs of a case: who may, what is refused, and what a refused verb leaves."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from desk_cast import BODY, UNIT, Desk, egeborg_desk
from made_cases import drafted_case, ready_case, submitted_case, whole_content
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal, SomebodyElseWrote
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import HistoryEntry, Proposal, ProposalVersion
from raadhus.writing.operations.proposals.approve_proposal import NotYourTurn, approve_proposal
from raadhus.writing.operations.proposals.autosave_draft import autosave_draft
from raadhus.writing.operations.proposals.close_proposal import close_proposal
from raadhus.writing.operations.proposals.comment_on_proposal import (
    EmptyComment,
    NoSuchSection,
    comment_on_proposal,
)
from raadhus.writing.operations.proposals.draft_proposal import (
    NewProposal,
    NoTitle,
    UnknownCaseType,
    draft_proposal,
)
from raadhus.writing.operations.proposals.edit_proposal import edit_proposal
from raadhus.writing.operations.proposals.reopen_proposal import reopen_proposal
from raadhus.writing.operations.proposals.send_back_proposal import NoReasonToSendBack, send_back_proposal
from raadhus.writing.operations.proposals.set_chain import NoApprover, set_chain
from raadhus.writing.operations.proposals.set_route import (
    NewStop,
    RouteTurnsBack,
    UnknownCommittee,
    set_route,
)
from raadhus.writing.operations.proposals.submit_proposal import (
    CaseNotComplete,
    NoApprovers,
    submit_proposal,
)
from raadhus.writing.operations.proposals.take_pen import lay_down_pen, take_pen
from raadhus.writing.operations.proposals.taking import SomebodyHasThePen
from raadhus.writing.operations.proposals.withdraw_proposal import withdraw_proposal
from raadhus.writing.queries.case_access import known_cases
from raadhus.writing.queries.cases import CaseChoice, listed_cases
from raadhus.writing.queries.one_case import one_case

pytestmark = pytest.mark.django_db
NOBODYS = ("Ditte", "Birgit", "Karla", "Frode", "Anna", "Dan")
VERBS: dict[str, Callable[[int, Acting], object]] = {
    "edit": lambda case, by: edit_proposal(case, content=whole_content("Andet"), by=by, version=1),
    "autosave": lambda case, by: autosave_draft(case, form={}, based_on=1, by=by),
    "submit": lambda case, by: submit_proposal(case, by=by, version=1),
    "approve": lambda case, by: approve_proposal(case, by=by, version=1),
    "send_back": lambda case, by: send_back_proposal(case, comment="Nej", by=by, version=1),
    "withdraw": lambda case, by: withdraw_proposal(case, by=by, version=1),
    "reopen": lambda case, by: reopen_proposal(case, by=by, version=1),
    "close": lambda case, by: close_proposal(case, by=by, version=1),
    "comment": lambda case, by: comment_on_proposal(case, section=None, text="Hej", by=by),
    "take_pen": lambda case, by: take_pen(case, by=by),
    "lay_down_pen": lambda case, by: lay_down_pen(case, by=by),
    "set_route": lambda case, by: set_route(case, stops=(), by=by, version=1),
}


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def test_nobody_learns_of_a_case_by_trying_a_verb(desk: Desk) -> None:
    case = drafted_case(desk)
    before = HistoryEntry.objects.count()

    for name in NOBODYS:
        for verb in VERBS.values():
            with pytest.raises(NotThere):
                verb(case, desk.acting(name))

    assert HistoryEntry.objects.count() == before
    assert Proposal.objects.get().version == 1


def test_a_case_is_not_there_for_the_unit_next_door(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = desk.acting("Signe")
    stranger = replace(signe, roles=tuple(replace(role, unit="Center for Teknik") for role in signe.roles))

    with pytest.raises(NotThere):
        edit_proposal(case, content=whole_content(), by=stranger, version=1)
    assert listed_cases(CaseChoice(which="all"), by=stranger).total == 0


def test_each_saving_is_a_version(desk: Desk) -> None:
    case = drafted_case(desk)

    version = edit_proposal(case, content=whole_content("Ny titel"), by=desk.acting("Signe"), version=1)

    assert version == 2
    assert [row.content["title"] for row in ProposalVersion.objects.order_by("number")] == [
        "Ny legeplads ved Egeborg Skole",
        "Ny titel",
    ]


def test_the_same_click_twice_is_one_saving(desk: Desk) -> None:
    case = drafted_case(desk)
    for _ in range(2):
        edit_proposal(case, content=whole_content("Ny titel"), by=desk.acting("Signe"), version=1)
        submit_proposal(case, by=desk.acting("Signe"), version=2)

    assert Proposal.objects.get().version == 3
    assert Proposal.objects.get().approvals.count() == 2


def test_a_new_case_sent_twice_is_one_case(desk: Desk) -> None:
    assert drafted_case(desk) == drafted_case(desk)


def test_the_second_writer_overwrites_nothing(desk: Desk) -> None:
    case = drafted_case(desk)
    edit_proposal(case, content=whole_content("Signes"), by=desk.acting("Signe"), version=1)
    lay_down_pen(case, by=desk.acting("Signe"))

    with pytest.raises(SomebodyElseWrote, match="Signe Sagsbehandler"):
        edit_proposal(case, content=whole_content("Carls"), by=desk.acting("Carl"), version=1)

    assert Proposal.objects.get().title == "Signes"


def test_only_who_has_the_pen_writes(desk: Desk) -> None:
    case = drafted_case(desk)
    carl = desk.acting("Carl")

    with pytest.raises(SomebodyHasThePen, match="Signe Sagsbehandler"):
        edit_proposal(case, content=whole_content("Carls"), by=carl, version=1)
    take_pen(case, by=carl)
    edit_proposal(case, content=whole_content("Carls"), by=carl, version=1)

    assert Proposal.objects.get().title == "Carls"


def test_what_lacks_something_is_not_submitted_but_saved(desk: Desk) -> None:
    case = drafted_case(desk, content=ProposalContent(title="Kun en titel"))

    with pytest.raises(CaseNotComplete) as refused:
        submit_proposal(case, by=desk.acting("Signe"), version=1)

    assert len(refused.value.missing) == 6
    assert Proposal.objects.get().state == "draft"


def test_without_approvers_nothing_is_submitted(desk: Desk) -> None:
    case = drafted_case(desk)
    set_chain(UNIT, body=BODY, approvers=(), by=desk.acting("Anna"))

    with pytest.raises(NoApprovers):
        submit_proposal(case, by=desk.acting("Signe"), version=1)


def test_the_chain_is_gone_through_in_its_order(desk: Desk) -> None:
    case = submitted_case(desk)

    with pytest.raises(NotYourTurn, match="Carl Centerchef"):
        approve_proposal(case, by=desk.acting("Dorthe"), version=2)
    with pytest.raises(MayNot):
        approve_proposal(case, by=desk.acting("Signe"), version=2)
    approve_proposal(case, by=desk.acting("Carl"), version=2)
    assert Proposal.objects.get().state == "in_review"
    approve_proposal(case, by=desk.acting("Dorthe"), version=3)

    assert Proposal.objects.get().state == "ready"


def test_a_chain_that_is_changed_meanwhile_changes_no_round(desk: Desk) -> None:
    case = submitted_case(desk)
    set_chain(UNIT, body=BODY, approvers=(desk.acting("Dorthe").user,), by=desk.acting("Anna"))

    approve_proposal(case, by=desk.acting("Carl"), version=2)

    assert Proposal.objects.get().state == "in_review"


def test_a_case_comes_back_with_words_and_goes_through_a_new_round(desk: Desk) -> None:
    case = submitted_case(desk)
    approve_proposal(case, by=desk.acting("Carl"), version=2)

    with pytest.raises(NoReasonToSendBack):
        send_back_proposal(case, comment=" ", by=desk.acting("Dorthe"), version=3)
    send_back_proposal(case, comment="Prisen mangler.", by=desk.acting("Dorthe"), version=3)
    submit_proposal(case, by=desk.acting("Signe"), version=4)

    assert Proposal.objects.get().step == 0
    assert list(
        Proposal.objects.get().approvals.order_by("round", "position").values_list("round", "answer")
    ) == [
        (1, "approved"),
        (1, "sent_back"),
        (2, "waiting"),
        (2, "waiting"),
    ]


def test_a_ready_case_is_sent_back_by_the_committees_secretary(desk: Desk) -> None:
    case = ready_case(desk)

    send_back_proposal(case, comment="Indstillingen skal deles.", by=desk.acting("Sofie"), version=4)

    assert Proposal.objects.get().state == "sent_back"


def test_what_is_being_approved_is_not_written_in(desk: Desk) -> None:
    case = submitted_case(desk)

    with pytest.raises(Refusal):
        edit_proposal(case, content=whole_content("Andet"), by=desk.acting("Signe"), version=2)

    assert Proposal.objects.get().title == "Ny legeplads ved Egeborg Skole"


def test_a_withdrawn_case_is_taken_up_again(desk: Desk) -> None:
    case = submitted_case(desk)

    withdraw_proposal(case, by=desk.acting("Signe"), version=2)
    reopen_proposal(case, by=desk.acting("Signe"), version=3)

    assert Proposal.objects.get().state == "draft"


def test_a_route_stays_within_the_municipality_and_runs_forward(desk: Desk) -> None:
    case = drafted_case(desk)
    signe = desk.acting("Signe")
    first, then = (NewStop(organization=desk.organization), NewStop(organization=desk.council))
    backwards = (replace(first, meeting_date=date(2025, 6, 1)), replace(then, meeting_date=date(2025, 5, 1)))

    with pytest.raises(UnknownCommittee):
        set_route(case, stops=(NewStop(organization="nowhere"),), by=signe, version=1)
    with pytest.raises(RouteTurnsBack):
        set_route(case, stops=backwards, by=signe, version=1)
    set_route(case, stops=(first, then), by=signe, version=1)

    assert Proposal.objects.get().route.count() == 2


def test_the_secretary_of_a_later_committee_knows_of_a_case_when_it_is_ready(desk: Desk) -> None:
    case = submitted_case(desk)
    stops = (NewStop(organization=desk.organization), NewStop(organization=desk.council))
    Proposal.objects.filter(pk=case).update(state="draft")
    set_route(case, stops=stops, by=desk.acting("Signe"), version=None)
    sofie = desk.acting("Sofie")
    of_council = replace(sofie, roles=tuple(replace(one, organization=desk.council) for one in sofie.roles))

    assert [known_cases(by=by).count() for by in (sofie, of_council)] == [1, 0]
    with pytest.raises(NotThere):
        one_case(case, by=of_council)
    Proposal.objects.filter(pk=case).update(state="ready")
    assert one_case(case, by=of_council).number == known_cases(by=of_council).get().pk


def test_comments_stand_at_sections_that_there_are(desk: Desk) -> None:
    case = drafted_case(desk)
    carl = desk.acting("Carl")

    comment_on_proposal(case, section="summary", text="Hvad koster det?", by=carl)
    with pytest.raises(NoSuchSection):
        comment_on_proposal(case, section="nowhere", text="Hej", by=carl)
    with pytest.raises(EmptyComment):
        comment_on_proposal(case, section=None, text=" ", by=carl)

    assert Proposal.objects.get().comments.count() == 1


def test_what_begins_is_of_a_type_and_has_a_title(desk: Desk) -> None:
    new = NewProposal(body=BODY, unit=UNIT, type="decision", content=whole_content())
    signe = desk.acting("Signe")

    with pytest.raises(UnknownCaseType):
        draft_proposal(replace(new, type="nothing"), by=signe)
    with pytest.raises(NoTitle):
        draft_proposal(replace(new, content=ProposalContent(title=" ")), by=signe)
    with pytest.raises(MayNot):
        draft_proposal(new, by=desk.acting("Birgit"))


def test_a_chain_has_approvers_of_the_unit_alone(desk: Desk) -> None:
    with pytest.raises(NoApprover):
        set_chain(UNIT, body=BODY, approvers=(desk.acting("Birgit").user,), by=desk.acting("Anna"))
    with pytest.raises(MayNot):
        set_chain(UNIT, body=BODY, approvers=(), by=desk.acting("Signe"))


def test_the_history_tells_no_word_of_a_case(desk: Desk) -> None:
    case = drafted_case(desk, content=whole_content("Hemmelig handel", is_closed=True))
    comment_on_proposal(case, section=None, text="Hemmelig bemærkning", by=desk.acting("Carl"))

    for entry in HistoryEntry.objects.all():
        assert entry.is_closed
        assert "emmelig" not in f"{entry.details}{entry.subject}{entry.verb}"


def test_whose_turn_it_is_and_the_author_are_told_by_mail() -> None:
    desk = egeborg_desk()
    case = submitted_case(desk, content=whole_content("Køb af jord ved åen"))
    send_back_proposal(case, comment="Prisen mangler", by=desk.acting("Carl"), version=2)
    submit_proposal(case, by=desk.acting("Signe"), version=3)
    for version, name in enumerate(("Carl", "Dorthe"), 4):
        approve_proposal(case, by=desk.acting(name), version=version)

    sent = OutgoingMail.objects.filter(about=f"case:{case}").order_by("pk")

    assert [(one.to_name.split()[0], one.subject.partition(":")[0]) for one in sent] == [
        ("Carl", "En sag venter på dig"),
        ("Signe", "Sag sendt tilbage"),
        ("Carl", "En sag venter på dig"),
        ("Dorthe", "En sag venter på dig"),
        ("Signe", "Sag klar til dagsordenen"),
    ]
    assert all("jord" not in one.subject + one.text and "Prisen" not in one.text for one in sent)
