"""What is the name of a unit, and when two names mean one."""

import re

from raadhus.published.name_keys import organization_key

LONGEST_KEY = 200
LONGEST_NAME = 160
"""Longer than that it is a sentence about units."""

_IN_FRONT = re.compile(
    r"^(?:(?:det|den|de|nye|nyt|ny|tidligere|nuværende) )*(?:\w+ kommunes )?"
    r"(?:cent(?:er|ret|eret|re|rene|rets|erets) for )?(?=\w)"
)
_ANY_ONE = frozenset({
    "en", "et", "del", "dele", "flere", "alle", "nogle", "visse", "enkelte", "øvrige", "resten", "antal", "begge",
    "to", "tre", "fire", "fem", "seks",
})  # fmt: skip
_POST_IN_UNIT = re.compile(r"\b(?:i|for|til|på|ved) (?P<unit>[A-ZÆØÅ].*)$")


def unit_key(name: str) -> str:
    """Write the name of a unit as its key: 'det "nye" Center for Arbejdsmarked' and "Arbejdsmarked" are one."""
    key = organization_key(name)
    return (_IN_FRONT.sub("", key) or key)[:LONGEST_KEY]


def is_name(name: str) -> bool:
    """A name has a capital in it, and is neither "dele af …" nor "en stilling"."""
    words = organization_key(name).split(maxsplit=1)
    return (
        bool(words)
        and len(name) <= LONGEST_NAME
        and words[0] not in _ANY_ONE
        and any(letter.isupper() for letter in name)
    )


def unit_of_post(post: str) -> str | None:
    """Give the unit that a post is in: "afsnitsleder i Center for Skoler" is in "Center for Skoler"."""
    found = _POST_IN_UNIT.search(post)
    return found["unit"] if found else None
