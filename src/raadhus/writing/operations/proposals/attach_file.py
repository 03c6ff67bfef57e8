"""Put a file into a case."""

from django.db import transaction
from django.db.models import Max
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.core.record import Access
from raadhus.writing.models import Attachment, Proposal
from raadhus.writing.operations.keep_file import clean_name, keep_file
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.queries.case_access import refuse_unless_may_of_case


class NewFile(Struct, frozen=True, kw_only=True):
    """`title` is how it is shown; without one, its name does."""

    data: bytes
    name: str
    title: str = ""
    is_recommended: bool = False
    access: Access | None = None


def attach_file(number: int, *, file: NewFile, by: Acting) -> int:
    """Keep the file and put it last among the case's attachments; give its number. Raises a Refusal.

    Without a word on it the attachment is as open as its case. The same file sent twice is one attachment.
    """
    # Reading a file takes seconds, so nothing is locked meanwhile; who may is asked before and after.
    case = Proposal.objects.filter(pk=number).first()
    if case is None:
        raise NotThere
    refuse_unless_may_of_case("case.edit", case, by=by)
    next_state(CASE, state=case.state, verb="edit")
    kept = keep_file(file.data, name=file.name, by=by)
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by)
        next_state(CASE, state=case.state, verb="edit")
        there = case.attachments.filter(file=kept, is_taken_off=False).first()
        if there is not None:
            return there.pk
        name = clean_name(file.name)
        last: int = case.attachments.aggregate(last=Max("position"))["last"] or 0
        made = Attachment.objects.create(
            proposal=case,
            position=last + 1,
            title=file.title.strip() or name.rpartition(".")[0] or name,
            file_name=name,
            file=kept,
            is_recommended=file.is_recommended,
            access=file.access or case.access,
            added_by=by.name,
            added_at=by.at,
        )
        tell_history(case, verb="case.attach", by=by, attachment=made.pk)
    return made.pk
