"""Which meetings count for a person: those of a committee while the person sat in that committee."""

from datetime import date

from raadhus.published.queries.meetings.presence import MeetingHeld, counted_presence
from raadhus.published.queries.people.seats import Seat


def seat(organization: str, *, since: str | None = None, until: str | None = None) -> Seat:
    return Seat(
        person="asta",
        person_name="Asta Holm",
        party="A",
        organization=organization,
        organization_name=organization.title(),
        organization_type="committee",
        role=None,
        basis="register",
        start_date=since,
        end_date=until,
        is_current=True,
    )


def held(id_: str, organization: str, *, month: int = 4) -> MeetingHeld:
    return MeetingHeld(id=id_, organization=organization, date=date(2024, month, 10))


def test_a_seat_in_one_committee_counts_no_meeting_of_another() -> None:
    seats = (seat("roads", since="2022"), seat("council", since="2024-05"))

    counted = counted_presence(seats, held=[held("early", "council")], said={"early": "present"})

    assert (counted.told, counted.committees) == (0, ())


def test_a_month_holds_from_its_first_day_to_its_last() -> None:
    seats = (seat("roads", since="2024-04", until="2024-04"),)
    meetings = [held(str(month), "roads", month=month) for month in (3, 4, 5)]

    counted = counted_presence(seats, held=meetings, said=dict.fromkeys("345", "present"))

    assert counted.told == 1


def test_a_meeting_of_which_nothing_is_said_is_told_apart() -> None:
    counted = counted_presence(
        (seat("roads"),), held=[held("a", "roads"), held("b", "roads")], said={"a": "apology"}
    )

    assert (counted.told, counted.apology, counted.silent) == (1, 1, 1)
