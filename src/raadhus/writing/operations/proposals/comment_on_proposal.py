"""Say something of a case, or of one of its sections, to those who write and approve it."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.models import ProposalComment
from raadhus.writing.operations.proposals.taking import take_case, tell_history
from raadhus.writing.queries.contents import content_of


class EmptyComment(
    Refusal,
    reason="empty-comment",
    english="There is nothing in the comment.",
    danish="Kommentaren er tom.",
):
    """A comment says something."""


class NoSuchSection(
    Refusal,
    reason="no-such-section",
    english="The case has no such section any more.",
    danish="Det afsnit er ikke længere i sagen.",
):
    """A comment stands at a section that there is."""


def comment_on_proposal(number: int, *, section: str | None, text: str, by: Acting) -> int:
    """Add the comment and give its number; an answer is a comment at the same section. Raises a Refusal."""
    with transaction.atomic():
        case = take_case(number, verb="case.comment", by=by)
        if not text.strip():
            raise EmptyComment
        if section is not None and section not in {one.key for one in content_of(case).sections}:
            raise NoSuchSection
        comment = ProposalComment.objects.create(
            proposal=case, author_id=by.user, section=section, text=text.strip(), said_at=by.at
        )
        tell_history(case, verb="case.comment", by=by)
    return comment.pk
