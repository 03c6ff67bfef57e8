"""Who gets what is promised: a body, or those that it is sent or told to."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.vocabulary.receivers import (
    GIVEN_BEFORE,
    MEETING_AFTER,
    MEETING_BEFORE,
    MEETINGS,
    OTHERS,
    TOLD_AFTER,
)
from raadhus.understanding.vocabulary.bodies import find_bodies

_GIVEN_BEFORE = re.compile(GIVEN_BEFORE, re.IGNORECASE)
_TOLD_AFTER = re.compile(TOLD_AFTER)
_MEETING_BEFORE = re.compile(MEETING_BEFORE)
_MEETING_AFTER = re.compile(MEETING_AFTER)
_MEETINGS = re.compile(MEETINGS)
_OTHERS = tuple((stems, re.compile(pattern)) for stems, pattern in OTHERS)
_BODIES = ("dvalg", "råd", "bestyrelse", "agistrat", "repræsentation")
_LONGEST_BEFORE = 60
_OF_WHOM = re.compile(r"(?:^|\s)(?P<whose>(?!Kommunes)[A-ZÆØÅ]\w+s )$")
_IS_AIM = re.compile(r"\bfor $")
_TELLS_AIM = re.compile(r" (?:er|har|var|bliver)\b")
_JOINS = re.compile(r"(?:,| og| samt)(?: i)? ")


def receiver_of(clause: str) -> str | None:
    """Name who gets what the clause promises, as printed."""
    if holds_any(clause, _BODIES):
        body = _body_of(clause)
        if body:
            return body
        meetings = _MEETINGS.search(clause)
        if meetings:
            return meetings["to"]
    for stems, pattern in _OTHERS:
        match = pattern.search(clause) if holds_any(clause, stems) else None
        if match:
            return match["to"]
    return None


def _body_of(clause: str) -> str | None:
    """The first body that is told or given something, with those that are joined to it."""
    bodies = [match.span("body") for match in find_bodies(clause)]
    for number, (start, end) in enumerate(bodies):
        while number + 1 < len(bodies) and _JOINS.fullmatch(clause, end, bodies[number + 1][0]):
            number += 1  # noqa: PLW2901  the bodies that are joined are one receiver
            end = bodies[number][1]  # noqa: PLW2901  likewise
        before = clause[max(0, start - _LONGEST_BEFORE) : start]
        genitive = end + clause.startswith("s", end)
        if _IS_AIM.search(before) and _TELLS_AIM.match(clause, end):
            # "Målet for Byrådet er": nothing is given.
            continue
        is_meeting = _MEETING_BEFORE.search(before) and _MEETING_AFTER.match(clause, genitive)
        if is_meeting or _GIVEN_BEFORE.search(before) or _TOLD_AFTER.match(clause, end):
            owner = _OF_WHOM.search(before)
            return clause[start - len(owner["whose"]) : end] if owner else clause[start:end]
    return None
