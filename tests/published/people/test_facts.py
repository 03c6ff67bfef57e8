from datetime import date

import pytest

from egeborg_meetings import COUNCIL, ROADS, member, official
from joined_names import BO, LATER, YUSUF, YUSUF_SLIPPED, id_of, list_people, person_of
from publishing import ASTA
from raadhus.published.models import Membership, Organization
from raadhus.published.operations.join_people import join_people
from raadhus.published.people.facts import known_persons
from raadhus.published.people.likeness import KnownPerson

pytestmark = pytest.mark.django_db


def _known(name: str) -> KnownPerson:
    return known_persons([person_of(name)])[person_of(name)]


def test_what_is_known_is_what_the_lists_of_all_names_tell() -> None:
    list_people("2024-01-10", YUSUF)
    list_people("2024-02-07", member(YUSUF_SLIPPED, None), organization=ROADS)
    join_people(id_of(YUSUF), id_of(YUSUF_SLIPPED), actor=ASTA, now=LATER)

    known = _known(YUSUF)

    assert set(known.names) == {YUSUF, YUSUF_SLIPPED}
    assert known.parties == {"A"}
    assert (known.first, known.last) == (date(2024, 1, 10), date(2024, 2, 7))
    assert len(known.seats) == 2


def test_a_seat_lasts_from_the_first_to_the_last_list_whatever_the_party() -> None:
    for day, party in (("2024-01-10", "A"), ("2024-02-07", None), ("2024-03-06", "A")):
        list_people(day, member(BO, party))

    (seat,) = _known(BO).seats

    assert (seat.first, seat.last) == (date(2024, 1, 10), date(2024, 3, 6))


def test_meetings_where_somebody_is_an_official_do_not_count() -> None:
    list_people("2024-01-10", BO)
    list_people("2024-02-07", YUSUF, official(BO))

    assert _known(BO).last == date(2024, 1, 10)


def test_a_committee_that_was_renamed_is_the_same_committee() -> None:
    list_people("2024-01-10", BO, organization=COUNCIL)
    list_people("2024-02-07", BO, organization=ROADS)
    Organization.objects.update(life="one line")

    (seat,) = _known(BO).seats

    assert seat.committee == "one line"


def test_a_seat_in_the_register_counts_from_the_years_that_it_says() -> None:
    list_people("2024-01-10", BO)
    Membership.objects.update(basis="register", start_date="2022", end_date="2025-12")

    known = _known(BO)

    assert (known.first, known.last) == (date(2022, 1, 1), date(2025, 12, 28))
