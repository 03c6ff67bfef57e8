"""Checking a document offline: whether it says what was published, in words for whoever holds it in hand.

`check.check_document` does it, `made_again.check_thoroughly` more; neither is loaded by who only tells of results.
"""

from raadhus.documents.checking.checked import CannotCheck, DocumentChecked, PartChecked
from raadhus.documents.checking.finding_sentences import DOCUMENT_FINDINGS
from raadhus.documents.checking.findings import DocumentFinding

__all__ = ["DOCUMENT_FINDINGS", "CannotCheck", "DocumentChecked", "DocumentFinding", "PartChecked"]
