"""The clauses of a line that each tell one side of a vote: "A stemmer for, V stemmer imod og Ø undlader" has three."""

import re

from raadhus.understanding.sentences import sentences_of

_VERB = r"(?:stemte|stemmer|undlod|undlader)\b"
_LETTERS = r"\(?[A-ZÆØÅ]{1,3}\d?\)?"
_VOTED = rf"(?:{_VERB}|\b(?i:for|imod|mod)):?"
# "For stemte A, B og C. Imod stemte V. Ø undlod": a letter is no initial where letters stand before it or
# where another side comes after it.
_END_OF_LETTERS = re.compile(
    rf"({_VOTED} (?:{_LETTERS}(?:, | og ))+{_LETTERS})\. (?=[A-ZÆØÅ(])"
    rf"|({_VOTED} {_LETTERS})\. (?=(?:For|Imod|Mod|Undlod|Blankt?)\b|{_LETTERS}(?:,| og| {_VERB}))"
)
_SIDE_FIRST = re.compile(
    r"[,;.] (?:og |mens )?(?=(?:imod|undlod|for|blankt|hverken)\b(?: stemte|:| at stemme| \d))", re.IGNORECASE
)
_ANOTHER = rf"(?=[A-ZÆØÅ(][^.;:]{{0,300}}? {_VERB})"
_SIDE_LAST = re.compile(
    r"(?:(?<=mer for)|(?<=mte for)|(?<= imod)|(?<=undlod)|(?<=undlader)|(?<=stemme)|(?<=stilling)|(?<=blankt))"
    rf"(?:[,;](?: og)?| og) {_ANOTHER}"
    rf"|(?:, og|[,;]? (?:mens|medens|hvorimod)) {_ANOTHER}"
)
_HAS_SIDE = re.compile(_VERB)


def vote_sentences(line: str) -> tuple[str, ...]:
    """The sentences of a line, where a party's letter at the end of one is no initial of a name."""
    ended = _END_OF_LETTERS.sub(lambda match: f"{match[1] or match[2]}.\n", line)
    return tuple(sentence for part in ended.split("\n") for sentence in sentences_of(part))


def clauses_of(sentence: str) -> tuple[str, ...]:
    """Each side that a sentence tells of, by itself."""
    return tuple(side for clause in _SIDE_FIRST.split(sentence) for side in _sides(clause))


def _sides(clause: str) -> list[str]:
    found: list[str] = []
    start = 0
    for match in _SIDE_LAST.finditer(clause):
        if _HAS_SIDE.search(clause, start, match.start()):
            found.append(clause[start : match.start()])
            start = match.end()
    return [*found, clause[start:]]
