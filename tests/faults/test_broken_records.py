"""Many records in one file, broken ones among them: each of those is told with a code, the others go in."""

import json
from collections.abc import Mapping

import pytest

from egeborg_meetings import item, meeting
from importing import incoming, run_import
from raadhus.core.record_json import encode_record
from raadhus.published.models import AgendaItem, Edition
from raadhus.published.verifying import verify

LONG_TITLE = "Stier og broer. " * 650_000  # 10 MB

pytestmark = pytest.mark.django_db


def _line(number: int, *, title: str = "Stier", place: int = 1) -> bytes:
    """A meeting of its own day, with one item."""
    year, day = divmod(number, 28 * 12)
    month, day = divmod(day, 28)
    record = meeting(item("1", title), day=f"{2000 + year}-{month + 1:02}-{day + 1:02}")
    told = json.loads(encode_record(record))
    told["items"][0]["position"] = place
    return json.dumps(told, ensure_ascii=False).encode()


def _with_title(number: int, json_of_title: bytes) -> bytes:
    return _line(number).replace(b'"title": "Stier"', b'"title": ' + json_of_title)


def _broken(count: int) -> Mapping[int, tuple[bytes, str]]:
    """Lines that are no records with the code of each, by where they stand among so many."""
    other_schema = _line(0).replace(b"raadhus.meeting-record/1", b"raadhus.meeting-record/9")
    lines = (
        (_line(0)[:-40], "damaged"),
        (other_schema, "invalid-record"),
        (_line(0, place=0), "invalid-record"),
        (_with_title(0, b'"\\ud800"'), "damaged"),
        (_line(0).replace(b'"position": 1', b'"position": %d' % (2**53 + 1)), "invalid-record"),
        (_with_title(0, b"[" * 3_000 + b"]" * 3_000), "too-deep"),
        (_with_title(0, b'"\\u0000"'), "invalid-record"),
        (_with_title(0, b'"\xff"'), "invalid-record"),
        (b"{}", "not-a-meeting"),
    )
    return {(place + 1) * count // len(lines) - 1: line for place, line in enumerate(lines)}


@pytest.mark.parametrize("count", [50, pytest.param(1_000, marks=pytest.mark.long)])
def test_broken_records_among_many_are_told_one_by_one_and_the_others_go_in(count: int) -> None:
    broken = _broken(count)
    lines = [broken[number][0] if number in broken else _line(number) for number in range(count)]
    lines[1] = _line(1, title=LONG_TITLE)

    report = run_import(incoming(b"\n".join(lines) + b"\n", name="records.jsonl"))

    told = {one.file: one.code for one in report.refused}
    assert told == {f"records.jsonl:{number + 1}": code for number, (_, code) in broken.items()}
    assert report.published == Edition.objects.count() == count - len(broken)
    assert max(map(len, AgendaItem.objects.values_list("title", flat=True))) == len(LONG_TITLE)
    assert verify().is_whole
