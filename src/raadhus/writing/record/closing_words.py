"""The legal ground of a closed item as it is printed: that of the catalogue, else the words that were recorded."""

from raadhus.writing.closing_catalogue import ground_words
from raadhus.writing.content import ProposalContent


def printed_ground(content: ProposalContent) -> str | None:
    return ground_words(content.closing_ground) or content.closing_ground or None
