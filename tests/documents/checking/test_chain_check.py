"""An edition held against ends of chains that were kept elsewhere."""

import pytest
from msgspec.structs import replace

from egeborg_document import egeborg_rich_minutes
from proven_minutes import approval, chained, proof_of
from raadhus.core.chain_heads import ChainHead
from raadhus.core.edition_proof import ProvenEntry
from raadhus.documents.checking.chain_check import check_chain, check_heads

PROOF = proof_of(egeborg_rich_minutes())
FIRST, ASTA, BO = PROOF.entry, *PROOF.later_entries
NEWER = approval(after=BO, name="Dorte Mark", root="34" * 32)
OTHER = "ef" * 32


def head(sequence: int, hash_: str, *, body: str = "egeborg") -> ChainHead:
    return ChainHead(body=body, sequence=sequence, hash=hash_)


@pytest.mark.parametrize(
    ("kept", "chain", "codes"),
    [
        (head(120, FIRST.hash), (), ["kept-head-fits"]),
        (head(121, ASTA.hash), (), ["kept-head-fits"]),
        (head(120, OTHER), (), ["kept-head-differs", "no-head-given"]),
        (head(119, "cd" * 32), (), ["kept-head-older", "no-head-given"]),
        (head(119, OTHER), (), ["kept-head-differs", "no-head-given"]),
        (head(90, OTHER), (), ["kept-head-older", "no-head-given"]),
        (head(123, NEWER.hash), (), ["kept-head-newer", "no-head-given"]),
        (head(123, NEWER.hash), (FIRST, ASTA, BO, NEWER), ["kept-head-fits"]),
        (head(123, OTHER), (FIRST, ASTA, BO, NEWER), ["kept-head-differs", "no-head-given"]),
        (head(123, NEWER.hash), (BO, NEWER), ["kept-head-newer", "no-head-given"]),
        (head(120, FIRST.hash, body="nordby"), (), ["kept-head-of-another", "no-head-given"]),
    ],
)
def test_a_kept_head_is_compared(kept: ChainHead, chain: tuple[ProvenEntry, ...], codes: list[str]) -> None:
    assert [one.code for one in check_heads(PROOF, against=(kept,), chain=chain)] == codes


def test_a_chain_with_another_entry_at_its_place_is_not_this_documents() -> None:
    other = chained(replace(FIRST.entry, root="56" * 32))

    found = check_heads(PROOF, against=(head(120, other.hash),), chain=(other,))

    assert [one.code for one in found] == ["not-in-chain"]


@pytest.mark.parametrize(
    "chain",
    [
        (FIRST, BO),
        (FIRST, replace(ASTA, hash=OTHER)),
        (FIRST, chained(replace(ASTA.entry, previous_entry=OTHER))),
    ],
)
def test_a_chain_that_does_not_hang_together_is_found(chain: tuple[ProvenEntry, ...]) -> None:
    assert [one.code for one in check_chain(chain)] == ["chain-broken"]


def test_a_document_that_was_not_published_is_bound_to_no_head() -> None:
    found = check_heads(None, against=(head(120, FIRST.hash),), chain=())

    assert [one.code for one in found] == ["kept-head-of-another"]
