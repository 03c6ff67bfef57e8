import pytest

from publishing import NOW, publish
from raadhus.core.actor import Actor
from raadhus.core.events import ApprovalRecorded, fresh_listeners, listen
from raadhus.published.models import Approval, ChainEntry, Edition
from raadhus.published.operations.record_approval import Approved, CannotApprove, record_approval

pytestmark = pytest.mark.django_db

BO = Actor("Bo Lind")


def _approve(edition: int, *, root: str | None = None, remark: str | None = None) -> Approved:
    root = root or Edition.objects.get(pk=edition).root
    return record_approval(edition, root=root, member=BO, remark=remark, now=NOW)


def test_an_approval_is_an_entry_of_the_chain_about_the_root() -> None:
    edition = publish().edition

    approved = _approve(edition, remark="Med bemærkning.")

    entry = ChainEntry.objects.get(sequence=approved.sequence)
    root = Edition.objects.get(pk=edition).root
    assert (entry.kind, entry.root, entry.actor, entry.reason) == (
        "approval",
        root,
        "Bo Lind",
        "Med bemærkning.",
    )
    assert Approval.objects.get().entry == entry


def test_another_root_than_that_of_the_edition_is_refused() -> None:
    edition = publish().edition

    with pytest.raises(CannotApprove, match="not what was published"):
        _approve(edition, root="0" * 64)

    assert ChainEntry.objects.count() == 1


def test_an_edition_that_is_not_known_is_refused() -> None:
    with pytest.raises(CannotApprove, match="no edition"):
        _approve(17, root="0" * 64)


def test_a_member_approves_once() -> None:
    edition = publish().edition
    first = _approve(edition)

    again = _approve(edition)

    assert (again.sequence, again.is_new) == (first.sequence, False)


@pytest.mark.django_db(transaction=True)
def test_an_approval_is_announced() -> None:
    seen: list[ApprovalRecorded] = []
    edition = publish().edition
    with fresh_listeners():
        listen(ApprovalRecorded, seen.append, name="test")

        _approve(edition)

    assert [event.member for event in seen] == ["Bo Lind"]
