"""What is said of a search that was not taken as it was written, or cannot be answered now, by code."""

from collections.abc import Mapping

from raadhus.core.sentences import Sentences
from raadhus.finding.request import MOST_HITS_REACHED
from raadhus.finding.results import Note
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.query_language import QUERY_NOTES

SEARCH_NOTES: Mapping[str, Sentences] = {
    **QUERY_NOTES,
    "choice-unknown": Sentences(
        "Something was chosen that does not exist. It was left out.",
        "Der var valgt noget, som ikke findes. Det er ikke regnet med.",
    ),
    "days-turned": Sentences(
        "The first day was after the last. They were swapped.",
        "Første dag lå efter sidste dag. De er byttet om.",
    ),
    "some-words": Sentences(
        "Nothing has all the words. Here is what has some of them.",
        "Intet har alle ordene. Her er det, der har nogle af dem.",
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
