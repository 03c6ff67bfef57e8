"""The table of who may see what at the desk: a word for each thing that is written there, and its readers.

A word is said nowhere else, so that one that is found where it does not belong tells what leaked.
"""

import json
from collections.abc import Mapping
from urllib.parse import quote

WORDS: Mapping[str, str] = {
    "closed-case": "Kvaksalver",
    "comment-on-closed-case": "Kvasiord",
    "open-file-of-closed-case": "Kvikbold",
    "decision-on-closed-item": "Kvadrille",
    "closed-file-of-open-case": "Kvartsur",
    "properties-of-closed-file": "Kvalmegas",
    "open-case": "Kvarterer",
    "open-case-of-members": "Kvantespring",
    "message": "Kvintet",
    "comment-on-open-case": "Kvidder",
    "draft": "Kvindeklub",
    "case-on-unsent-agenda": "Kvælstof",
    "minutes-of-open-item": "Kvistgang",
    "public-wording": "Kvilebord",
    "open-item-added-in-meeting": "Kvotient",
    "closed-item-added-in-meeting": "Kvægtorv",
    "proposed-correction": "Kvababbelse",
    "typed-and-not-saved": "Kvalster",
    "form-sent-too-late": "Kvikgræs",
}

COMMITTEE = frozenset({"secretary", "chair", "member", "substitute", "mayor"})
UNIT = frozenset({"case-worker", "approver"})
OUTSIDERS = frozenset(
    {
        "anonymous",
        "council-member",
        "administrator",
        "data-protection",
        "former-member",
        "secretary-elsewhere",
        "chair-elsewhere",
        "member-elsewhere",
        "case-worker-elsewhere",
        "approver-elsewhere",
        "secretary-of-other-body",
        "user-without-roles",
    }
)
HOLDER = frozenset({"holder-of-link"})
"""Whoever has the link in the mail that asks a member to approve: it opens the open part of those minutes."""
GUESTS = frozenset({"guest-of-open-item", "guest-of-closed-item"})
EVERYBODY = COMMITTEE | UNIT | OUTSIDERS | GUESTS | HOLDER
WRITING = UNIT | {"secretary"}

MAY_SEE: Mapping[str, frozenset[str]] = {
    "closed-case": COMMITTEE | UNIT,
    "comment-on-closed-case": WRITING | {"mayor"},
    "open-file-of-closed-case": COMMITTEE | UNIT,
    "decision-on-closed-item": COMMITTEE,
    "closed-file-of-open-case": COMMITTEE | UNIT,
    "properties-of-closed-file": COMMITTEE | UNIT,
    "open-case": EVERYBODY,
    "open-case-of-members": COMMITTEE | UNIT | {"guest-of-open-item"},
    "message": EVERYBODY,
    "comment-on-open-case": WRITING | {"mayor"},
    "draft": WRITING,
    "case-on-unsent-agenda": WRITING | {"mayor", "chair"},
    "minutes-of-open-item": COMMITTEE | {"holder-of-link"},
    "public-wording": COMMITTEE | {"holder-of-link"},
    "open-item-added-in-meeting": COMMITTEE | {"holder-of-link"},
    "closed-item-added-in-meeting": COMMITTEE,
    "proposed-correction": COMMITTEE,
    "typed-and-not-saved": frozenset({"case-worker"}),
    "form-sent-too-late": frozenset({"member"}),
}
"""Before the minutes are published; afterwards those that the world may read are everybody's."""

PUBLISHED_WITH_MINUTES = ("minutes-of-open-item", "public-wording", "open-item-added-in-meeting")
PUBLIC_AT_FIRST = ("open-case", "message")


FEW_READERS = (
    "anonymous", "secretary", "member", "case-worker", "guest-of-closed-item", "administrator",
    "secretary-elsewhere",
)  # fmt: skip
"""Those that every run asks for; all others with --long."""


def _written(word: str) -> frozenset[str]:
    """As it stands in a text, in JSON and in an address."""
    return frozenset(form.casefold() for form in (word, json.dumps(word)[1:-1], quote(word)))


_WRITTEN = {thing: _written(word) for thing, word in WORDS.items()}


def found_in(data: bytes) -> frozenset[str]:
    """The things whose words stand in these bytes, in any case."""
    text = data.decode(errors="replace").casefold()
    return frozenset(thing for thing, forms in _WRITTEN.items() if any(form in text for form in forms))
