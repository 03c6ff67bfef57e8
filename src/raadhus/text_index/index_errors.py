"""Why an index cannot be used, by code."""

from collections.abc import Mapping
from typing import ClassVar

from raadhus.core.sentences import CodedError, Sentences

INDEX_ERRORS: Mapping[str, Sentences] = {
    "no-index": Sentences(
        "There is no search index yet. The worker builds it; `raadhus worker` starts one.",
        "Søgningen er ikke klar endnu. Prøv igen om lidt.",
    ),
    "index-of-other-version": Sentences(
        "The search index was built by another version. The worker builds it anew.",
        "Søgningen bliver gjort klar. Prøv igen om lidt.",
    ),
    "index-broken": Sentences(
        "The search index cannot be read: {reason}. The worker builds it anew.",
        "Søgningen bliver gjort klar. Prøv igen om lidt.",
    ),
    "index-busy": Sentences(
        "Another process writes to the search index. One worker does; wait until it has ended.",
        "En anden proces skriver til søgningen. Vent, til den er færdig.",
    ),
    "index-not-writable": Sentences(
        "The search index cannot be written: {reason}.",
        "Søgningen kan ikke opdateres. Kontakt dem, der driver siden.",
    ),
}


class IndexUnusable(CodedError):
    """The index cannot be used as it is; `code` says why."""

    sentences: ClassVar[Mapping[str, Sentences]] = INDEX_ERRORS

    @property
    def asks_for_rebuilding(self) -> bool:
        return self.code in {"no-index", "index-of-other-version", "index-broken"}
