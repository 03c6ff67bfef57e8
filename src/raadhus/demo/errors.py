"""Why the demo was not made: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

DEMO_ERRORS: Mapping[str, Sentences] = {
    "store-not-empty": Sentences(
        "The store holds {bodies} already, and an invented municipality has no place beside real ones. Make the demo "
        "in a store of its own: RAADHUS_DATA=another-folder raadhus demo.",
        "Der er allerede {bodies} i denne installation, og en opdigtet kommune hører ikke hjemme ved siden af rigtige. "
        "Lav demonstrationen i en installation for sig.",
    ),
}


class DemoRefused(CodedError):
    """Nothing was made; `code` says why."""

    sentences = DEMO_ERRORS
