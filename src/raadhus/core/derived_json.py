"""What is derived from a record as JSON: canonical bytes and back."""

import msgspec

from raadhus.core.derived import Derived

__all__ = ["decode_derived", "encode_derived"]

_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(Derived).decode


def encode_derived(derived: Derived) -> bytes:
    """Write it as canonical JSON."""
    return _encode(derived)


def decode_derived(data: bytes) -> Derived:
    """Read it from JSON; raises msgspec.DecodeError when it is not as the schema says."""
    return _decode(data)
