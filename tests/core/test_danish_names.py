"""Every coded value of the record has a Danish word."""

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from raadhus.core import danish_names, record


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (record.RecordKind, danish_names.RECORD_KIND_NAMES),
        (record.Outcome, danish_names.OUTCOME_NAMES),
        (record.AttendanceStatus, danish_names.ATTENDANCE_STATUS_NAMES),
        (record.PositionKind, danish_names.POSITION_KIND_NAMES),
        (record.Relation, danish_names.RELATION_NAMES),
        (record.ItemKind, danish_names.ITEM_KIND_NAMES),
        (record.MeetingForm, danish_names.MEETING_FORM_NAMES),
        (record.Direction, danish_names.DIRECTION_NAMES),
        (record.Severity, danish_names.SEVERITY_NAMES),
    ],
)
def test_every_value_has_a_name(
    values: Any, names: Mapping[str, str]
) -> None:  # a Literal has no type of its own
    assert set(get_args(values)) == set(names)
