import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW, publish, read_anew
from raadhus.published.models import EditionPart
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.queries.editions.withdrawn import grave_of_item, grave_of_meeting

pytestmark = pytest.mark.django_db


def test_a_meeting_of_which_nothing_is_left_has_a_tombstone() -> None:
    published = publish()

    withdraw_edition(published.edition, ground="court-order", actor=ASTA, now=NOW)

    grave = grave_of_meeting(published.meeting)
    assert grave is not None
    assert (grave.ground, grave.at) == ("court-order", "2025-03-06T10:00:00+01:00")


def test_a_meeting_that_still_has_its_agenda_has_none() -> None:
    publish(read_anew(replace(egeborg_minutes(), kind="agenda"), source="cd"))
    minutes = publish()

    withdraw_edition(minutes.edition, ground="court-order", actor=ASTA, now=NOW)

    assert grave_of_meeting(minutes.meeting) is None


def test_an_item_that_was_withdrawn_has_a_tombstone_and_the_others_have_none() -> None:
    publish()
    items = {part.number: str(part.item_id) for part in EditionPart.objects.filter(leaf__gt=0)}

    withdraw_item(items["2"], ground="copyright", actor=ASTA, now=NOW)

    assert grave_of_item(items["2"]) is not None
    assert grave_of_item(items["1"]) is None
    assert grave_of_item("nobody") is None
