import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from raadhus.core.record_rules import InvalidRecord, check_rules


@pytest.mark.parametrize("start", ["2025-02-31T16:00:00+01:00", "2025-13-01", "2025-03-05T24:30:00+01:00"])
def test_a_meeting_is_on_a_day_of_the_calendar(start: str) -> None:
    record = egeborg_minutes()

    with pytest.raises(InvalidRecord, match="meeting"):
        check_rules(replace(record, meeting=replace(record.meeting, start=start)))
