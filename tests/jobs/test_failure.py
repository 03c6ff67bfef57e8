"""Of an error is kept what kind it is and where it was, and nothing that it says."""

import pytest

from raadhus.core.actor import Actor, InvalidActor
from raadhus.jobs.failure import failure_of


def test_a_failure_is_named_by_class_code_and_place() -> None:
    with pytest.raises(InvalidActor) as raised:
        Actor(name=" ")

    assert failure_of(raised.value).startswith(
        "raadhus.core.actor.InvalidActor [actor-empty] at core/actor.py:"
    )


def test_what_an_error_says_is_not_kept() -> None:
    assert failure_of(ValueError("Anna Agerskov")) == "ValueError"
