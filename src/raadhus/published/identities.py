"""Ids that are minted once and kept: the same key has the same id for ever, wherever it is minted."""

import base64
import hashlib
from collections.abc import Iterable
from functools import lru_cache

from raadhus.published.models import Identity

LONGEST_KEY = 1000
"""In bytes; PostgreSQL's index has no room for more than 2,704 in a row."""

_SHORTENED = "sha256:"


@lru_cache(maxsize=8192)
def minted_id(kind: str, *, body: str, key: str) -> str:
    """The id that a key gets when it is seen for the first time: 16 letters and digits."""
    digest = hashlib.sha256(f"raadhus.id/1\0{kind}\0{body}\0{short_key(key)}".encode()).digest()
    return base64.b32encode(digest[:10]).decode().lower()


def short_key(key: str, *, longest: int = LONGEST_KEY) -> str:
    """The key as it is kept: a hash of one that is too long for an index, the same when it is shortened again."""
    data = key.encode()
    return key if len(data) <= longest else _SHORTENED + hashlib.sha256(data).hexdigest()


def known_ids(kind: str, *, body: str, keys: Iterable[str]) -> dict[str, str]:
    """The ids of those keys that have one, redirects followed."""
    wanted = {key: short_key(key) for key in keys}
    rows = Identity.objects.filter(kind=kind, body=body, key__in=tuple(set(wanted.values()))).values_list(
        "key", "id", "redirects_to"
    )
    found = {short: resolved_id(target) if target else id_ for short, id_, target in rows}
    return {key: found[short] for key, short in wanted.items() if short in found}


def identify(kind: str, *, body: str, keys: Iterable[str]) -> dict[str, str]:
    """Give every key its id, minting those that are new; redirects are followed."""
    wanted = dict.fromkeys(keys)
    found = known_ids(kind, body=body, keys=wanted)
    new = [key for key in wanted if key not in found]
    if new:
        ids = {key: minted_id(kind, body=body, key=key) for key in new}
        Identity.objects.bulk_create(
            (Identity(id=id_, kind=kind, body=body, key=short_key(key)) for key, id_ in ids.items()),
            ignore_conflicts=True,
        )
        found |= ids
    return found


def redirect(id_: str, *, to: str) -> None:
    """Let an id lead to the one that it turned out to be; nothing happens when it does so already."""
    target = resolved_id(to)
    if resolved_id(id_) != target:
        Identity.objects.filter(id=resolved_id(id_)).update(redirects_to=target)


def resolved_id(id_: str) -> str:
    """Follow redirects to the id that stands for the thing today; an id that is not known is its own."""
    seen = {id_}
    while True:
        target = Identity.objects.filter(id=id_).values_list("redirects_to", flat=True).first()
        if target is None or target in seen:
            return id_
        seen.add(target)
        id_ = target
