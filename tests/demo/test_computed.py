"""What is computed of Egeborg's money and staff agrees with itself."""

from collections import defaultdict

from raadhus.core.record import Table
from raadhus.demo.budget_follow_ups import budget_follow_ups
from raadhus.demo.budget_frames import FOLLOW_UPS, line_of, read_frames
from raadhus.demo.calendar import sittings
from raadhus.demo.employer_status import employer_statuses
from raadhus.demo.matters.matter import Matter
from raadhus.demo.written_text import blocks_of
from raadhus.understanding.printed_numbers import numeral_value


def _tables(matter: Matter) -> list[Table]:
    texts = [
        text for one in matter.treatments for text in (one.presentation, *(a.pdf for a in one.attachments))
    ]
    return [block for text in texts for block in blocks_of(text or "") if isinstance(block, Table)]


def test_a_follow_up_begins_where_the_one_before_it_ended() -> None:
    for frame in read_frames():
        first, second, third = (line_of(frame, one) for one in FOLLOW_UPS if one.year == 2024)

        assert first.corrected == first.adopted
        assert second.corrected == first.expected
        assert third.corrected == second.expected


def test_one_total_alone_is_wrong() -> None:
    wrong = []
    for matter in budget_follow_ups(sittings=sittings()):
        for table in _tables(matter):
            for column in range(1, 5):
                *parts, total = (_value(row[column].text) for row in table.rows[1:])
                if sum(parts) != total:
                    wrong.append((matter.key, column))

    assert wrong == [("budgetopfoelgning-3-2024-kt", 3)]


def test_a_figure_is_the_same_in_every_status_that_shows_it() -> None:
    figures: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for matter in employer_statuses():
        for table in _tables(matter):
            head, *rows = table.rows
            for row in rows:
                for half_year, cell in zip(head[1:], row[1:], strict=True):
                    figures[row[0].text, half_year.text].add(cell.text)

    assert all(len(values) == 1 for values in figures.values())
    assert len({half_year for _, half_year in figures}) == 6


def _value(printed: str) -> int:
    number = int(numeral_value(printed.removeprefix("-")))
    return -number if printed.startswith("-") else number
