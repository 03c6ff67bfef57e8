import pytest

from egeborg_meetings import COUNCIL, ROADS, member
from joined_names import (
    BO,
    LATER,
    YUSUF,
    YUSUF_SHORT,
    YUSUF_SLIPPED,
    id_of,
    list_people,
    list_yusuf_three_ways,
)
from publishing import ASTA, BODY
from raadhus.published.operations.dismiss_people import dismiss_people
from raadhus.published.operations.join_people import join_people
from raadhus.published.operations.reopen_people import reopen_people
from raadhus.published.operations.separate_people import separate_people
from raadhus.published.people.errors import PeopleRefused
from raadhus.published.people.proposals import REASONS, proposals

pytestmark = pytest.mark.django_db


def _pairs() -> set[frozenset[str]]:
    return {frozenset((one.first_name, one.second_name)) for one in proposals(BODY)}


def _of(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))


def test_names_of_one_person_are_proposed_with_their_reasons() -> None:
    list_people("2024-01-10", YUSUF, BO)
    list_people("2024-02-07", YUSUF_SLIPPED, BO)
    list_people("2024-03-06", YUSUF, BO)

    (proposal,) = proposals(BODY)

    assert {proposal.first, proposal.second} == {id_of(YUSUF), id_of(YUSUF_SLIPPED)}
    assert proposal.reasons == ("one-letter", "same-party", "same-committee", "within-period")
    assert proposal.score == 100


def test_the_likeliest_comes_first() -> None:
    list_yusuf_three_ways()
    list_people("2024-05-08", "Ane Sode", organization=ROADS)
    list_people("2024-06-05", "Ane Lykke Sode", organization=COUNCIL)

    scores = [one.score for one in proposals(BODY)]

    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_two_who_were_present_together_are_never_proposed() -> None:
    list_yusuf_three_ways()
    list_people("2024-06-05", YUSUF, YUSUF_SLIPPED)

    assert _of(YUSUF, YUSUF_SLIPPED) not in _pairs()
    assert _of(YUSUF, YUSUF_SHORT) in _pairs()


def test_one_present_and_the_other_away_are_never_proposed() -> None:
    list_yusuf_three_ways()
    list_people("2024-06-05", YUSUF, member(YUSUF_SLIPPED, status="apology"))

    assert _of(YUSUF, YUSUF_SLIPPED) not in _pairs()


def test_what_is_joined_is_not_proposed() -> None:
    list_yusuf_three_ways()

    join_people(id_of(YUSUF), id_of(YUSUF_SLIPPED), actor=ASTA, now=LATER)

    assert _of(YUSUF, YUSUF_SLIPPED) not in _pairs()


def test_what_somebody_said_no_to_does_not_come_again_until_reopened() -> None:
    list_yusuf_three_ways()
    pair = id_of(YUSUF), id_of(YUSUF_SLIPPED)

    dismiss_people(*pair, actor=ASTA, now=LATER)
    assert _of(YUSUF, YUSUF_SLIPPED) not in _pairs()

    reopen_people(*reversed(pair), actor=ASTA, now=LATER)
    assert _of(YUSUF, YUSUF_SLIPPED) in _pairs()


def test_a_no_to_one_name_holds_for_the_person_who_has_it_later() -> None:
    list_yusuf_three_ways()
    dismiss_people(id_of(YUSUF), id_of(YUSUF_SHORT), actor=ASTA, now=LATER)

    join_people(id_of(YUSUF), id_of(YUSUF_SLIPPED), actor=ASTA, now=LATER)

    assert proposals(BODY) == ()


def test_what_was_separated_is_not_proposed_until_reopened() -> None:
    list_yusuf_three_ways()
    join_people(id_of(YUSUF), id_of(YUSUF_SLIPPED), actor=ASTA, now=LATER)

    separate_people(id_of(YUSUF), [id_of(YUSUF_SLIPPED)], actor=ASTA, now=LATER)
    assert _of(YUSUF, YUSUF_SLIPPED) not in _pairs()

    reopen_people(id_of(YUSUF), id_of(YUSUF_SLIPPED), actor=ASTA, now=LATER)
    assert _of(YUSUF, YUSUF_SLIPPED) in _pairs()


def test_a_no_to_any_of_the_names_is_taken_back_with_the_person() -> None:
    list_yusuf_three_ways()
    first, *others = sorted((YUSUF, YUSUF_SLIPPED, YUSUF_SHORT), key=id_of)
    ids = [id_of(name) for name in (first, *others)]
    dismiss_people(ids[1], ids[2], actor=ASTA, now=LATER)
    join_people(ids[0], ids[1], actor=ASTA, now=LATER)

    with pytest.raises(PeopleRefused, match="said before"):
        dismiss_people(ids[0], ids[2], actor=ASTA, now=LATER)
    reopen_people(ids[0], ids[2], actor=ASTA, now=LATER)

    assert len(proposals(BODY)) == 1


def test_a_no_is_said_once_and_taken_back_once() -> None:
    list_yusuf_three_ways()
    pair = id_of(YUSUF), id_of(YUSUF_SLIPPED)

    with pytest.raises(PeopleRefused, match="Nobody has said"):
        reopen_people(*pair, actor=ASTA, now=LATER)
    dismiss_people(*pair, actor=ASTA, now=LATER)
    with pytest.raises(PeopleRefused, match="said before"):
        dismiss_people(*reversed(pair), actor=ASTA, now=LATER)


def test_every_reason_has_its_words() -> None:
    list_yusuf_three_ways()

    given = {reason for one in proposals(BODY) for reason in one.reasons}

    assert given
    assert given <= set(REASONS)
