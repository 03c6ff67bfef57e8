"""An item that is not on the agenda is added in the meeting, with the reason why it cannot wait."""

import pytest

from bare_documents import bare_pdf, pdf_made
from desk_meeting import HeldMeeting, opened_meeting, planned_meeting
from made_cases import ready_case
from raadhus.core.added_items import why_added
from raadhus.core.door import findings
from raadhus.core.procedure.meeting_facts import DecisionTaken, ItemFacts
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import AgendaItem as ItemValue
from raadhus.core.record import MeetingRecord
from raadhus.reading import read
from raadhus.understanding import understand
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, HistoryEntry, Meeting, Proposal
from raadhus.writing.operations.meetings.add_item import AddedWithoutReason, add_item
from raadhus.writing.operations.meetings.adjourn_meeting import adjourn_meeting
from raadhus.writing.operations.meetings.close_item_to_public import ClosedWithoutReason
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.queries.facts import facts_of
from raadhus.writing.record.minutes_record import minutes_record

pytestmark = pytest.mark.django_db

REASON = "Fristen for at svare ministeriet udløber den 6. juni."
TITLE = "Høringssvar om skolebusser"
CLOSED_TITLE = "Opsigelse af lejemålet Møllevej 4"
OPEN = ProposalContent(title=TITLE, points=("høringssvaret sendes",))
CLOSED = ProposalContent(
    title=CLOSED_TITLE,
    access="closed",
    closing_ground="business",
    closing_reason="Kommunens forhandling om lejemålet.",
    public_title="Sag om et lejemål",
)


def _added(held: HeldMeeting, item: ProposalContent | int = OPEN) -> AgendaItem:
    return AgendaItem.objects.get(
        pk=add_item(held.meeting.pk, item=item, reason=REASON, by=held.by(minutes=5))
    )


def _numbers(meeting: Meeting) -> list[str]:
    return list(meeting.items.order_by("position").values_list("number", flat=True))


def _record_with_added(held: HeldMeeting) -> tuple[MeetingRecord, ItemValue]:
    row = _added(held)
    take_up_item(row.pk, by=held.by(minutes=6))
    decide_item(row.pk, decisions=(DecisionTaken(outcome="approved"),), by=held.by(minutes=9), version=None)
    record = minutes_record(held.now())
    return record, next(one for one in record.items if one.title == TITLE)


def test_an_open_item_comes_last_among_the_open_ones_with_the_next_number() -> None:
    held = opened_meeting(items=4, closed=(4,))

    _added(held)

    assert _numbers(held.meeting) == ["1", "2", "3", "5", "4"]


def test_a_closed_item_comes_last() -> None:
    held = opened_meeting(items=4, closed=(4,))

    _added(held, CLOSED)

    assert _numbers(held.meeting) == ["1", "2", "3", "4", "5"]


def test_a_ready_case_is_added_with_what_it_says() -> None:
    held = opened_meeting()
    case = ready_case(held.desk)

    row = _added(held, case)

    assert (row.proposal_id, row.number, row.state) == (case, "4", "waiting")
    assert row.content["points"] == ["At legepladsen fornyes i 2026."]
    assert Proposal.objects.get(pk=case).state == "on_agenda"


def test_a_case_that_is_not_ready_is_refused_and_leaves_nothing() -> None:
    held = opened_meeting()
    case = ready_case(held.desk)
    _added(held, case)

    with pytest.raises(Refusal):
        _added(held, case)

    assert _numbers(held.meeting) == ["1", "2", "3", "4"]


def test_an_item_without_a_reason_is_refused_by_where_the_rule_stands() -> None:
    held = opened_meeting()

    with pytest.raises(AddedWithoutReason) as refused:
        add_item(held.meeting.pk, item=OPEN, reason=" ", by=held.by())

    assert "kommunestyrelsesloven § 8, stk. 4" in refused.value.danish


@pytest.mark.parametrize("public_title", ["", CLOSED_TITLE])
def test_a_closed_item_needs_a_neutral_title(public_title: str) -> None:
    held = opened_meeting()
    content = ProposalContent(
        title=CLOSED_TITLE, access="closed", closing_ground="business", public_title=public_title
    )

    with pytest.raises(ClosedWithoutReason):
        _added(held, content)


@pytest.mark.parametrize("state", ["planned", "adjourned", "closed"])
def test_nothing_is_added_while_the_meeting_is_not_in_session(state: str) -> None:
    held = planned_meeting() if state == "planned" else opened_meeting()
    if state == "adjourned":
        adjourn_meeting(held.meeting.pk, by=held.by())
    if state == "closed":
        close_meeting(held.meeting.pk, by=held.by(), leaves_undecided=True)

    with pytest.raises(Refusal):
        _added(held)

    assert len(_numbers(held.meeting)) == 3


def test_the_chair_may_add_an_item_and_a_member_may_not() -> None:
    held = opened_meeting()

    add_item(held.meeting.pk, item=OPEN, reason=REASON, by=held.by("Ditte"))

    with pytest.raises(MayNot):
        add_item(held.meeting.pk, item=OPEN, reason=REASON, by=held.by("Claus"))


def test_a_case_that_goes_elsewhere_is_not_there() -> None:
    held = opened_meeting()

    with pytest.raises(NotThere):
        _added(held, 4711)


def test_the_history_says_that_it_was_added_and_not_what() -> None:
    held = opened_meeting()
    row = _added(held, CLOSED)

    entry = HistoryEntry.objects.get(verb="item.add")

    assert (entry.subject, entry.is_closed) == (f"item:{row.pk}", True)
    assert CLOSED_TITLE not in str(entry.details)


def test_what_is_noted_of_it_later_keeps_the_reason() -> None:
    held = opened_meeting()
    row = _added(held)

    record_facts(row.pk, facts=ItemFacts(), by=held.by(minutes=6), version=None)

    added = facts_of(AgendaItem.objects.get(pk=row.pk)).added
    assert added is not None
    assert added.reason == REASON


def test_the_minutes_say_why_and_understanding_gives_the_decision_back() -> None:
    record, item = _record_with_added(opened_meeting(items=4, closed=(4,)))

    understood = next(one for one in understand(record).items if one.title == TITLE)

    assert why_added(understood) == REASON
    assert (
        [one.outcome for one in understood.decision] == [one.outcome for one in item.decision] == ["approved"]
    )


def test_the_pdf_without_what_it_carries_says_why() -> None:
    record, _ = _record_with_added(opened_meeting(items=4, closed=(4,)))
    face = public_record(record, profile=WHOLE_FACE)

    seen = read(bare_pdf(pdf_made(record)))

    assert [one.number for one in seen.items] == [one.number for one in face.items]
    assert [why_added(one) for one in seen.items] == [None, None, None, REASON, None]


def test_the_world_reads_nothing_of_a_closed_item_but_its_neutral_title() -> None:
    held = opened_meeting()
    _added(held, CLOSED)

    face = public_record(minutes_record(held.now()), profile=WHOLE_FACE)

    assert face.items[-1].title == "Sag om et lejemål"
    assert CLOSED_TITLE not in str(face)
    assert REASON not in str(face)


@pytest.mark.parametrize("item", [OPEN, CLOSED], ids=["open", "closed"])
def test_the_door_does_not_ask_why_its_number_is_the_last(item: ProposalContent) -> None:
    held = opened_meeting(items=5, closed=(4,))
    AgendaItem.objects.filter(pk=held.items[4].pk).update(standing="approval_of_minutes")
    _added(held, item)

    face = public_record(minutes_record(held.now()), profile=WHOLE_FACE)

    assert "6" in [one.number for one in face.items[:-1]]
    assert "number-out-of-order" not in {one.code for one in findings(face, profile=WHOLE_FACE)}
