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
    "index-forbidden": Sentences(
        "The search index cannot be opened: {reason}. It must belong to who runs this, because reading takes a lock.",
        "Søgningen kan ikke åbnes. Kontakt dem, der driver siden.",
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


def broken(error: BaseException) -> IndexUnusable:
    """What is to be said when something of the index cannot be read."""
    code = "index-forbidden" if "Permission denied" in str(error) else "index-broken"
    return IndexUnusable(code, values={"reason": error})


def not_writable(error: BaseException) -> IndexUnusable:
    return IndexUnusable("index-not-writable", values={"reason": error})
