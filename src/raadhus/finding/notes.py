"""What is said of a search that was not taken as it was written, or cannot be answered now, by code."""

from collections.abc import Mapping

from raadhus.core.sentences import Sentences
from raadhus.finding.request import MOST_HITS_REACHED
from raadhus.finding.results import Note
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.query_language import (
    DEEPEST,
    LONGEST_SEARCH,
    LONGEST_WORD,
    MOST_WORDS,
    QUERY_NOTES,
    SHORTEST_PREFIX,
)

_QUERY_NOTES_IN_ENGLISH = {
    "stray-quote": "A quotation mark stood alone and was left out.",
    "stray-bracket": "A bracket stood alone and was left out.",
    "stray-operator": "OR, AND or NOT stood without anything to join and was left out.",
    "too-deep": f"Brackets more than {DEEPEST} deep were left out.",
    "too-long": f"Only the first {LONGEST_SEARCH} characters were read.",
    "too-many-words": f"Only the first {MOST_WORDS} words were read.",
    "word-too-long": f"A word was cut after {LONGEST_WORD} characters.",
    "prefix-too-short": f"There must be at least {SHORTEST_PREFIX} characters before *; it was read as a word.",
}
SEARCH_NOTES: Mapping[str, Sentences] = {
    **{code: Sentences(_QUERY_NOTES_IN_ENGLISH[code], danish) for code, danish in QUERY_NOTES.items()},
    "choice-unknown": Sentences(
        "Something that cannot be chosen by was left out.",
        "Der var valgt noget, som ikke findes. Det er ikke regnet med.",
    ),
    "days-turned": Sentences(
        "The first day was after the last; they were turned.",
        "Første dag lå efter sidste dag. De er byttet om.",
    ),
    "last-page": Sentences(
        f"Only the first {MOST_HITS_REACHED} hits can be looked through. Search more narrowly.",
        f"Man kan kun bladre i de første {MOST_HITS_REACHED} resultater. Søg mere præcist.",
    ),
}


def note(code: str) -> Note:
    sentences = SEARCH_NOTES[code]
    return Note(code=code, danish=sentences.danish, english=sentences.english)


def problem(error: IndexUnusable) -> Note:
    """Say why nothing can be found now."""
    return Note(code=error.code, danish=error.danish, english=error.english)
