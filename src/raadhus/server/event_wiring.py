"""The one list of "when this happens, call that"."""

from raadhus.core.events import ApprovalRecorded, EditionPublished, EditionWithdrawn, ItemWithdrawn, listen


def wire_events() -> None:
    """Let every room hear the events that it lives from."""
    from raadhus.finding.operations.ask_to_take_in import ask_to_take_in
    from raadhus.intake.operations.forget_withdrawn_names import forget_withdrawn_names
    from raadhus.published.following.asking import ask_to_follow, follow_withdrawal
    from raadhus.published.making.asking import ask_for_documents

    listen(ItemWithdrawn, forget_withdrawn_names, name="intake.names")
    listen(EditionWithdrawn, forget_withdrawn_names, name="intake.names")
    for event_type in (EditionPublished, EditionWithdrawn, ItemWithdrawn):
        listen(event_type, ask_to_take_in, name="finding.index")
    listen(EditionPublished, ask_to_follow, name="published.follow")
    listen(EditionWithdrawn, follow_withdrawal, name="published.follow")
    listen(ItemWithdrawn, follow_withdrawal, name="published.follow")
    for told in (EditionPublished, ApprovalRecorded, EditionWithdrawn, ItemWithdrawn):
        listen(told, ask_for_documents, name="published.documents")
