"""The versions of one case; whoever asks must be known to may know of the case."""

from datetime import datetime

from msgspec import Struct

from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import ProposalVersion
from raadhus.writing.queries.contents import content_of


class KeptVersion(Struct, frozen=True, kw_only=True):
    number: int
    saved_by: str
    saved_at: datetime


def versions_of_case(case: int) -> tuple[KeptVersion, ...]:
    """The newest first."""
    rows = ProposalVersion.objects.filter(proposal=case).order_by("-number")
    return tuple(
        KeptVersion(number=number, saved_by=saved_by, saved_at=saved_at)
        for number, saved_by, saved_at in rows.values_list("number", "saved_by", "saved_at")
    )


def content_of_version(case: int, number: int) -> ProposalContent:
    """Raises NotThere."""
    row = ProposalVersion.objects.filter(proposal=case, number=number).first()
    if row is None:
        raise NotThere
    return content_of(row)
