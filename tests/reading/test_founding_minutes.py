"""What a reader of the two founding minutes must find in them: the acceptance checks, one a test.

A is the committee's meeting of 14 January 2020, B its successor's of 16 August 2023.
"""

from collections import Counter
from functools import cache

import pytest

from corpus import corpus_bytes
from raadhus.core import MeetingRecord
from raadhus.core.date_spans import find_spans
from raadhus.core.record import AgendaItem
from raadhus.reading import read
from raadhus.reading.coverage import block_texts, coverage

FILES = {
    "A": "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
    "B": "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
}


@cache
def _read(key: str) -> MeetingRecord:
    return read(corpus_bytes(FILES[key]))


@pytest.fixture
def minutes_a() -> MeetingRecord:
    return _read("A")


@pytest.fixture
def minutes_b() -> MeetingRecord:
    return _read("B")


def _text(item: AgendaItem) -> str:
    return "\n".join(text for section in item.sections for text in block_texts(section.blocks))


def _message_text(record: MeetingRecord, number: int) -> str:
    return "\n".join(block_texts(record.items[0].messages[number - 1].blocks))


def test_1_all_items_are_found(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    assert [item.number for item in minutes_a.items] == [str(number) for number in range(1, 8)]
    assert [item.number for item in minutes_b.items] == [str(number) for number in range(1, 11)]


def test_2_item_1_has_nine_messages(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    nine = [str(number) for number in range(1, 10)]
    assert [message.number for message in minutes_a.items[0].messages] == nine
    assert [message.number for message in minutes_b.items[0].messages] == nine


def test_3_only_item_9_of_b_is_closed(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    assert [item.number for item in minutes_a.items if item.access == "closed"] == []
    assert [item.number for item in minutes_b.items if item.access == "closed"] == ["9"]
    assert minutes_b.items[8].title == "Meddelelser"
    assert minutes_b.items[8].sections == ()


def test_4_items_9_and_10_of_b_have_no_decision(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    assert all(item.decision for item in minutes_a.items)
    assert [item.number for item in minutes_b.items if not item.decision] == ["9", "10"]


def test_5_a_case_number_may_be_missing(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    assert all(item.case_number is None for item in minutes_a.items)
    assert [item.number for item in minutes_b.items if item.case_number is None] == ["4"]


def test_6_nine_mentions_of_eight_case_numbers(minutes_b: MeetingRecord) -> None:
    numbers = [item.case_number for item in minutes_b.items if item.case_number]
    assert (len(numbers), len(set(numbers))) == (9, 8)
    assert minutes_b.items[0].case_number == minutes_b.items[8].case_number


def test_7_members_present_and_absent(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    def members(record: MeetingRecord) -> Counter[str | None]:
        return Counter(person.status for person in record.attendance if person.is_official is False)

    assert members(minutes_a) == {"present": 5, "apology": 2}
    assert members(minutes_b) == {"present": 6, "apology": 1}


def test_8_officials_are_told_apart(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    def officials(record: MeetingRecord) -> Counter[str | None]:
        return Counter(person.status for person in record.attendance if person.is_official)

    assert officials(minutes_a) == {"present": 4}
    assert officials(minutes_b) == {"present": 2, "apology": 4}


def test_8_a_person_broken_over_two_lines_is_one(minutes_a: MeetingRecord) -> None:
    titles = {person.name: person.titles for person in minutes_a.attendance}
    assert titles["Steen Pedersen"] == ("centerchef for By, Erhverv og Miljø",)


def test_8_commas_inside_a_title_do_not_split_a_person(minutes_b: MeetingRecord) -> None:
    titles = {person.name: person.titles for person in minutes_b.attendance}
    assert titles["Per Kensø"] == ("centerchef for Skoler, Institutioner og Kultur",)
    assert titles["Allan Kristensen"] == ("2. viceborgmester",)


def test_9_one_guest_in_items_2_and_3(minutes_b: MeetingRecord) -> None:
    guests = {item.number: [guest.name for guest in item.guests] for item in minutes_b.items if item.guests}
    assert guests == {"2": ["Thomas Ulrik Bay"], "3": ["Thomas Ulrik Bay"]}


def test_10_recommendation_points(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    def points(record: MeetingRecord, first: int, last: int) -> list[int]:
        return [
            sum(len(part.points) for part in item.recommendation) for item in record.items[first - 1 : last]
        ]

    assert points(minutes_a, 2, 7) == [1, 1, 1, 1, 2, 1]
    assert points(minutes_b, 2, 8) == [3, 1, 1, 1, 1, 2, 1]


def test_11_attachments_listed_are_those_counted(minutes_b: MeetingRecord) -> None:
    def listed(item: AgendaItem) -> int:
        return len(item.attachments) + sum(len(message.attachments) for message in item.messages)

    def stated(item: AgendaItem) -> int:
        counts = [item.attachments_stated, *(message.attachments_stated for message in item.messages)]
        return sum(count.total for count in counts if count is not None)

    assert [listed(item) for item in minutes_b.items[:8]] == [5, 1, 5, 0, 1, 0, 1, 1]
    assert [stated(item) for item in minutes_b.items[:8]] == [5, 1, 5, 0, 1, 0, 1, 1]


def test_11_each_message_has_its_own_attachments(minutes_b: MeetingRecord) -> None:
    numbers = {
        message.number: [entry.number for entry in message.attachments]
        for message in minutes_b.items[0].messages
        if message.attachments
    }
    assert numbers == {"6": ["1.6.1", "1.6.2"], "7": ["1.7"], "8": ["1.8.1", "1.8.2"]}


def test_11_a_knows_the_counts_alone(minutes_a: MeetingRecord) -> None:
    stated = [item.attachments_stated.total for item in minutes_a.items if item.attachments_stated]
    messages = [
        entry.attachments_stated.total for entry in minutes_a.items[0].messages if entry.attachments_stated
    ]
    assert stated == [0, 1, 2, 2, 2, 3]
    assert messages == [3, 1, 1, 2]


def test_12_a_numeral_behind_a_year_is_not_part_of_it(minutes_a: MeetingRecord) -> None:
    assert "i december 2019 fratrådt" in _message_text(minutes_a, 3)
    assert "20193" not in _message_text(minutes_a, 3)


def test_13_an_address_ends_before_the_numeral(minutes_a: MeetingRecord) -> None:
    marks = [mark for block in minutes_a.items[0].messages[0].blocks for mark in getattr(block, "marks", ())]
    assert marks[0].url == "https://sowco.dk/"


def test_14_earlier_treatments(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    def earlier(record: MeetingRecord) -> dict[str, list[tuple[str | None, str | None]]]:
        return {
            item.number: [(found.date, found.item) for found in item.references if found.place == "heading"]
            for item in record.items
            if any(section.kind == "previous" for section in item.sections)
        }

    assert earlier(minutes_a) == {
        "3": [("2019-02-05", "6")],
        "4": [("2019-09-03", "10"), ("2019-09-10", "8")],
        "7": [("2019-08-14", "12")],
    }
    assert earlier(minutes_b) == {
        "2": [("2023-04-24", "6")],
        "4": [],
        "5": [("2023-04-11", "6")],
        "8": [("2023-02-07", "10")],
    }


def test_14_a_month_is_kept_as_a_month(minutes_a: MeetingRecord) -> None:
    assert {found.date for found in minutes_a.items[0].references} == {"2019-10"}
    assert "2017-06" in {found.date for found in minutes_a.items[6].references}


def _doubts(record: MeetingRecord) -> list[tuple[str, str | None]]:
    return [(doubt.code, doubt.item) for doubt in record.doubts]


def test_15_a_total_that_does_not_follow_is_stated_and_doubted(minutes_b: MeetingRecord) -> None:
    economy = minutes_b.items[1].economy
    assert economy is not None
    assert 1_340_000_000 in {amount.oere for amount in economy.amounts}
    assert ("sum-differs", "2") in _doubts(minutes_b)


def test_16_a_percentage_that_does_not_follow_is_doubted(
    minutes_a: MeetingRecord, minutes_b: MeetingRecord
) -> None:
    assert ("sum-differs", "7") in _doubts(minutes_a)
    assert ("sum-differs", "8") in _doubts(minutes_b)


def test_17_two_values_of_one_figure_are_doubted(minutes_a: MeetingRecord) -> None:
    found = [doubt for doubt in minutes_a.doubts if doubt.code == "figure-contradicts"]
    assert len(found) == 1
    assert "17,5" in found[0].message
    assert "17,0" in found[0].message


def test_the_doubts_are_these_and_no_others(minutes_a: MeetingRecord, minutes_b: MeetingRecord) -> None:
    assert sorted(_doubts(minutes_a)) == [("figure-contradicts", "3"), ("sum-differs", "7")]
    assert sorted(_doubts(minutes_b)) == [
        ("contents-differ", "7"),
        ("sum-differs", "2"),
        ("sum-differs", "8"),
    ]


def test_19_the_period_of_the_report_ends_in_november(minutes_a: MeetingRecord) -> None:
    spans = {(span.from_, span.to) for span in find_spans(_text(minutes_a.items[6]))}
    assert ("2019-07-01", "2019-11-30") in spans


def test_20_a_reading_mark_is_never_a_decision(minutes_b: MeetingRecord) -> None:
    outcomes = [decision.outcome for item in minutes_b.items for decision in item.decision]
    assert Counter(outcomes) == {"noted": 4, "approved": 4}
    assert all(entry.recommended for item in minutes_b.items for entry in item.attachments)


def test_an_absence_is_told_for_each_item_even_the_closed_one(minutes_b: MeetingRecord) -> None:
    for item in minutes_b.items:
        assert {person.name for person in item.attendance} == {
            "André Amingsø", "Anne Vang Rasmussen", "Elisabeth Gadegaard Wolstrup", "Per Kensø", "Steen Pedersen",
        }  # fmt: skip
    assert sum(person.is_official is False for person in minutes_b.items[8].attendance) == 1


def test_a_remark_belongs_to_the_decision(minutes_b: MeetingRecord) -> None:
    assert minutes_b.items[4].decision[0].remarks == ("handleplanen evalueres årligt",)


def test_a_wish_of_the_committee_is_a_request(minutes_a: MeetingRecord) -> None:
    assert len(minutes_a.items[6].decision[0].requests) == 1


def test_units_are_split_on_samt_and_never_on_og(minutes_a: MeetingRecord) -> None:
    assert minutes_a.items[6].recommendation[0].by == (
        "Center for Arbejdsmarked",
        "Center for Politik og Organisation",
    )


def test_a_sentence_goes_on_over_a_page_break(minutes_a: MeetingRecord) -> None:
    assert "BRT-løsningen vil derfor indgå" in _text(minutes_a.items[3])


def test_a_sentence_goes_on_over_a_blank_line(minutes_a: MeetingRecord) -> None:
    assert "ved bl.a. at fastholde" in _text(minutes_a.items[6])


@pytest.mark.parametrize("key", ["A", "B"])
def test_nothing_is_lost(key: str) -> None:
    found = coverage(corpus_bytes(FILES[key]))

    assert found.not_placed == ()
    assert found.twice == ()
