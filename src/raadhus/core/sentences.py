"""What is said of one thing in the two languages: English on the command line and in the API, Danish on pages."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple


class Sentences(NamedTuple):
    """A pair of sentences with the same blanks."""

    english: str
    danish: str


class CodedError(Exception):
    """What was refused, said in both languages: `code` is one of `sentences`, `values` fill its blanks."""

    sentences: ClassVar[Mapping[str, Sentences]]

    def __init__(self, code: str, *, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.values = dict(values)
        super().__init__(self.english)

    @property
    def english(self) -> str:
        return self.sentences[self.code].english.format_map(self.values)

    @property
    def danish(self) -> str:
        return self.sentences[self.code].danish.format_map(self.values)
