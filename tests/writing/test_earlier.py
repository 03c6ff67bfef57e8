"""Earlier treatments: found by those who may read them, and never telling more than a case may show."""

import pytest

from desk_cast import Desk
from raadhus.writing.models import AgendaItem
from raadhus.writing.queries.earlier import earlier_of, own_earlier
from sent_agendas import SentAgenda, sent_agenda

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> SentAgenda:
    sent = sent_agenda()
    sent.meeting.state = "closed"
    sent.meeting.save()
    return sent


def _closed(held: SentAgenda) -> AgendaItem:
    held.closed_item.refresh_from_db()
    return held.closed_item


def test_closed_matter_is_found_by_its_readers_alone(held: SentAgenda) -> None:
    item = _closed(held)
    desk: Desk = held.desk

    for name in ("Sofie", "Birgit", "Karla"):
        (found,) = own_earlier(item.title, body=held.meeting.body, by=desk.acting(name))
        assert found.is_closed, name
    for name in ("Frode", "Anna", "Dan"):
        assert own_earlier(item.title, body=held.meeting.body, by=desk.acting(name)) == (), name
        assert earlier_of([f"desk:{item.pk}"], body=held.meeting.body, by=desk.acting(name)) == {}, name


def test_a_case_that_points_at_closed_matter_has_its_neutral_title(held: SentAgenda) -> None:
    item = _closed(held)

    found = earlier_of(
        [f"desk:{item.pk}", "item:nowhere", "desk:x"], body=held.meeting.body, by=held.desk.acting("Sofie")
    )

    assert set(found) == {f"desk:{item.pk}"}
    assert item.title not in found[f"desk:{item.pk}"].title
