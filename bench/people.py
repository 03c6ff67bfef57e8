"""Finding which of the names of a body are likely one person's: 5,000 names, a third of them with a letter wrong.

    PYTHONPATH=src python bench/people.py

The rival compares each with each by rapidfuzz, on 1,000 of the names: it would need 25 times as long for all of them.
"""

import random
import sys
from itertools import combinations

from measure import Figure, cpu_once, report
from rapidfuzz.distance import OSA

from raadhus.published.people.likely_pairs import likely_pairs, ordinary_in
from raadhus.published.people.ordinary_names import ORDINARY_NAMES

NAMES = 5_000
OF_RIVAL = 1_000
AT_MOST = 2.0


def main() -> int:
    names = made_names(NAMES)
    seconds = cpu_once(lambda: found(names))
    some = tuple(names.values())[:OF_RIVAL]
    rival = cpu_once(lambda: [OSA.distance(*pair) <= 1 for pair in combinations(some, 2)])
    whole = rival * (NAMES / OF_RIVAL) ** 2
    return report(
        [
            Figure(
                what=f"{NAMES} names of a body, who may be one",
                measured=seconds,
                unit="s",
                at_most=AT_MOST,
                ratio=seconds / whole,
                rival="each with each by rapidfuzz",
            )
        ]
    )


def found(names: dict[str, str]) -> int:
    is_ordinary = ordinary_in(tuple(names.values()))
    return sum(1 for _ in likely_pairs(names, is_ordinary=is_ordinary))


def made_names(count: int) -> dict[str, str]:
    """Names of two to four words, few of which are as frequent as the most frequent in Denmark."""
    chance = random.Random(4)  # noqa: S311  no secret: names to compare
    words = sorted(ORDINARY_NAMES)
    chance.shuffle(words)
    weights = [1 / (place + 5) for place in range(len(words))]
    made: dict[str, None] = {}
    while len(made) < count:
        name = " ".join(chance.choices(words, weights, k=chance.choice((2, 2, 3, 4)))).title()
        if chance.random() < 1 / 3:
            place = chance.randrange(len(name))
            name = name[:place] + chance.choice("abcdefghij") + name[place + 1 :]
        made[name] = None
    return {f"{number:05}": name for number, name in enumerate(made)}


if __name__ == "__main__":
    sys.exit(main())
