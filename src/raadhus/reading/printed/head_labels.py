"""The words that begin the lines of a head: what the document is, and the labels of its facts."""

import re

from raadhus.understanding.vocabulary.headings import section_kind

_DOCUMENT = (
    r"(?P<supplement>tillægs?-?)?(?P<word>(?:åbent |åben |lukket |ekstraordinær[t]? )*"
    r"(?:(?:beslutnings)?referat|(?:beslutnings)?protokol|dagsorden|mødeindkaldelse)"
    r"(?: med (?:vedtagelser|beslutninger))?)\b"
)
DOCUMENT = re.compile(_DOCUMENT, re.IGNORECASE)
DOCUMENT_INSIDE = re.compile(rf"(?:^|[-–•|:,]\s+){_DOCUMENT}", re.IGNORECASE)
"""Also behind a sign, as in "Byrådet - Referat"."""
LABEL = re.compile(
    r"(?P<label>Mødedato|Mødetidspunkt|Mødested|Mødelokale|Møde lokation|Mødefakta|Starttidspunkt|Sluttidspunkt|"
    r"Udsendelsesdato|Dato|Tid|Sted|Tidspunkt|Lokale|Lokation|Udvalg|Information|Bemærkninger|Start kl\.|Slut kl\.|"
    r"Møde|"
    # Holbæk: in capitals.
    r"UDVALG|MØDE|STED|STARTTIDSPUNKT|SLUTTIDSPUNKT|PUNKTER)(?!\w)\s*:?\s*(?P<value>.*)"
)


def names_document(text: str) -> bool:
    """Whether the line begins with what the document is."""
    return DOCUMENT.match(text) is not None


def is_bare_label(text: str) -> bool:
    """Whether the line is a label with nothing behind it."""
    found = LABEL.match(text)
    return (found is not None and not found["value"]) or section_kind(text) == "attendance"
