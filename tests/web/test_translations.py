"""What the pages say in Danish they say in English too."""

import re
from collections.abc import Iterable

from scripts.translations import messages, read_catalog

_BLANKS = re.compile(r"%\(\w+\)s")


def _texts(said: object) -> tuple[str, ...]:
    texts: Iterable[object] = said if isinstance(said, tuple | list) else (said,)
    return tuple(str(text) for text in texts)


def test_every_sentence_of_the_pages_is_in_the_catalog_and_no_other() -> None:
    known = {(entry.context, _texts(entry.id)[0]) for entry in read_catalog() if entry.id}

    assert known == {(context, singular) for context, singular, _ in messages()}


def test_every_sentence_is_said_in_english() -> None:
    assert [entry.id for entry in read_catalog() if entry.id and not all(_texts(entry.string))] == []


def test_the_english_sentence_has_the_same_blanks() -> None:
    unlike = [
        entry.id
        for entry in read_catalog()
        for singular, said in zip(_texts(entry.id), _texts(entry.string), strict=True)
        if entry.id and sorted(_BLANKS.findall(singular)) != sorted(_BLANKS.findall(said))
    ]

    assert unlike == []
