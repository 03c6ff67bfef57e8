"""Turns: one reads, few wait, the rest come again."""

import pytest

from raadhus.web.public.trying.refusals import TryRefused
from raadhus.web.public.trying.turns import Turns


def test_a_place_is_free_again_after_a_failure() -> None:
    turns = Turns(waiting=0, patience=0.01)

    with pytest.raises(ZeroDivisionError), turns.place(), turns.turn():
        raise ZeroDivisionError

    with turns.place(), turns.turn():
        pass


def test_only_so_many_may_wait() -> None:
    turns = Turns(waiting=1, patience=0.01)

    with turns.place(), turns.place(), pytest.raises(TryRefused, match="being read"), turns.place():
        pass


def test_whoever_waits_too_long_is_told_to_come_again() -> None:
    turns = Turns(waiting=1, patience=0.01)

    with turns.turn(), pytest.raises(TryRefused) as refused, turns.turn():
        pass

    assert refused.value.status == 503
