"""Keep what somebody has typed and not yet saved, for that one alone."""

from django.db import transaction

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE, next_state
from raadhus.writing.models import ProposalDraft
from raadhus.writing.operations.proposals.taking import take_case


def autosave_draft(number: int, *, form: Plain, based_on: int, by: Acting) -> None:
    """Put the typed form in place of the draft before; `based_on` is the version it began from. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.edit", by=by)
        next_state(CASE, state=case.state, verb="edit")
        ProposalDraft.objects.update_or_create(
            proposal=case, user_id=by.user, defaults={"based_on": based_on, "form": form, "typed_at": by.at}
        )


def throw_draft_away(number: int, *, by: Acting) -> None:
    """Forget what was typed and not saved. Raises NotThere and MayNot."""
    with transaction.atomic():
        take_case(number, verb="case.edit", by=by).drafts.filter(user=by.user).delete()
