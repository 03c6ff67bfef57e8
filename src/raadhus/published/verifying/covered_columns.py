"""Which columns of the primary tables verifying holds against a hash, and why the others cannot be held."""

from collections.abc import Mapping

COVERED: Mapping[str, frozenset[str]] = {
    "Approval": frozenset({"entry_id", "root", "name", "remark"}),
    "ChainEntry": frozenset(
        {
            "body", "sequence", "hash", "previous_entry", "root", "kind", "supersedes", "reason", "actor",
            "published_at", "files",
        }
    ),
    "Edition": frozenset(
        {
            "body", "entry_id", "schema", "kind", "supplement", "root", "supersedes_id", "reason",
            "source_sha256", "withdrawal_id",
        }
    ),
    "EditionFile": frozenset({"edition_id", "file_id"}),
    "EditionPart": frozenset(
        {
            "edition_id", "leaf", "number", "whole_leaf", "public_leaf", "whole_salt", "public_salt", "stated",
        }
    ),
    "Identity": frozenset({"id", "kind", "body", "key"}),
    "StoredFile": frozenset({"sha256", "store", "size"}),
    "Tombstone": frozenset({"body", "ground", "actor", "at", "entry_id"}),
}  # fmt: skip
"""A change in one of these is found, also when whoever made it knew how the store works."""

WHILE_THERE: Mapping[tuple[str, str], str] = {
    ("Edition", "schema"): "withdrawal",
    ("Edition", "kind"): "withdrawal",
    ("Edition", "supplement"): "withdrawal",
    ("Edition", "source_sha256"): "withdrawal",
    ("EditionPart", "number"): "tombstone",
    ("StoredFile", "sha256"): "tombstone",
    ("StoredFile", "size"): "tombstone",
    ("StoredFile", "store"): "tombstone",
}
"""Columns that nothing covers any more when the content is gone, which this column then says."""

_NUMBER = "a number of the database's own"
_JUDGED = "what a person decided or the register states; no edition says it"
_READ = "how the text is read, which a better reading changes; only its form is checked"

NOT_COVERED: Mapping[str, Mapping[str, str]] = {
    "Approval": {
        "id": _NUMBER,
        "edition_id": "two editions of one root are the same text; another root is found",
        "approved_at": "when the member says to have approved; the chain has when it was recorded",
    },
    "ChainEntry": {"id": _NUMBER},
    "Edition": {
        "id": _NUMBER,
        "meeting_id": "which meeting it is of follows from its text; another body's is found",
        "gate": "how it came in; only its form is checked",
        "profile": "what its body chose to show of closed items, which its text shows",
    },
    "EditionFile": {
        "id": _NUMBER,
        "role": "what the file is to the edition",
        "name": "what the file was called where it came from",
    },
    "EditionPart": {
        "id": _NUMBER,
        "item_id": "which items of two editions are one is a judgement; what is no item of the body is found",
        "made": "how the text was come by, and doubts; only its form, and the source's hash, are checked",
        "tombstone_id": "of what the door withheld; that of a withdrawal is found",
    },
    "HumanDecision": dict.fromkeys(
        ("id", "body", "kind", "subject", "data", "actor", "reason", "decided_at"), _JUDGED
    ),
    "Identity": {"redirects_to_id": "what was joined to what is a judgement"},
    "Interpretation": {
        "id": _NUMBER,
        "edition_id": _READ,
        "sequence": _READ,
        "origin": _READ,
        "version": _READ,
        "parts": _READ,
        "accepted_at": _READ,
        "accepted_by": _READ,
    },
    "RegisterStatement": dict.fromkeys(
        (
            "id", "body", "kind", "subject_id", "data", "valid_from", "valid_until", "source", "actor",
            "recorded_at", "retracts_id",
        ),
        _JUDGED,
    ),
    "StoredFile": {
        "media_type": "what the source said that the bytes are",
        "tombstone_id": "which withdrawal the file went with; that its bytes are gone is checked",
    },
    "Tombstone": {
        "id": _NUMBER,
        "note": "a remark for the house, without content",
    },
}  # fmt: skip
