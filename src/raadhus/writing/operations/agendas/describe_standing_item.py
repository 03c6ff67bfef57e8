"""Give a standing item its title and case number: announcements have a number of their own in the filing system."""

import msgspec
from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.content import ProposalContent
from raadhus.writing.operations.agendas.taking import take_item, write_down


class OfACase(
    Refusal,
    reason="item-is-of-a-case",
    english="The item is that of a case: it is changed in the case.",
    danish="Punktet hører til en sag og rettes i sagen.",
):
    """What is said of a case stands in one place."""


class TitleIsMissing(
    Refusal,
    reason="title-is-missing",
    english="The item needs a title.",
    danish="Punktet skal have en overskrift.",
):
    """A title of nothing but spaces is none."""


def describe_standing_item(
    item: int, *, title: str, case_number: str, by: Acting, version: int | None
) -> None:
    """Raises OfACase and TitleIsMissing."""
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=version)
        if row.proposal_id is not None:
            raise OfACase
        if not title.strip():
            raise TitleIsMissing
        row.title = title.strip()
        content = msgspec.convert(row.content, ProposalContent)
        row.content = msgspec.to_builtins(replace(content, title=row.title, case_number=case_number.strip()))
        write_down(meeting, by=by, item=row)
