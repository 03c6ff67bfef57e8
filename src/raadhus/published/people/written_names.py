"""A person's name taken apart: its words in order, which of them are short forms, and junior or senior."""

import re
import unicodedata
from typing import NamedTuple

from raadhus.published.name_keys import person_key


class Word(NamedTuple):
    """`letters` are without marks ("Møller" and "Moeller" agree), `sound` is what they are read as."""

    text: str
    letters: str
    sound: str
    is_short: bool


class WrittenName(NamedTuple):
    """The words with the family name last; `generation` is what tells father from son."""

    words: tuple[Word, ...]
    generation: str | None
    was_turned: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)


_GENERATIONS = {
    **dict.fromkeys(("jun", "jr", "junior", "dy"), "junior"),
    **dict.fromkeys(("sen", "sr", "senior", "dæ"), "senior"),
    **{number: number for number in ("ii", "iii", "iv")},
}
_GENERATION_MARKS = re.compile(r"\bd\.\s?(y|æ)\.?(?=\s|,|$)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-–]+|(?<=\.)(?=\w)")
_SHORT_WITHOUT_STOP = frozenset({"chr", "fr", "vilh"})
_LETTERS = (("aa", "a"), ("å", "a"), ("ae", "e"), ("æ", "e"), ("ä", "e"), ("oe", "o"), ("ø", "o"))
_SOUNDS = (
    *(("ch", "k"), ("ck", "k"), ("c", "k"), ("ph", "f"), ("th", "t"), ("gh", "g")),
    *(("w", "v"), ("z", "s"), ("y", "i"), ("x", "ks")),
)
_DOUBLED = re.compile(r"(.)\1+")


def written_name(name: str) -> WrittenName:
    """Take a name apart; "Møller, Hans" is turned round."""
    marked = _GENERATION_MARKS.sub(r" d\1 ", unicodedata.normalize("NFC", name))
    family, comma, given = marked.partition(",")
    is_turned = bool(comma) and "," not in given and bool(_words(given))
    words = (*_words(given), *_words(family)) if is_turned else _words(marked)
    generations = [_GENERATIONS[word.text] for word in words if word.text in _GENERATIONS]
    kept = tuple(word for word in words if word.text not in _GENERATIONS)
    return WrittenName(kept, generations[0] if generations else None, is_turned)


def _words(part: str) -> tuple[Word, ...]:
    return tuple(_word(text, key=key) for text in _BETWEEN.split(part) if (key := person_key(text)))


def _word(text: str, *, key: str) -> Word:
    letters = key
    for printed, letter in _LETTERS:
        letters = letters.replace(printed, letter)
    letters = "".join(
        sign for sign in unicodedata.normalize("NFD", letters) if not unicodedata.combining(sign)
    )
    sound = letters
    for printed, heard in _SOUNDS:
        sound = sound.replace(printed, heard)
    is_short = len(key) == 1 or text.endswith(".") or key in _SHORT_WITHOUT_STOP
    return Word(key, letters, _DOUBLED.sub(r"\1", sound), is_short)
