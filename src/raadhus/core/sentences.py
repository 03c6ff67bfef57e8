"""What is said of one thing in the two languages: English on the command line and in the API, Danish on pages."""

from typing import NamedTuple


class Sentences(NamedTuple):
    """A pair of sentences with the same blanks."""

    english: str
    danish: str
