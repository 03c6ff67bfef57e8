"""Verifying the store: every hash is made again from what is stored, and what does not fit is named."""

from raadhus.published.verifying.findings import Finding
from raadhus.published.verifying.heads import chain_heads
from raadhus.published.verifying.verification import BodyVerified, HeadCompared, Verification, WithdrawnPart
from raadhus.published.verifying.verify import verify

__all__ = [
    "BodyVerified",
    "Finding",
    "HeadCompared",
    "Verification",
    "WithdrawnPart",
    "chain_heads",
    "verify",
]
