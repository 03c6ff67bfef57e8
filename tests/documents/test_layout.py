"""What stands in a document, whatever its form."""

from msgspec.structs import replace

from egeborg_document import egeborg_manuscript
from publishing import with_item
from raadhus.core.record import Attachment, Heading, Paragraph, Section, Table
from raadhus.documents.cut import cut
from raadhus.documents.layout import laid_out
from raadhus.documents.layout.parts import Part
from raadhus.documents.manuscript import Manuscript, bound

MINUTES = egeborg_manuscript()


def _parts(manuscript: Manuscript) -> tuple[Part, ...]:
    return laid_out(cut(bound([manuscript])))


def _texts(manuscript: Manuscript) -> list[str]:
    return [one.block.text for one in _parts(manuscript) if isinstance(one.block, Paragraph | Heading)]


def _approvals(manuscript: Manuscript) -> list[str]:
    (table,) = (one.block for one in _parts(manuscript) if one.role == "approvals")
    assert isinstance(table, Table)
    return [cell.text for cell in table.rows[0]]


def _without_remarks(manuscript: Manuscript) -> Manuscript:
    proof = manuscript.proof
    assert proof
    (given,) = proof.later_entries
    silent = replace(given, entry=replace(given.entry, reason=None))
    return replace(manuscript, proof=replace(proof, later_entries=(silent,)))


def test_how_many_have_approved_stands_on_the_first_page_and_over_their_names() -> None:
    assert _texts(MINUTES).count("Godkendelse: 1 af 3") == 2


def test_minutes_that_nobody_is_to_approve_say_nothing_of_it() -> None:
    proof = MINUTES.proof
    assert proof
    unasked = replace(MINUTES, approvers=(), proof=replace(proof, later_entries=()))

    assert not [text for text in _texts(unasked) if text.startswith("Godkendelse")]


def test_a_column_for_remarks_stands_only_where_there_are_any() -> None:
    assert _approvals(MINUTES) == ["Navn", "Godkendt", "Bemærkning"]
    assert _approvals(_without_remarks(MINUTES)) == ["Navn", "Godkendt"]


def test_the_title_of_a_withdrawn_item_says_that_it_is_gone() -> None:
    proof = MINUTES.proof
    assert proof
    leaves = tuple(
        replace(leaf, withdrawn_on_ground="personal-data") if leaf.leaf == 3 else leaf
        for leaf in proof.leaves
    )
    record = with_item(MINUTES.record, "3", title="", sections=())

    texts = _texts(replace(MINUTES, record=record, proof=replace(proof, leaves=leaves)))

    assert "Punkt 3: Teksten er fjernet" in texts


def test_a_heading_that_leads_to_nothing_but_the_list_of_attachments_is_the_lists_own() -> None:
    sections = (Section(heading="Bilag", kind="attachments"),)
    given = with_item(MINUTES.record, "3", sections=sections, attachments=(Attachment(title="Kort"),))
    alone = with_item(MINUTES.record, "3", sections=sections)

    assert "Bilag" not in _texts(replace(MINUTES, record=given))
    assert "Bilag" in _texts(replace(MINUTES, record=alone))
