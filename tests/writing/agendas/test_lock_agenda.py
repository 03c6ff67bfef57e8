"""The lock of an agenda: numbers, what is missing, who may."""

import pytest

from agendas_at_hand import composed, ready_case
from desk_cast import egeborg_desk
from raadhus.core.procedure.refusals import MayNot, SomebodyElseWrote
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.agendas.add_standing_item import add_standing_item
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_item import place_item
from raadhus.writing.operations.agendas.what_lacks import AgendaIsNotComplete

pytestmark = pytest.mark.django_db


def test_the_lock_numbers_the_items_in_their_order() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    case = ready_case(desk, "Ny legeplads ved Skovbrynet")
    place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=meeting.version)

    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    told = AgendaItem.objects.order_by("position").values_list("number", "title")
    assert list(told) == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Meddelelser"),
        ("3", "Ny legeplads ved Skovbrynet"),
        ("4", "Eventuelt"),
        ("5", "Godkendelse af referat (underskriftside)"),
    ]


def test_a_closed_item_without_ground_or_public_title_keeps_the_agenda_from_being_locked() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    add_standing_item(meeting.pk, key="messages", access="closed", by=desk.acting("Sofie"), version=None)

    with pytest.raises(AgendaIsNotComplete) as refused:
        lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert [one.english for one in refused.value.lacks] == [
        "The item in place 4 needs: the legal ground on which it is closed.",
        "The item in place 4 needs: the concrete reason why it is closed.",
    ]
    assert Meeting.objects.get().agenda_state == "composing"


def test_a_stale_lock_changes_nothing() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)

    with pytest.raises(SomebodyElseWrote):
        lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=meeting.version - 1)

    assert not AgendaItem.objects.exclude(number="").exists()


@pytest.mark.parametrize("name", ["Signe", "Carl", "Anna", "Ditte", "Birgit", "Karla", "Dan"])
def test_none_but_the_secretary_may_lock(name: str) -> None:
    desk = egeborg_desk()
    meeting = composed(desk)

    with pytest.raises(MayNot):
        lock_agenda(meeting.pk, by=desk.acting(name), version=None)


def test_an_item_follows_its_case_until_the_lock() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    case = ready_case(desk, "Ny legeplads")
    item = place_item(meeting.pk, proposal=case.pk, by=desk.acting("Sofie"), version=None)
    case.refresh_from_db()
    case.title, case.content = "Ny legeplads, rettet", {"title": "Ny legeplads, rettet"}
    case.save()

    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert AgendaItem.objects.get(pk=item).title == "Ny legeplads, rettet"
    assert (
        ProposalContent(title="Ny legeplads, rettet").title
        == AgendaItem.objects.get(pk=item).content["title"]
    )
