"""Minutes for measurements are without end, the same for the same seed, and understood like any other."""

from itertools import islice

from raadhus.core.record_json import encode_record
from raadhus.demo.synthetic import ITEMS_A_MEETING, synthetic_records


def test_the_same_seed_gives_the_same_records() -> None:
    first, second = (
        [encode_record(one) for one in synthetic_records(meetings=3, seed="one")] for _ in range(2)
    )

    assert first == second
    assert first != [encode_record(one) for one in synthetic_records(meetings=3, seed="two")]


def test_the_first_meetings_can_be_left_out() -> None:
    (third,) = synthetic_records(meetings=3, first=2)

    assert third == list(synthetic_records(meetings=3))[2]


def test_records_are_made_one_by_one_as_they_are_asked_for() -> None:
    records = synthetic_records(meetings=10_000_000)

    assert all(len(record.items) == ITEMS_A_MEETING for record in islice(records, 2))


def test_no_two_meetings_of_a_committee_are_on_one_day() -> None:
    records = list(synthetic_records(meetings=60))

    assert len({(record.organizations, record.meeting.start) for record in records}) == len(records)


def test_decisions_and_cases_of_synthetic_matters_are_understood() -> None:
    (record,) = synthetic_records(meetings=1)
    matters = [item for item in record.items if item.authority]

    assert matters
    assert all(item.decision[0].outcome for item in matters)
    assert all(item.case and item.case.scheme == "kle" for item in matters)
