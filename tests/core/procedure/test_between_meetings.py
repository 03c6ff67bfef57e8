"""What members, chairs and dates ask for between meetings: requests, urgent decisions, readings, extra meetings."""

from datetime import date

import pytest

from raadhus.core.procedure.chairs_decisions import (
    ChairsDecision,
    ChairsReasonMissing,
    OnlyTheChairDecides,
    check_chairs_decision,
)
from raadhus.core.procedure.extraordinary_meetings import TooFewDemandIt, check_demand, demands_needed
from raadhus.core.procedure.member_requests import RequestMayNotBeDropped, check_dropping, is_in_time
from raadhus.core.procedure.readings import Reading, earliest_second_reading, reading_in
from raadhus.core.procedure.rule_profile import LAWS_OWN

MEETING = date(2023, 8, 16)
IN_TIME, LATE = date(2023, 8, 8), date(2023, 8, 9)
DECISION = ChairsDecision(text="Broen lukkes", ground="urgent", reason="Den er ved at falde sammen")


def test_a_request_eight_days_before_gets_on_the_agenda() -> None:
    days = (IN_TIME, LATE)

    assert [is_in_time(one, meeting_day=MEETING, profile=LAWS_OWN) for one in days] == [True, False]


def test_a_request_in_time_is_dropped_by_the_member_alone() -> None:
    with pytest.raises(RequestMayNotBeDropped):
        check_dropping(IN_TIME, who="Claus", meeting_day=MEETING, profile=LAWS_OWN, is_withdrawn=False)

    check_dropping(IN_TIME, who="Claus", meeting_day=MEETING, profile=LAWS_OWN, is_withdrawn=True)
    check_dropping(LATE, who="Claus", meeting_day=MEETING, profile=LAWS_OWN, is_withdrawn=False)


def test_the_chair_alone_decides_between_meetings_and_says_why() -> None:
    check_chairs_decision(DECISION, is_chair=True, chair="Ditte")

    with pytest.raises(OnlyTheChairDecides):
        check_chairs_decision(DECISION, is_chair=False, chair="Ditte")
    with pytest.raises(ChairsReasonMissing):
        check_chairs_decision(
            ChairsDecision(text="Broen lukkes", ground="urgent", reason=" "), is_chair=True, chair="Ditte"
        )


def test_six_whole_days_lie_between_two_readings() -> None:
    assert earliest_second_reading(date(2025, 6, 2)) == date(2025, 6, 9)


@pytest.mark.parametrize(
    ("title", "reading"),
    [
        ("2. behandling af budget 2027-2030", Reading(number=2, of="budget", year=2027)),
        ("Budgetforslag for 2027, førstebehandling", Reading(number=1, of="budget", year=2027)),
        ("Ændring af styrelsesvedtægten, anden behandling", Reading(number=2, of="byelaw")),
        ("2. behandling af lokalplan 12", None),
        ("Budgetopfølgning pr. 31. maj 2027", None),
    ],
)
def test_a_title_tells_of_a_reading(title: str, reading: Reading | None) -> None:
    assert reading_in(title) == reading


@pytest.mark.parametrize(("size", "needed"), [(5, 2), (6, 2), (7, 3), (31, 11)])
def test_a_third_of_the_members_can_demand_a_meeting(size: int, needed: int) -> None:
    assert demands_needed(size) == needed


def test_a_member_demands_a_meeting_once() -> None:
    check_demand(("ditte", "claus"), size=5)

    with pytest.raises(TooFewDemandIt):
        check_demand(("claus", "claus"), size=5)
