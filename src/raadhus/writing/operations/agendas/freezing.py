"""The content of an agenda's items follows that of their cases until the lock."""

from collections.abc import Sequence

from raadhus.writing.models import AgendaItem, Proposal


def take_content_of_cases(items: Sequence[AgendaItem]) -> None:
    """Give each item of a case the content that its case has now; nothing is saved but what differs."""
    cases = Proposal.objects.in_bulk([one.proposal_id for one in items if one.proposal_id is not None])
    changed: list[AgendaItem] = []
    for item in items:
        case = cases.get(item.proposal_id or 0)
        if case is None or (item.content == case.content and item.access == case.access):
            continue
        item.title, item.access, item.content = case.title, case.access, case.content
        changed.append(item)
    AgendaItem.objects.bulk_update(changed, ["title", "access", "content"])
