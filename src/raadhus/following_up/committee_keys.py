"""Whether a promise goes to the committee that told it, or to which other: names brought to one form."""

import re
from functools import lru_cache

OWN = ""
"""The key of a receiver that is the committee itself, or is not said."""

_COUNCIL = re.compile(r"(?:kommunalbestyrelse|byråd|borgerrepræsentation)\w*")
_ITSELF = re.compile(
    r"(?:(?:det |de |dette |et |på |i |til |for |hele |enkelte |næste |kommende |relevante |respektive |stående )*)"
    r"(?:fag|politiske )?(?:udvalg(?:et|ene|ets|enes|smøde\w*)?|møde\w*|medlemmer(?:ne)?)"
    r"(?: (?:på |til )?(?:\w+ ){0,2}\w*møde\w*)?"
)
_WORD = re.compile(r"[^\W\d_]+")
# Of several the first receives it first; a committee's own name has "og" too.
_ANOTHER = re.compile(
    r"(?<=udvalg)(?:et)? (?:og|samt) |(?<=udvalget) (?:og|samt) |, (?=\w+udvalg|kommunalbest|byråd)"
)
_IS_COMMITTEE = re.compile(
    r"(?:udvalg(?:et|ets)?|byråd(?:et|ets)?|kommunalbestyrelsens?|kommunalbestyrelse|magistraten)$"
)
_OTHERS = "~"
_LONGEST = 120
_FEWEST_SUBJECTS = 2


@lru_cache(maxsize=8192)
def committee_key(name: str | None) -> str:
    """A committee's name as letters without its ending; every council has one key."""
    if not name:
        return OWN
    small = name.casefold()
    if _COUNCIL.match(small.strip(" .")):
        return "kommunalbestyrelse"
    letters = "".join(letter for letter in small if letter.isalpha())
    return (
        letters.removesuffix("s").removesuffix("et")
        if letters.endswith(("udvalgets", "udvalget"))
        else letters
    )


@lru_cache(maxsize=8192)
def receiver_key(to: str | None, *, told_by: str | None) -> str:
    """The key of whom something is promised to: OWN for the committee itself and for nobody said."""
    small = " ".join((to or "").casefold().split()).strip(" .,:;")
    if not small or _ITSELF.fullmatch(small):
        return OWN
    first = _ANOTHER.split(small, maxsplit=1)[0]
    key = committee_key(first)
    if not _IS_COMMITTEE.search(first):
        return f"{_OTHERS}{key}"[:_LONGEST]
    own = committee_key(told_by)
    return OWN if own and (key == own or key.endswith(own) or own.endswith(key)) else key[:_LONGEST]


def committee_of(receiver: str) -> str:
    """The key of the committee whose meetings show what the receiver got: where it is none, the one that told it."""
    return OWN if receiver.startswith(_OTHERS) else receiver


@lru_cache(maxsize=2048)
def may_be_renamed(first: str, second: str) -> bool:
    """Say whether one name has all the subjects of the other: "Erhvervs- og Beskæftigelsesudvalget" was widened."""
    fewer, more = sorted((_subjects(first), _subjects(second)), key=len)
    return len(fewer) >= _FEWEST_SUBJECTS and fewer <= more


def _subjects(name: str) -> frozenset[str]:
    words = (re.sub(r"(?:s?udvalg(?:et)?|s)$", "", word) for word in _WORD.findall(name.casefold()))
    return frozenset(words) - {"", "og"}
