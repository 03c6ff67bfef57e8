"""Officials of the administration are neither listed among the people nor proposed as one of them."""

import pytest

from egeborg_meetings import official
from joined_names import BO, list_people
from publishing import BODY
from raadhus.core.record import Attendance
from raadhus.published.people.proposals import proposals
from raadhus.published.queries.people.people import listed_people

pytestmark = pytest.mark.django_db

DORTE, DORTE_SLIPPED = "Dorte Mark Terzik", "Dorte Mark Terzin"


def _unmarked(name: str, *, party: str | None = None) -> Attendance:
    """On the list, which does not say whether as an official."""
    return Attendance(as_printed=name, name=name, party=party, status="present")


def _listed() -> set[str]:
    return {one.name for one in listed_people(body=BODY)}


def test_who_is_an_official_once_and_a_member_never_is_not_listed() -> None:
    list_people("2024-01-10", BO, official(DORTE))
    list_people("2024-02-07", BO, _unmarked(DORTE))

    assert _listed() == {BO}


def test_an_official_is_not_proposed() -> None:
    list_people("2024-01-10", BO, official(DORTE))
    list_people("2024-02-07", BO, _unmarked(DORTE))
    list_people("2024-03-06", BO, _unmarked(DORTE_SLIPPED))

    assert proposals(BODY) == ()


def test_the_same_two_are_proposed_when_no_meeting_says_official() -> None:
    list_people("2024-02-07", BO, _unmarked(DORTE))
    list_people("2024-03-06", BO, _unmarked(DORTE_SLIPPED))

    assert len(proposals(BODY)) == 1


def test_who_is_listed_with_a_party_is_a_member_whatever_one_meeting_says() -> None:
    list_people("2024-01-10", BO, official(DORTE))
    list_people("2024-02-07", BO, _unmarked(DORTE, party="A"))

    assert _listed() == {BO, DORTE}
