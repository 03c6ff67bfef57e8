"""Which member asked for a case, and when: it has a right to the agenda (kommunestyrelsesloven § 11, stk. 1)."""

from datetime import date

import msgspec
from msgspec import Struct

from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Proposal


class MemberRequest(Struct, frozen=True, kw_only=True):
    who: str
    received: date


def request_in(row: AgendaItem | Proposal) -> MemberRequest | None:
    """None where no member asked, or nobody noted the day."""
    if not row.content.get("requested_on"):
        return None
    content = msgspec.convert(row.content, ProposalContent)
    if content.requested_on is None or not content.requested_by:
        return None
    return MemberRequest(who=content.requested_by, received=content.requested_on)
