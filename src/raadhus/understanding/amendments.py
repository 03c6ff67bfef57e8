"""Tells the votes on an amendment from those on the matter: only the latter are votes of the item."""

import re

from raadhus.understanding.sentences import sentences_of

_AMENDMENT = "ndringsforslag"
_MOVED = re.compile(
    r"^afstemning (?:om|over) (?:\S+ ){0,3}?ændringsforslag|^ændringsforslag\b(?: \S+){0,6}:$"
    r"|\b(?:stille|fremsæt|fremsat|foreslog|foreslår)\w*\b[^.]{0,80}ændringsforslag",
    re.IGNORECASE,
)
_ON_AMENDMENT = re.compile(
    r"\b(?:for|imod|mod|om|over) (?:[^\s,;]+ ){0,5}?ændringsforslag"
    r"|ændringsforslag\w* (?:[^\s,;]+ ){0,5}?(?:forkast|vedtag|godkend|nedstemt|bortfald|bortfaldt|faldt)"
    r"|\b(?:forkast|vedtog|godkend|tiltråd|nedstem)\w* (?:[^\s,;]+ ){0,5}?ændringsforslag",
    re.IGNORECASE,
)
# "V tager forbehold og vil stille ændringsforslag i byrådet": that comes later, and the reservation is on the matter.
_LATER = re.compile(r"\b(?:vil|agter at) (?:stille|fremsætte)\b[^.]{0,80}ændringsforslag", re.IGNORECASE)
_THE_MATTER = re.compile(
    r"\b(?:indstilling|hovedforslag|sagen\b|samlede forslag)"
    r"|^(?:\S+ ){0,6}?(?:godkendt|anbefal|tiltrådt?|vedtog|vedtaget|besluttede|tog til efterretning)\w*",
    re.IGNORECASE,
)


def about_the_matter(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines without what they tell of an amendment, up to where they speak of the matter again."""
    if not any(_AMENDMENT in line for line in lines):
        return lines
    kept: list[str] = []
    of_amendment = False
    for line in lines:
        sentences: list[str] = []
        for sentence in sentences_of(line):
            if _AMENDMENT in sentence and not _LATER.search(sentence):
                of_amendment = of_amendment or _MOVED.search(sentence) is not None
                if of_amendment or _ON_AMENDMENT.search(sentence):
                    continue
            elif of_amendment and _THE_MATTER.search(sentence):
                of_amendment = False
            if not of_amendment:
                sentences.append(sentence)
        if sentences:
            kept.append(" ".join(sentences))
    return tuple(kept)
