"""What secretaries of Egeborg write under the items that every agenda has: several ways of saying nothing special."""

import tomllib
from importlib.resources import files

import msgspec
from msgspec import Struct


class StandingWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be printed as the decision of each of the standing items."""

    agenda: tuple[str, ...]
    noted: tuple[str, ...]
    no_other_business: tuple[str, ...]
    other_business: tuple[str, ...]
    questions: tuple[str, ...]


def read_standing_words() -> StandingWords:
    """The words, as written in standing_words.toml."""
    text = (files("raadhus.demo") / "standing_words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), StandingWords)


WORDS = read_standing_words()
