"""Terms of Danish texts: megabytes a CPU second, passages of a long text, «mente du» among 200,000 words.

    PYTHONPATH=src python bench/analyser.py

The texts are those of the corpus when it is there, and those of the demo else. The rival in the same run finds the
words by the same expression and gives each to Snowball, each distinct word once.
"""

import random
import sys
from collections.abc import Sequence
from functools import cache, partial
from itertools import accumulate
from time import process_time

import Stemmer
from danish_texts import corpus_texts, demo_texts
from measure import Figure, cpu_of_two, cpu_seconds, report

from raadhus.text_index.analyser import Analyser
from raadhus.text_index.highlight import Wanted, passages
from raadhus.text_index.lexicon import Lexicon, lexicon_of
from raadhus.text_index.suggestions import did_you_mean
from raadhus.text_index.tokens import PATTERN

MEGABYTE = 1_000_000
LONG_TEXT = 200_000
MANY_WORDS = 200_000
TYPED = (
    "beskæftigelsesinsats",
    "budjet",
    "komune",
    "vedtaegt",
    "forvaltnig",
    "lejlighet",
    "spilevand",
    "handikap",
)


def rate(texts: Sequence[str], analyser: Analyser) -> Figure:
    """How fast terms are made when the words have been met before, as they have after the first documents."""
    size = sum(len(text.encode()) for text in texts)
    snowball = cache(Stemmer.Stemmer("danish").stemWord)

    def mine() -> None:
        for text in texts:
            analyser.indexed(text)

    def rival() -> None:
        for text in texts:
            " ".join([snowball(word) for word in PATTERN.findall(text.lower())])

    mine()
    seconds, rival_seconds = cpu_of_two(mine, rival)
    return Figure(
        what=f"terms of {size / MEGABYTE:.1f} MB",
        measured=size / seconds / MEGABYTE,
        unit="MB/s",
        at_least=5.0,
        ratio=seconds / rival_seconds,
        rival="Snowball's time",
    )


def first_meeting(texts: Sequence[str], lexicon: Lexicon) -> Figure:
    """How long a word takes that has not been met before."""
    analyser = Analyser(lexicon)
    distinct = sorted({word for text in texts for word in PATTERN.findall(text)})
    begin = process_time()
    for word in distinct:
        analyser.parts(word)
    each = (process_time() - begin) / len(distinct)
    return Figure(what="a word that is met first", measured=each * 1e6, unit="µs", at_most=300.0)


def long_text(text: str, analyser: Analyser, *, asked: Sequence[str]) -> Figure:
    wanted = Wanted(stems=frozenset(map(analyser.whole, asked)))
    seconds = cpu_seconds(partial(passages, text, words=wanted, analyser=analyser))
    whole = cpu_seconds(partial(analyser.read, text), runs=3)
    return Figure(
        what=f"passages of {len(text):,} characters for {' '.join(asked)}",
        measured=seconds * 1000,
        unit="ms",
        at_most=20.0,
        ratio=seconds / whole,
        rival="reading it whole",
    )


def suggestions(lexicon: Lexicon) -> Figure:
    """The slowest of the typed words, among as many words as a country has."""
    # Invented compounds: what they mean does not matter, how many there are does.
    dice = random.Random(4)  # noqa: S311 - reproducible, no secret
    words = list(lexicon)
    counts = {word: lexicon.count(word) for word in words}
    while len(counts) < MANY_WORDS:
        counts[(dice.choice(words) + dice.choice(words))[:22]] = 1
    many = Lexicon(counts)
    seconds = [cpu_seconds(partial(did_you_mean, [word], lexicon=many), runs=3) for word in TYPED]
    return Figure(
        what=f"«mente du» among {len(many):,} words, the slowest of {len(TYPED)}",
        measured=max(seconds) * 1000,
        unit="ms",
        at_most=20.0,
    )


def main() -> int:
    """Print the table; 1 when a limit is broken."""
    texts = corpus_texts() or demo_texts()
    lexicon = lexicon_of(texts)
    analyser = Analyser(lexicon)
    lengths = accumulate(len(text) for text in texts)
    enough = next((number for number, length in enumerate(lengths, 1) if length > LONG_TEXT), len(texts))
    long = "\n".join(texts[:enough])[:LONG_TEXT]
    figures = [
        rate(texts, analyser),
        first_meeting(texts, lexicon),
        long_text(long, analyser, asked=("kommune",)),
        long_text(long, analyser, asked=("børn", "budget", "indsats", "udvalg")),
        long_text(long, analyser, asked=("zebra",)),
        suggestions(lexicon),
    ]
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
