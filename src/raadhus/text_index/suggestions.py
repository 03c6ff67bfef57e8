"""«Mente du»: a word of the texts for one that stands in none."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from raadhus.text_index.folding import fold
from raadhus.text_index.lexicon import Lexicon

_FEWEST_LETTERS = 4


def did_you_mean(words: Sequence[str], *, lexicon: Lexicon) -> str | None:
    """Give the words with those that the lexicon does not know replaced by its nearest; None when none is near."""
    better = [_nearest(fold(word), lexicon) or word for word in words]
    return None if better == list(words) else " ".join(better)


def _nearest(folded: str, lexicon: Lexicon) -> str | None:
    if folded in lexicon or len(folded) < _FEWEST_LETTERS:
        return None
    distance = 1 if len(folded) < 6 else 2
    near = process.extract(folded, lexicon.words, scorer=OSA.distance, score_cutoff=distance, limit=20)
    ranked = sorted((int(row[1]), -lexicon.count(row[0]), row[0]) for row in near)
    return ranked[0][2] if ranked else None
