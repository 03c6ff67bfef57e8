"""Who does something: every verb that writes takes an Actor and records its name."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from raadhus.core.sentences import Sentences

LONGEST_NAME = 200

ACTOR_ERRORS: Mapping[str, Sentences] = {
    "actor-empty": Sentences(
        "There is no name of who does this. Give a name, such as your own.",
        "Der mangler et navn på den, der gør dette. Skriv for eksempel dit eget.",
    ),
    "actor-not-one-line": Sentences(
        "The name of who does this holds line breaks or signs that cannot be seen. Write it on one line.",
        "Navnet på den, der gør dette, har linjeskift eller usynlige tegn. Skriv det på én linje.",
    ),
    "actor-too-long": Sentences(
        f"The name of who does this is longer than {LONGEST_NAME} characters. Shorten it.",
        f"Navnet på den, der gør dette, er længere end {LONGEST_NAME} tegn. Forkort det.",
    ),
}


class InvalidActor(ValueError):
    """The name is none that can be recorded; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(self.english)

    @property
    def english(self) -> str:
        return ACTOR_ERRORS[self.code].english

    @property
    def danish(self) -> str:
        return ACTOR_ERRORS[self.code].danish


class Actor(Struct, frozen=True):
    """A person by name, or a part of the system; raises InvalidActor when the name cannot be recorded."""

    name: str
    kind: Literal["person", "system"] = "person"

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidActor("actor-empty")
        if not self.name.isprintable():
            raise InvalidActor("actor-not-one-line")
        if len(self.name) > LONGEST_NAME:
            raise InvalidActor("actor-too-long")
