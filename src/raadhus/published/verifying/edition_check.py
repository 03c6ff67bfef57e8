"""One edition: its parts give its leaves, its leaves its root, and the chain says the same of it."""

from collections.abc import Iterator

from raadhus.core.leaves import LeafPair, WrongHash, root_of
from raadhus.published.verifying.findings import Finding, finding
from raadhus.published.verifying.part_check import check_part
from raadhus.published.verifying.reading_check import check_readings
from raadhus.published.verifying.stored_edition import Head, StoredEdition

TABLE = "published_edition"


def check_edition(edition: StoredEdition) -> Iterator[Finding]:
    """Yield what does not fit in an edition and its parts."""
    yield from _check_entry(edition)
    yield from _check_withdrawal(edition)
    leaves = [part.leaf for part in edition.parts]
    if leaves != list(range(len(leaves))) or not leaves:
        missing = next(leaf for leaf in range(len(leaves) + 1) if leaf not in leaves)
        yield finding(
            "edition-incomplete",
            body=edition.head.body,
            table="published_editionpart",
            column="leaf",
            where=edition.where(),
            expected=missing,
            found=leaves[missing] if missing < len(leaves) else "nothing",
        )
    elif not _gives_root(edition):
        yield finding(
            "root-differs", body=edition.head.body, table=TABLE, column="root", where=edition.where()
        )
    for part in edition.parts:
        yield from check_part(part, edition=edition)
    yield from check_readings(edition)
    yield from _check_files(edition)
    yield from _check_approvals(edition)


def _check_entry(edition: StoredEdition) -> Iterator[Finding]:
    for column, is_same in _agreements(edition.head):
        if not is_same:
            yield finding(
                "edition-differs", body=edition.head.body, table=TABLE, column=column, where=edition.where()
            )


def _agreements(head: Head) -> tuple[tuple[str, bool], ...]:
    """Each column of an edition that its entry in the chain, or its meeting's id, says too."""
    return (
        ("body", head.body == head.entry_body),
        ("entry", head.entry_kind == "edition"),
        ("root", head.root == head.entry_root),
        ("supersedes", head.superseded_hash == head.entry_supersedes),
        ("reason", head.reason == head.entry_reason),
        ("meeting", head.meeting_kind == "meeting" and head.meeting_body == head.body),
        ("gate", head.gate in {"own", "published_elsewhere"}),
    )


def _check_withdrawal(edition: StoredEdition) -> Iterator[Finding]:
    """The edition is withdrawn when its head is, by the entry that names the edition."""
    head = edition.head
    is_gone = bool(edition.parts) and edition.parts[0].stated is None
    is_told = head.withdrawal_kind == "withdraw-edition" and head.withdrawal_supersedes == head.entry_hash
    if is_gone != (head.withdrawal is not None) or (head.withdrawal is not None and not is_told):
        yield finding(
            "edition-differs", body=head.body, table=TABLE, column="withdrawal", where=edition.where()
        )


def _gives_root(edition: StoredEdition) -> bool:
    try:
        pairs = [LeafPair(whole=part.whole_leaf, public=part.public_leaf) for part in edition.parts]
        return root_of(pairs) == edition.head.root
    except WrongHash:
        return False


def _check_files(edition: StoredEdition) -> Iterator[Finding]:
    if {file.sha256 for file in edition.files} != set(edition.head.entry_files):
        yield finding(
            "file-not-in-chain",
            body=edition.head.body,
            table="published_editionfile",
            column="file_id",
            where=edition.where(),
        )


def _check_approvals(edition: StoredEdition) -> Iterator[Finding]:
    for one in edition.approvals:
        agreements = (
            ("root", one.root == one.entry_root == edition.head.root),
            ("name", one.name == one.entry_actor),
            ("remark", one.remark == one.entry_reason),
            ("entry", one.entry_kind == "approval" and one.entry_body == edition.head.body),
        )
        for column, is_same in agreements:
            if not is_same:
                yield finding(
                    "approval-differs",
                    body=edition.head.body,
                    table="published_approval",
                    column=column,
                    where=edition.where(),
                )
