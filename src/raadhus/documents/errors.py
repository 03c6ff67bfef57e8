"""What can go wrong when a document is made."""

from collections.abc import Mapping
from typing import ClassVar, Final

from raadhus.core.sentences import CodedError, Sentences

DOCUMENT_ERRORS: Final[Mapping[str, Sentences]] = {
    "document-not-set": Sentences(
        "The document could not be set as a PDF: {reason}.",
        "Dokumentet kunne ikke sættes som PDF: {reason}.",
    ),
}


class DocumentError(CodedError):
    """No document was made, because of what the code says."""

    sentences: ClassVar[Mapping[str, Sentences]] = DOCUMENT_ERRORS
