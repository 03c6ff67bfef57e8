"""Save what was written of a case, as a version of its own."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.writing.content import ProposalContent
from raadhus.writing.operations.proposals.draft_proposal import NoTitle
from raadhus.writing.operations.proposals.taking import (
    keep_version,
    put_content,
    refuse_unless_pen,
    take_case,
    tell_history,
)
from raadhus.writing.queries.contents import content_of
from raadhus.writing.verbs import refuse_stale, save_change


def edit_proposal(number: int, *, content: ProposalContent, by: Acting, version: int | None) -> int:
    """Save the content and give the new version; what is there already is not saved again.

    The pen is with whoever saves, and that one's draft is done with. Raises a Refusal.
    """
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by)
        # The same click twice is one saving, and what is already there needs none.
        if content_of(case) != content:
            refuse_stale(case, version=version)
            next_state(CASE, state=case.state, verb="edit")
            refuse_unless_pen(case, by=by)
            if not content.title.strip():
                raise NoTitle
            put_content(case, content)
            if case.access == "closed":
                case.attachments.update(access="closed")
            case.pen_id = by.user
            save_change(case, by=by)
            keep_version(case, by=by)
            tell_history(case, verb="case.edit", by=by, version=case.version)
        case.drafts.filter(user=by.user).delete()
    return case.version
