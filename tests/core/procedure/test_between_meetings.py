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
from raadhus.core.procedure.member_requests import (
    RequestMayNotBeDropped,
    RequestTooLate,
    check_dropping,
    check_request,
)
from raadhus.core.procedure.readings import (
    SecondReadingTooSoon,
    budget_proposal_due,
    budget_second_reading_due,
    check_second_reading,
)
from raadhus.core.procedure.rule_profile import LAWS_OWN

MEETING = date(2023, 8, 16)
IN_TIME, LATE = date(2023, 8, 8), date(2023, 8, 9)
DECISION = ChairsDecision(text="Broen lukkes", ground="urgent", reason="Den er ved at falde sammen")


def test_a_request_eight_days_before_gets_on_the_agenda() -> None:
    check_request(IN_TIME, meeting_day=MEETING, profile=LAWS_OWN)

    with pytest.raises(RequestTooLate) as refused:
        check_request(LATE, meeting_day=MEETING, profile=LAWS_OWN)
    assert "8. august 2023" in refused.value.danish


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
    check_second_reading(date(2025, 6, 9), first=date(2025, 6, 2))

    with pytest.raises(SecondReadingTooSoon) as refused:
        check_second_reading(date(2025, 6, 8), first=date(2025, 6, 2))
    assert "9. juni 2025" in refused.value.danish


def test_the_budget_is_proposed_and_read_by_the_dates_of_the_year_before() -> None:
    assert (budget_proposal_due(2026), budget_second_reading_due(2026)) == (
        date(2025, 9, 15),
        date(2025, 10, 15),
    )


@pytest.mark.parametrize(("size", "needed"), [(5, 2), (6, 2), (7, 3), (31, 11)])
def test_a_third_of_the_members_can_demand_a_meeting(size: int, needed: int) -> None:
    assert demands_needed(size) == needed


def test_a_member_demands_a_meeting_once() -> None:
    check_demand(("ditte", "claus"), size=5)

    with pytest.raises(TooFewDemandIt):
        check_demand(("claus", "claus"), size=5)
