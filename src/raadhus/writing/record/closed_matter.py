"""Whether a text tells of closed matter: by a word that stands in a closed item and nowhere that the world may read."""

import re
from collections.abc import Iterable
from typing import Final

from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.read_texts import value_texts
from raadhus.core.record import MeetingRecord, Value

_WORD: Final = re.compile(r"\w{5,}")


def closed_item_told_by(text: str, *, record: MeetingRecord) -> str | None:
    """The number of the closed item whose own words the text has; None where it tells of none.

    One word is enough: a text that is kept back for nothing can be let out by a person, one that is out cannot be
    taken back.
    """
    said = _words([text])
    known = _words_of(public_record(record, profile=WHOLE_FACE))
    for item in record.items:
        if item.access == "closed" and (_words_of(item) - known) & said:
            return item.number
    return None


def _words_of(value: Value) -> set[str]:
    return _words(text for _, text in value_texts(value))


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}
