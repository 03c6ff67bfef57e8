"""A vote is one of those who are in the room when it is taken, not of all who were there for the item."""

from django.http import QueryDict

from raadhus.web.desk.meeting.posted import vote_of
from session_cast import ITEM, at, member, session

MEETING = session(member("claus", "16.00-16.20"))
AGAINST = QueryDict("against=tor")


def test_who_left_before_the_vote_is_not_among_those_who_voted() -> None:
    vote = vote_of(AGAINST, item=ITEM, meeting=MEETING, at=at("16.30"))

    assert (vote.for_, vote.against, vote.at) == (("ditte", "birgit", "søren"), ("torben",), at("16.30"))


def test_a_vote_that_is_typed_after_the_item_is_of_those_who_could_once_vote() -> None:
    vote = vote_of(AGAINST, item=ITEM, meeting=MEETING, at=at("16.50"))

    assert (vote.for_, vote.at) == (("ditte", "birgit", "søren", "claus"), None)
