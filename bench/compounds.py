"""Parts of compounds and forms of words, held against what was judged before the rules were written.

    PYTHONPATH=src python bench/compounds.py [--show]

The splitter knows nothing but the words of the texts: those of the corpus when it is there, and those of the demo. Its
rival in the same run is a dictionary splitter that takes the longest known word from the left; the stems' is Snowball.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import Stemmer
from danish_texts import corpus_texts, demo_texts
from measure import ROOT, Figure, report

from raadhus.text_index.compounds import Splitter
from raadhus.text_index.folding import fold
from raadhus.text_index.lexicon import Lexicon, lexicon_of
from raadhus.text_index.stems import stem

JUDGED = ROOT / "tests" / "judged"
Parts = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Score:
    """How many of the judged parts were found, of those found were right, and of the whole words were split."""

    recall: float
    precision: float
    wrong_splits: float
    slips: tuple[str, ...]


def score_of(parts: Parts, *, judged_in: str) -> Score:
    """Hold the splitter against every judged word of the file."""
    judged = _read(judged_in)
    wanted = found = given = right = 0
    slips: list[str] = []
    for word, labels in judged["compounds"].items():
        mine = set(parts(fold(word)))
        leaves = [stem(fold(label)) for label in labels]
        allowed = set(leaves) | set(_joined(fold(word), labels))
        wanted += len(leaves)
        found += sum(leaf in mine for leaf in leaves)
        given += len(mine)
        right += len(mine & allowed)
        if not set(leaves) <= mine or mine - allowed:
            slips.append(f"{word}: {' '.join(sorted(mine)) or '-'}")
    whole = [word for word in judged["whole"]["words"] if parts(fold(word))]
    slips += [f"{word}: {' '.join(parts(fold(word)))} (whole)" for word in whole]
    return Score(
        recall=found / wanted,
        precision=right / max(1, given),
        wrong_splits=len(whole) / len(judged["whole"]["words"]),
        slips=tuple(slips),
    )


def forms_that_meet(stem_of: Callable[[str], str], *, judged_in: str) -> tuple[float, float, tuple[str, ...]]:
    """The share of judged pairs that meet, and of those that stay apart, as they should; and the slips."""
    judged = _read(judged_in)
    meet = [stem_of(fold(one)) == stem_of(fold(other)) for one, other in judged["meet"]]
    apart = [stem_of(fold(one)) != stem_of(fold(other)) for one, other in judged["apart"]]
    pairs = zip([*judged["meet"], *judged["apart"]], [*meet, *apart], strict=True)
    return (
        sum(meet) / len(meet),
        sum(apart) / len(apart),
        tuple(" / ".join(pair) for pair, is_right in pairs if not is_right),
    )


def longest_from_the_left(lexicon: Lexicon) -> Parts:
    """The rival: at each place the longest known word, an s between them skipped, the whole word covered."""

    def parts(word: str) -> tuple[str, ...]:
        found: list[str] = []
        start = 0
        while start < len(word):
            ends = range(len(word) - (not found), start + 2, -1)
            end = next((end for end in ends if word[start:end] in lexicon), None)
            if end is not None:
                found.append(word[start:end])
                start = end
            elif found and word[start] in "se":
                start += 1
            else:
                return ()
        return tuple(stem(part) for part in found) if len(found) > 1 else ()

    return parts


def _joined(word: str, labels: list[str]) -> Iterator[str]:
    """The stems of the compounds within the compound: from where one part begins to where another ends."""
    places = [0]
    for label in labels[1:]:
        start = word.find(fold(label)[:3], places[-1] + 2)
        places.append(start if start > 0 else places[-1])
    for begin, end in combinations((*places, len(word)), 2):
        piece = word[begin:end]
        yield from (stem(piece), stem(piece.removesuffix("s")), stem(piece.removesuffix("e")))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((JUDGED / name).read_text(encoding="utf-8"))


def _split_figures(name: str, lexicon: Lexicon) -> Iterator[Figure]:
    mine, rival = Splitter(lexicon).parts, longest_from_the_left(lexicon)
    for file in ("compounds.toml", "compounds_held_out.toml"):
        score, other = score_of(mine, judged_in=file), score_of(rival, judged_in=file)
        for what, measured, of_rival in (
            ("recall of parts", score.recall, other.recall),
            ("precision of parts", score.precision, other.precision),
            ("whole words split", score.wrong_splits, other.wrong_splits),
        ):
            text = f"{file}, {len(lexicon):,} words of the {name}: {what} (longest from the left: {of_rival:.2f})"
            yield Figure(what=text, measured=measured, unit="")
        if "--show" in sys.argv:
            print("\n".join(score.slips))


def _form_figures() -> Iterator[Figure]:
    snowball = Stemmer.Stemmer("danish")
    for file in ("inflections.toml", "inflections_held_out.toml"):
        meet, apart, wrong = forms_that_meet(stem, judged_in=file)
        rival_meet, rival_apart, _ = forms_that_meet(snowball.stemWord, judged_in=file)
        yield Figure(what=f"{file}: forms that meet (Snowball: {rival_meet:.2f})", measured=meet, unit="")
        yield Figure(
            what=f"{file}: words that stay apart (Snowball: {rival_apart:.2f})", measured=apart, unit=""
        )
        if "--show" in sys.argv:
            print("\n".join(wrong))


def main() -> int:
    """Print the table, and with --show every word that went wrong."""
    figures: list[Figure] = []
    for name, texts in (("corpus", corpus_texts()), ("demo", demo_texts())):
        if texts:
            figures += _split_figures(name, lexicon_of(texts))
    figures += _form_figures()
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
