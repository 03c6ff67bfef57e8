"""What is put into the index: documents, and the fields that they may have, which the caller decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LARGEST_PLACE = 2**20 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing that can be found; `owner` is what it is replaced and removed with.

    `day` is the ordinal of its date and `place` its place within that day; `amounts` are øre. `exact` are numbers as
    printed, found as a whole and by the beginning of their KLE number. `weight` multiplies its relevance.
    """

    id: str
    owner: str
    texts: Mapping[str, str]
    exact: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    day: int | None = None
    place: int = 0
    amounts: tuple[int, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class TextField:
    """A text that documents may have: how much a hit in it weighs, and the words a citizen names it by."""

    name: str
    weight: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSchema:
    """The fields of one index; `version` changes when what the caller puts into them does.

    A facet is one of `facets_of_many` where a document may have so many values that hardly two have the same ones.
    """

    texts: tuple[TextField, ...]
    facets: tuple[str, ...]
    facets_of_many: frozenset[str] = frozenset()
    version: str

    @property
    def field_words(self) -> Mapping[str, str]:
        """Which text a word before a colon names."""
        return {word: text.name for text in self.texts for word in text.words}
