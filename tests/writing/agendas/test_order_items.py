"""The order of an agenda, and what comes on and off it."""

import pytest

from agendas_at_hand import composed, ready_case
from desk_cast import Desk, egeborg_desk
from raadhus.core.procedure.refusals import MayNot, NotThere, SomebodyElseWrote
from raadhus.core.procedure.state_tables import WrongState
from raadhus.writing.models import AgendaItem, Meeting, Proposal
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.lock_supplement import NothingIsLate, lock_supplement
from raadhus.writing.operations.agendas.order_items import ClosedItemsComeLast, NumbersAreFixed, order_items
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.operations.agendas.take_off import take_off
from raadhus.writing.operations.agendas.unlock_agenda import unlock_agenda

pytestmark = pytest.mark.django_db


def _agenda(desk: Desk) -> tuple[Meeting, list[int]]:
    """Two open cases and a closed one between the standing items; the numbers of the items in their order."""
    meeting = composed(desk)
    cases = (
        ready_case(desk, "Skolevej"),
        ready_case(desk, "Anbringelse", closed=True),
        ready_case(desk, "Legeplads"),
    )
    place_items(meeting.pk, proposals=tuple(one.pk for one in cases), by=desk.acting("Sofie"), version=None)
    return Meeting.objects.get(), _in_order()


def _in_order() -> list[int]:
    rows = AgendaItem.objects.filter(is_taken_off=False).order_by("position")
    return list(rows.values_list("pk", flat=True))


def _numbers() -> list[tuple[str, str]]:
    return list(AgendaItem.objects.order_by("position").values_list("number", "title"))


def test_closed_cases_are_placed_after_all_that_is_open() -> None:
    _agenda(egeborg_desk())

    assert [title for _, title in _numbers()] == [
        "Godkendelse af dagsorden",
        "Meddelelser",
        "Skolevej",
        "Legeplads",
        "Eventuelt",
        "Anbringelse",
        "Godkendelse af referat (underskriftside)",
    ]


def test_the_whole_order_is_set_at_once() -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)
    order[2], order[3] = order[3], order[2]

    order_items(meeting.pk, order=tuple(order), by=desk.acting("Sofie"), version=meeting.version)

    assert _in_order() == order


def test_a_closed_item_is_not_moved_before_an_open_one() -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)
    order[4], order[5] = order[5], order[4]

    with pytest.raises(ClosedItemsComeLast):
        order_items(meeting.pk, order=tuple(order), by=desk.acting("Sofie"), version=meeting.version)


def test_an_order_of_other_items_is_somebody_elses_agenda() -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)

    with pytest.raises(SomebodyElseWrote):
        order_items(meeting.pk, order=tuple(order[1:]), by=desk.acting("Sofie"), version=None)
    with pytest.raises(SomebodyElseWrote):
        order_items(meeting.pk, order=tuple(order), by=desk.acting("Sofie"), version=meeting.version - 1)


def test_numbers_keep_their_order_after_the_lock() -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    order[2], order[3] = order[3], order[2]

    with pytest.raises(NumbersAreFixed):
        order_items(meeting.pk, order=tuple(order), by=desk.acting("Sofie"), version=None)


def test_a_number_that_was_given_stays_empty_when_its_item_is_taken_off() -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    take_off(order[2], by=desk.acting("Sofie"), version=None)

    assert _numbers()[2:4] == [("3", "Skolevej"), ("4", "Legeplads")]
    assert Proposal.objects.get(title="Skolevej").state == "ready"


def test_late_items_get_the_numbers_after_the_others_as_a_supplement() -> None:
    desk = egeborg_desk()
    meeting, _ = _agenda(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    for case in (ready_case(desk, "Hastesag", closed=True), ready_case(desk, "Akut reparation")):
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)

    assert lock_supplement(meeting.pk, by=desk.acting("Sofie"), version=None) == 1

    late = AgendaItem.objects.filter(supplement=1).order_by("position")
    assert list(late.values_list("number", "title")) == [("8", "Akut reparation"), ("9", "Hastesag")]


def test_a_supplement_of_nothing_is_refused() -> None:
    desk = egeborg_desk()
    meeting, _ = _agenda(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    with pytest.raises(NothingIsLate):
        lock_supplement(meeting.pk, by=desk.acting("Sofie"), version=None)


def test_an_agenda_that_was_sent_is_not_unlocked() -> None:
    desk = egeborg_desk()
    meeting, _ = _agenda(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    unlock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    assert {number for number, _ in _numbers()} == {""}
    Meeting.objects.update(agenda_state="sent")

    with pytest.raises(WrongState):
        unlock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)


def test_a_case_of_another_committees_route_is_not_there() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    case = ready_case(desk, "Andet udvalg")
    case.route.update(organization=desk.council)

    with pytest.raises(NotThere):
        place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)


def test_one_case_that_is_not_ready_keeps_all_from_being_placed() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    cases = (ready_case(desk, "Klar"), ready_case(desk, "Kladde", state="draft"))

    with pytest.raises(WrongState):
        place_items(
            meeting.pk, proposals=tuple(one.pk for one in cases), by=desk.acting("Sofie"), version=None
        )

    assert not AgendaItem.objects.filter(proposal__isnull=False).exists()


@pytest.mark.parametrize("name", ["Signe", "Ditte", "Torben", "Anna"])
def test_none_but_the_secretary_may_order_place_or_take_off(name: str) -> None:
    desk = egeborg_desk()
    meeting, order = _agenda(desk)
    by = desk.acting(name)

    with pytest.raises(MayNot):
        order_items(meeting.pk, order=tuple(order), by=by, version=None)
    with pytest.raises(MayNot):
        take_off(order[2], by=by, version=None)
    with pytest.raises(MayNot):
        place_item(meeting.pk, proposal=1, by=by, version=None)
