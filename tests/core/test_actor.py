"""Who does something has a name that can be recorded on one line."""

import msgspec
import pytest

from raadhus.core.actor import LONGEST_NAME, Actor, InvalidActor


def test_an_actor_is_a_person_unless_told_otherwise() -> None:
    assert Actor("Ida Holm") == Actor(name="Ida Holm", kind="person")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "actor-empty"),
        (" \t\n", "actor-empty"),
        ("Ida\nHolm", "actor-not-one-line"),
        ("Ida\u2028Holm", "actor-not-one-line"),
        ("Ida\u202eHolm", "actor-not-one-line"),
        ("x" * (LONGEST_NAME + 1), "actor-too-long"),
    ],
)
def test_a_name_that_cannot_be_recorded_is_refused_with_its_reason(name: str, code: str) -> None:
    with pytest.raises(InvalidActor) as refusal:
        Actor(name)

    assert refusal.value.code == code
    assert refusal.value.english != refusal.value.danish


def test_the_longest_name_is_taken() -> None:
    assert Actor("x" * LONGEST_NAME).name == "x" * LONGEST_NAME


def test_a_stored_actor_is_checked_when_it_is_read() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"name":""}', type=Actor)
