"""Every key of the record is stated, understood or made, and can be told apart by it."""

import pytest
from hypothesis import given

from core.record_strategies import records
from raadhus.core import record as r
from raadhus.core.field_kinds import FIELD_KINDS, NotStated, keys_of, stated_only, stated_part, without_made

VALUES = [value for value in r.Value.__subclasses__() if value.__module__ == r.__name__]


@pytest.mark.parametrize("value", VALUES)
def test_every_key_of_every_value_has_its_kind(value: type[r.Value]) -> None:
    assert set(FIELD_KINDS[value]) == set(keys_of(value))


def test_the_table_knows_no_value_that_is_not_in_the_record() -> None:
    assert set(FIELD_KINDS) == set(VALUES)


def test_the_stated_part_leaves_out_what_is_understood_or_made() -> None:
    attachment = r.Attachment(title="Kort", source_id="17", url="https://egeborg.example/17", file="0" * 64)
    section = r.Section(heading="Bilag", kind="attachments")
    item = r.AgendaItem(
        source_id="4",
        number="1",
        position=1,
        title="Havnebad",
        sections=(section,),
        attachments=(attachment,),
    )

    part = stated_part(item)

    assert "source_id" not in part
    assert "decision" not in part
    assert part["sections"] == [{"heading": "Bilag", "blocks": []}]
    assert part["attachments"] == [{"number": None, "title": "Kort", "recommended": None, "access": None}]


@given(records())
def test_emptying_what_is_understood_keeps_what_is_stated(record: r.MeetingRecord) -> None:
    emptied = stated_only(record)

    assert stated_part(emptied) == stated_part(record)
    assert emptied.source == record.source
    assert emptied.attendance == ()
    assert all(item.decision == () and item.economy is None for item in emptied.items)
    assert all(section.kind == "other" for item in emptied.items for section in item.sections)


@given(records())
def test_emptying_what_is_made_keeps_what_is_stated_and_understood(record: r.MeetingRecord) -> None:
    emptied = without_made(record)

    assert stated_part(emptied) == stated_part(record)
    assert emptied.attendance == record.attendance
    assert emptied.doubts == ()
    assert all(item.source_id is None for item in emptied.items)
    assert all(file.file is None for item in emptied.items for file in item.attachments)


def test_a_made_value_has_no_stated_part() -> None:
    with pytest.raises(NotStated):
        stated_part(r.Doubt(code="no-items", message="", severity="note"))
