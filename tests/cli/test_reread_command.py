import json

import pytest
from msgspec.structs import replace

from command_line import Raadhus
from egeborg_minutes import EGEBORG_TEXT
from publishing import publish
from raadhus.published.models import ChainEntry, Interpretation
from raadhus.published.submission import GivenFile
from raadhus.reading import read

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = GivenFile(data=EGEBORG_TEXT.encode(), media_type="text/plain", role="source", name="referat.txt")


@pytest.fixture
def less_understood() -> None:
    record = read(SOURCE.data, name="referat.txt")
    items = tuple(replace(item, decision=()) for item in record.items)
    publish(replace(record, items=items), files=(SOURCE,))


@pytest.mark.usefixtures("less_understood")
def test_a_difference_is_shown_and_changes_nothing(raadhus: Raadhus) -> None:
    said = raadhus("reread")

    assert said.code == 1
    assert "understood differently: 2" in said.out
    assert "1 editions read again: 0 are the same, 1 are left that differ" in said.err
    assert Interpretation.objects.count() == ChainEntry.objects.count() == 1


@pytest.mark.usefixtures("less_understood")
def test_what_is_accepted_is_no_difference_any_more(raadhus: Raadhus) -> None:
    assert raadhus("reread", "--accept", "--as", "Asta").code == 0

    (told,) = [json.loads(line) for line in raadhus("reread", "--json").out.splitlines()]

    assert told["seen"] == "same"
    assert Interpretation.objects.order_by("sequence").last().accepted_by == "Asta"  # type: ignore[union-attr]
