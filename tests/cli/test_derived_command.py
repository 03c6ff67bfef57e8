"""`raadhus derived`: how far followers are behind, and bringing them up."""

import pytest

from command_line import Raadhus
from publishing import publish
from raadhus.published.following import followers
from raadhus.published.following.followers import Follower, declare_follower

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _one_follower(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="1", take_in=lambda _: None))


def test_it_says_how_far_it_is_behind_and_catches_up(raadhus: Raadhus) -> None:
    publish()
    assert raadhus("derived").out == "behind  1 meetings\n"
    assert raadhus("derived", "catch-up").out == "1 meetings\n"
    assert raadhus("derived").out == "behind  0 meetings\n"


def test_it_makes_everything_anew(raadhus: Raadhus) -> None:
    publish()
    raadhus("derived", "catch-up")
    assert raadhus("derived", "rebuild").out == "1 meetings\n"


def test_a_wrong_word_is_wrong_use(raadhus: Raadhus) -> None:
    assert raadhus("derived", "onward").code == 2
