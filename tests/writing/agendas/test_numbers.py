"""The numbers of items: counted as the profile says, and never changed after the lock."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from agendas_at_hand import STARTS, composed, ready_case, state_rules
from desk_cast import Desk, egeborg_desk
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.agenda_order import is_in_order
from raadhus.writing.models import AgendaItem, Attachment, Meeting, Proposal
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import lock_supplement
from raadhus.writing.operations.agendas.order_items import order_items
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.operations.agendas.take_off import take_off
from raadhus.writing.queries.readable_file import readable_file
from raadhus.writing.record.agenda_record import agenda_record
from sent_agendas import attach

pytestmark = pytest.mark.django_db


def _locked(desk: Desk, *, days: int) -> list[str]:
    meeting = composed(desk, starts_at=STARTS + timedelta(days=days))
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    return list(
        AgendaItem.objects.filter(meeting=meeting).order_by("position").values_list("number", flat=True)
    )


@pytest.mark.parametrize(
    ("numbering", "days", "first"),
    [("meeting", 28, "1"), ("year", 28, "5"), ("year", -300, "1"), ("term", -300, "5")],
)
def test_numbers_go_on_from_the_meeting_before_as_the_profile_says(
    numbering: str, days: int, first: str
) -> None:
    desk = egeborg_desk()
    state_rules(numbering=numbering)
    _locked(desk, days=0)

    assert _locked(desk, days=days)[0] == first


def test_an_attachment_keeps_its_number_when_its_case_is_treated_at_a_second_meeting() -> None:
    desk = egeborg_desk()
    case = ready_case(desk, "Skolehaver")
    plan = attach(case, "Plan", data=b"%PDF 1")
    attach(case, "Kort", data=b"%PDF 2")
    first = _treating(desk, case, days=0)
    Proposal.objects.filter(pk=case.pk).update(state="ready")
    attach(case, "Brev", data=b"%PDF 3")
    Attachment.objects.filter(pk=plan.pk).update(is_taken_off=True, title="Gammel plan")

    second = _treating(desk, case, days=28, before=3)

    assert _numbered(first) == [("3.1", "Plan"), ("3.2", "Kort")]
    assert _numbered(second) == [("6.1", "Kort"), ("6.2", "Brev")]
    assert readable_file(plan.pk, by=desk.acting("Sofie")).attachment == plan


def _treating(desk: Desk, case: Proposal, *, days: int, before: int = 0) -> Meeting:
    """A locked agenda with the case, after so many others."""
    meeting = composed(desk, starts_at=STARTS + timedelta(days=days))
    others = [ready_case(desk, f"Sag {number}") for number in range(before)]
    for one in (*others, case):
        place_item(meeting.pk, proposal=one.pk, by=desk.acting("Sofie"), version=None)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    return Meeting.objects.get(pk=meeting.pk)


def _numbered(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(one.number, one.title) for item in agenda_record(meeting).items for one in item.attachments]


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_done_after_the_lock_no_number_changes_or_comes_twice(seed: int) -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    walk = _Walk(desk, meeting.pk, chance=random.Random(seed))  # noqa: S311  no secret
    given: dict[int, str] = {}
    was_locked = False

    for _ in range(25):
        walk.step()
        items = list(AgendaItem.objects.filter(meeting=meeting).order_by("position", "pk"))
        numbers = [item.number for item in items if item.number]

        assert len(set(numbers)) == len(numbers)
        assert all(AgendaItem.objects.get(pk=item).number == number for item, number in given.items())
        assert is_in_order([item for item in items if not item.is_taken_off])
        given |= {item.pk: item.number for item in items if item.number}
        was_locked = was_locked or bool(given)
    assert was_locked


class _Walk:
    """Verbs by chance; those that are refused change nothing."""

    def __init__(self, desk: Desk, meeting: int, *, chance: random.Random) -> None:
        self.desk, self.meeting, self.chance = desk, meeting, chance
        self.by = desk.acting("Sofie")

    def step(self) -> None:
        verbs: tuple[Callable[[], object], ...] = (
            self._place, self._place, self._order, self._take_off,
            lambda: lock_agenda(self.meeting, by=self.by, version=None),
            lambda: lock_supplement(self.meeting, by=self.by, version=None),
            lambda: send_agenda(self.meeting, by=self.by, version=None),
        )  # fmt: skip
        try:
            self.chance.choice(verbs)()
        except Refusal:
            return

    def _items(self) -> list[int]:
        rows = AgendaItem.objects.filter(meeting=self.meeting, is_taken_off=False)
        return list(rows.order_by("position").values_list("pk", flat=True))

    def _place(self) -> None:
        case = ready_case(self.desk, f"Sag {self.chance.random()}", closed=self.chance.random() < 0.3)
        place_item(self.meeting, proposal=case.pk, by=self.by, version=None)

    def _order(self) -> None:
        order = self._items()
        first = self.chance.randrange(len(order))
        second = self.chance.randrange(len(order))
        order[first], order[second] = order[second], order[first]
        order_items(self.meeting, order=tuple(order), by=self.by, version=None)

    def _take_off(self) -> None:
        take_off(self.chance.choice(self._items()), by=self.by, version=None)
