"""Who does what is promised, as far as the sentence says so."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.promises.acts import Act
from raadhus.understanding.derived.vocabulary.promises import (
    AGENT,
    ASKED_OF,
    ASKED_OF_STEMS,
    ASKING_OF,
    DECIDED_BY_BODIES,
    GETTING,
)
from raadhus.understanding.derived.vocabulary.receivers import DECIDED_IN
from raadhus.understanding.vocabulary.bodies import BODY

_WHO = rf"(?:{AGENT}|{BODY})"
_HAS = re.compile(r"\b(?:skal|har|vil|bliver)\b")
_RIGHT_BEFORE = re.compile(rf"(?:^|, at |: |^at )(?P<who>{_WHO}) $")
_AGENT = re.compile(rf"(?<![\w-])(?P<who>{_WHO})(?![\w-])")
_FEW_WORDS = re.compile(r"(?:,? (?!at )[\w.-]+){0,6},? ")
_LONGEST_FRONT = 120
_PREPOSITION = re.compile(
    r"\b(?:til|for|fra|i|på|med|over|under|mellem|om|hos|ved|og|i samarbejde med|overfor) $", re.IGNORECASE
)
_AFTER = re.compile(rf"(?: (?:derfor|dog|også|endvidere|desuden|herefter|så))? (?P<who>{_WHO})(?![\w-])")
_BY = re.compile(rf"\baf (?P<who>{_WHO})(?![\w-])")
_ASKED_OF = re.compile(ASKED_OF)
_ASKED = re.compile(r"har (?:ønsket|bestilt|bedt om|efterspurgt)\b")
_DECIDED_IN = re.compile(DECIDED_IN)
_BODIES = ("udvalg", "Udvalg", "råd", "Råd", "bestyrelse", "agistrat", "repræsentation")


def owner_of(clause: str, *, act: Act) -> str | None:
    """Name who does the act; a verb in the active voice has its subject beside it."""
    if act.verb in GETTING or (act.verb == "bede" and clause.startswith("om ", act.finite[1] + 1)):
        return None
    start, end = act.finite
    if not act.is_active:
        by = _BY.search(clause, act.start)
        if by:
            return by["who"]
        is_decided = act.verb in DECIDED_BY_BODIES or ("ebehandling" in clause and not act.is_delivery)
        return decider_of(clause) if is_decided else None
    front = clause[:start]
    before = None if act.verb in ASKING_OF else _RIGHT_BEFORE.search(front[-_LONGEST_FRONT:])
    subject = before or _AFTER.match(clause, end)
    return subject["who"] if subject else _subject_before(front)


def decider_of(clause: str) -> str | None:
    """Name the body that a matter is treated in: "godkendes i Byrådet", "på det næste møde for udvalget"."""
    match = _DECIDED_IN.search(clause) if holds_any(clause, _BODIES) else None
    return match["who"] if match else None


def asked_in(clause: str) -> str | None:
    """Name who is asked for something: "bad administrationen om et notat"."""
    match = _ASKED_OF.search(clause) if holds_any(clause, ASKED_OF_STEMS) else None
    return match["who"] if match else None


def owner_without_act(clause: str) -> str | None:
    """Name who "has" or "shall" or is asked, in a clause whose promise is no verb of doing."""
    asked = asked_in(clause)
    if asked:
        return asked
    if "behandling" in clause:
        return decider_of(clause)
    finite = _HAS.search(clause)
    if finite is None or _ASKED.match(clause, finite.start()):
        return None
    after = _AFTER.match(clause, finite.end())
    return after["who"] if after else _subject_before(clause[: finite.start()])


def _subject_before(front: str) -> str | None:
    """The nearest one before a verb that is no object: "udvalget ønsker, at administrationen …"."""
    near = front[-_LONGEST_FRONT:]
    for match in reversed(tuple(_AGENT.finditer(near))):
        if _FEW_WORDS.fullmatch(near, match.end()) and not _PREPOSITION.search(near[: match.start()]):
            return match["who"]
    return None
