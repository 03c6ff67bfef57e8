"""The stem under which all forms of a Danish word meet."""

from functools import lru_cache

import Stemmer

_SNOWBALL = Stemmer.Stemmer("danish", 0)
_MOST_ROUNDS = 8


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Give the stem of a folded word; the stem of a stem is itself."""
    for _ in range(_MOST_ROUNDS):
        shorter: str = _SNOWBALL.stemWord(folded)
        if shorter == folded:
            break
        folded = shorter
    return folded
