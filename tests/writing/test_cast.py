"""The cast that the desk's tests begin with."""

import pytest

from desk_cast import BODY, UNIT, egeborg_desk
from raadhus.core.procedure.acting import Place
from raadhus.core.procedure.permissions import may

pytestmark = pytest.mark.django_db


def test_everybody_holds_their_role_where_they_hold_it() -> None:
    desk = egeborg_desk()
    committee = Place(body=BODY, organization=desk.organization)

    assert may("minutes.write", by=desk.acting("Sofie"), place=committee)
    assert not may(
        "minutes.write", by=desk.acting("Sofie"), place=Place(body=BODY, organization=desk.council)
    )
    assert may("case.draft", by=desk.acting("Signe"), place=Place(body=BODY, unit=UNIT))
    assert not may("read.closed_item", by=desk.acting("Anna"), place=committee)
    assert may("minutes.approve", by=desk.acting("Torben"), place=committee)
    assert may("read.closed_item", by=desk.acting("Karla"), place=committee)
