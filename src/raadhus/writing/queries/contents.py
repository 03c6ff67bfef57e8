"""The content of a case, or of an item of an agenda, as its value."""

import msgspec

from raadhus.core.field_kinds import Plain
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Proposal, ProposalVersion


def content_of(row: Proposal | AgendaItem | ProposalVersion) -> ProposalContent:
    return msgspec.convert(row.content, ProposalContent)


def content_as_json(content: ProposalContent) -> Plain:
    """What a row keeps of it."""
    kept: Plain = msgspec.to_builtins(content)
    return kept
