"""When Egeborg meets, and where each matter comes up."""

from datetime import date

import pytest
from msgspec.structs import replace

from raadhus.demo.agendas import NoMeetingLeft, matters_by_meeting
from raadhus.demo.calendar import TODAY, sittings
from raadhus.demo.egeborg import every_agenda
from raadhus.demo.matters.matter import Matter, Treatment
from raadhus.demo.messages import read_messages

FIRST_NUMBERS = {sitting.key: 3 for sitting in sittings()}


def _matter(*treatments: tuple[str, str]) -> Matter:
    return Matter(
        key="broen",
        case="05.01.00-G01-1-24",
        title="Broen",
        unit="Center for By og Natur",
        treatments=tuple(
            Treatment(committee=committee, month=month, summary="Broen.", outcome="noted")  # type: ignore[arg-type]
            for committee, month in treatments
        ),
    )


def _days(matter: Matter) -> list[str]:
    return sorted(
        key.split()[1]
        for key in matters_by_meeting([matter], sittings=sittings(), first_number=FIRST_NUMBERS)
    )


def test_nobody_meets_at_the_weekend_and_no_body_twice_a_day() -> None:
    found = sittings()

    assert all(sitting.day.weekday() < 5 for sitting in found)
    assert len({sitting.key for sitting in found}) == len(found)


def test_a_matter_comes_up_at_the_first_meeting_of_the_month_or_later() -> None:
    assert _days(_matter(("KT", "2024-03"))) == ["2024-03-05"]
    assert _days(_matter(("KT", "2024-04"))) == ["2024-05-14"]


def test_a_committee_treats_a_matter_after_the_one_before_it() -> None:
    assert _days(_matter(("KT", "2024-04"), ("ØU", "2024-04"), ("KB", "2024-04"))) == [
        "2024-05-14",
        "2024-05-22",
        "2024-06-03",
    ]


def test_a_later_treatment_knows_where_the_matter_was_before() -> None:
    found = matters_by_meeting(
        [_matter(("KT", "2024-03"), ("KB", "2024-03"))], sittings=sittings(), first_number=FIRST_NUMBERS
    )

    (last,) = found["KB 2024-03-25"]
    assert [one.printed for one in last.before] == ["Klima- og Teknikudvalget den 5. marts 2024 punkt 3"]


def test_a_matter_after_the_last_meeting_is_refused() -> None:
    matter = _matter(("KB", "2025-06"), ("KT", "2025-06"))

    with pytest.raises(NoMeetingLeft):
        _days(matter)


def test_no_matter_comes_up_at_a_cancelled_meeting() -> None:
    assert _days(_matter(("KT", "2024-06"))) == ["2024-08-13"]


def test_open_matters_stand_before_closed_ones() -> None:
    closed = replace(_matter(("KT", "2024-03")), access="closed", key="grunden")
    found = matters_by_meeting(
        [closed, _matter(("KT", "2024-03"))], sittings=sittings(), first_number=FIRST_NUMBERS
    )

    assert [one.matter.key for one in found["KT 2024-03-05"]] == ["broen", "grunden"]


def test_every_announcement_is_made() -> None:
    made = sum(
        len(item.messages)
        for agenda in every_agenda()
        for item in agenda.opening
        if item.title == "Meddelelser"
    )

    assert made == len(read_messages()) >= 40


def test_a_day_before_the_renaming_has_the_old_name() -> None:
    names = {sitting.day: sitting.name for sitting in sittings() if sitting.committee.key == "VJL"}

    assert names[date(2023, 11, 29)] == "Vækst- og Jobudvalget"
    assert names[date(2024, 1, 17)] == "Vækst-, Job- og Læringsudvalget"


def test_the_budget_is_adopted_by_the_day_of_the_law() -> None:
    # Lov om kommunernes styrelse § 38, stk. 2: the second reading is over by 15 October.
    adopted = {
        one.matter.key: agenda.sitting.day
        for agenda in every_agenda()
        for one in agenda.matters
        if one.matter.key.startswith("budget-20")
    }

    assert len(adopted) == 2
    assert all((day.month, day.day) <= (10, 15) for day in adopted.values())


def test_a_coming_agenda_has_a_closed_item() -> None:
    coming = [agenda for agenda in every_agenda() if agenda.sitting.day > TODAY]

    assert any(one.matter.access == "closed" for agenda in coming for one in agenda.matters)
