"""What somebody has typed of a case and not saved."""

from datetime import datetime
from typing import TypeVar

import msgspec
from msgspec import Struct

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import ProposalDraft

_T = TypeVar("_T")


class KeptDraft(Struct, frozen=True, kw_only=True):
    """`form` is as the page kept it; `based_on` the version it began from."""

    form: Plain
    based_on: int
    typed_at: datetime

    def typed_as(self, kind: type[_T]) -> _T:
        return msgspec.convert(self.form, kind)


def draft_of_case(case: int, *, by: Acting) -> KeptDraft | None:
    """The one's own, nobody else's."""
    row = ProposalDraft.objects.filter(proposal=case, user=by.user).first()
    if row is None:
        return None
    return KeptDraft(form=row.form, based_on=row.based_on, typed_at=row.typed_at)
