"""Documents for the text index: Danish words of this repository's own samples, as frequent as words are."""

import random
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from measure import MADE, ROOT

from raadhus.text_index.documents import Document, IndexSchema, TextField

WORDS = 60_000
STEEPNESS = 1.3
"""How fast words get rarer: so that a text has as many parts of compounds as the demo's, one for every six words."""

SCHEMA = IndexSchema(
    texts=(
        TextField("title", 3.0, ("titel",)),
        TextField("decision", 2.0, ("beslutning",)),
        TextField("people", 1.5, ("person",)),
        TextField("text", 1.0, ("tekst",)),
    ),
    facets=("body", "committee", "year", "person", "party", "outcome", "kind", "subject"),
    version="bench",
)
VALUES = {
    "body": 2,
    "committee": 20,
    "year": 20,
    "person": 120,
    "party": 10,
    "outcome": 8,
    "kind": 4,
    "subject": 32,
}
LENGTHS = {"title": (3, 10), "decision": (8, 40), "people": (0, 8), "text": (60, 240)}
_WORD = re.compile(r"[a-zæøå]{2,}", re.IGNORECASE)
_ENDINGS = ("", "en", "er", "erne", "et", "s")
_FIRST_DAY = date(2005, 1, 1).toordinal()
_DAYS = 20 * 365


def made_words() -> list[str]:
    """Words from the most frequent to the rarest: those of the samples, their forms, and compounds of two of them."""
    chance = random.Random(5)  # noqa: S311  no secret: words to index
    printed = " ".join(path.read_text(encoding="utf-8") for path in sorted(MADE.glob("*.txt")))
    for path in sorted((ROOT / "src" / "raadhus" / "demo" / "matters").glob("*.toml")):
        printed += " ".join(_sentences(tomllib.loads(path.read_text(encoding="utf-8"))))
    counts: dict[str, int] = {}
    for word in _WORD.findall(printed):
        counts[word] = counts.get(word, 0) + 1
    words = dict.fromkeys(sorted(counts, key=lambda word: (-counts[word], word)))
    long = [word.lower() for word in words if len(word) > 4]
    while len(words) < WORDS:
        first, second = chance.choices(long, k=2)
        words[chance.choice((first, first + second, first + "s" + second)) + chance.choice(_ENDINGS)] = None
    return list(words)


def _sentences(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _sentences(part)
    elif isinstance(value, str) and " " in value:
        yield f" {value} "


def made_documents(count: int, *, words: list[str]) -> Iterator[Document]:
    """Documents like items: a title, a decision, a text, eight facets; five of one meeting have one owner."""
    chance = random.Random(6)  # noqa: S311  no secret: texts to index
    weights = list(accumulate((place + 3) ** -STEEPNESS for place in range(len(words))))
    for number in range(count):
        yield Document(
            id=f"item-{number}",
            owner=f"meeting-{number // 5}",
            texts={
                name: " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(*length)))
                for name, length in LENGTHS.items()
            },
            exact=(
                f"{chance.randint(1, 32):02}.{chance.randint(0, 40):02}.{chance.randint(0, 20):02}-P20-{number}-24",
            ),
            facets={
                name: tuple(
                    {
                        f"{name} {int(many * chance.random() ** 2)}"
                        for _ in range(3 if name == "person" else 1)
                    }
                )
                for name, many in VALUES.items()
            },
            day=_FIRST_DAY + chance.randrange(_DAYS),
            place=number % 5,
            amounts=(chance.randrange(10**9),) if chance.random() < 0.3 else (),
        )
