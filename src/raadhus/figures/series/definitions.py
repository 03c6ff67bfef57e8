"""When two numbers were counted alike: how each says that it was counted, without the time that it was counted for."""

import re

from raadhus.understanding.sentences import sentences_of

_WORD = re.compile(r"[^\W\d_]+")
_OF_TIME = frozenset({
    "i", "perioden", "fra", "til", "og", "med", "den", "d", "pr", "periode", "januar", "februar", "marts", "april",
    "maj", "juni", "juli", "august", "september", "oktober", "november", "december", "halvår", "første", "andet",
    "kvartal", "år", "ultimo", "primo",
})  # fmt: skip


def differing_words(before: str | None, after: str | None) -> tuple[str, ...]:
    """The sentences of either definition that the other has not; nothing where one of them is not told."""
    if not before or not after:
        return ()
    old, new = _by_key(before), _by_key(after)
    return tuple(
        sentence
        for ours, theirs in ((new, old), (old, new))
        for key, sentence in ours.items()
        if key not in theirs
    )


def _by_key(definition: str) -> dict[tuple[str, ...], str]:
    return {_key(sentence): sentence for sentence in sentences_of(definition)}


def _key(sentence: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(sentence.casefold()) if word not in _OF_TIME)
