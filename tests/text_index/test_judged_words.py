"""What stems and splitter reach on words that were judged before them; floors a little under what was measured."""

import tomllib
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from corpus import NO_CORPUS, corpus_bytes, corpus_files
from raadhus.core.read_texts import item_texts
from raadhus.reading import read
from raadhus.text_index.compounds import Splitter
from raadhus.text_index.folding import fold
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.stems import stem

JUDGED = Path(__file__).parents[1] / "judged"
DEMO = Path(__file__).parents[2] / "src" / "raadhus" / "demo"


def _judged(name: str) -> Mapping[str, Any]:
    return tomllib.loads((JUDGED / name).read_text(encoding="utf-8"))


def _share(rights: list[bool]) -> float:
    return sum(rights) / len(rights)


@pytest.mark.parametrize(
    ("name", "meet", "apart"),
    [("inflections.toml", 0.99, 0.98), ("inflections_held_out.toml", 0.94, 0.96)],
)
def test_forms_meet_and_words_stay_apart(name: str, meet: float, apart: float) -> None:
    judged = _judged(name)

    assert _share([stem(fold(one)) == stem(fold(other)) for one, other in judged["meet"]]) >= meet
    assert _share([stem(fold(one)) != stem(fold(other)) for one, other in judged["apart"]]) >= apart


def _holds(splitter: Splitter, name: str, *, recall: float, wrong: float) -> None:
    judged = _judged(name)
    compounds = judged["compounds"].items()
    found = [stem(fold(part)) in splitter.parts(fold(word)) for word, parts in compounds for part in parts]
    split = [bool(splitter.parts(fold(word))) for word in judged["whole"]["words"]]
    assert _share(found) >= recall
    assert _share(split) <= wrong


@pytest.mark.parametrize(("name", "recall"), [("compounds.toml", 0.85), ("compounds_held_out.toml", 0.7)])
def test_parts_are_found_with_the_words_of_the_demo(name: str, recall: float) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(DEMO.rglob("*.toml"))]

    _holds(Splitter(lexicon_of(texts)), name, recall=recall, wrong=0.1)


@pytest.mark.parametrize(("name", "recall"), [("compounds.toml", 0.8), ("compounds_held_out.toml", 0.75)])
def test_parts_are_found_with_the_words_of_real_minutes(name: str, recall: float) -> None:
    files = corpus_files("*/*.txt") + corpus_files("greve/*.json")
    if not files:
        pytest.skip(NO_CORPUS)
    items = chain.from_iterable(read(corpus_bytes(path)).items for path in files)
    texts = [text.text for item in items for text in item_texts(item)]

    _holds(Splitter(lexicon_of(texts)), name, recall=recall, wrong=0.05)
