"""Who does what is promised, and who gets it, as far as the sentence says so."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.acts import Act
from raadhus.understanding.derived.vocabulary.promises import AGENT
from raadhus.understanding.vocabulary.bodies import BODY

_WHO = rf"(?:{AGENT}|{BODY})"
_ONE_OR_MORE = rf"{BODY}(?:(?:,| og| samt)(?: i)? {BODY})*"
_FINITE = r"(?:vil|skal|bliver|bedes|besluttede|ønsker)"
_AGENT_BEFORE = re.compile(rf"(?:^|[\s(\"”])(?P<who>{_WHO})(?:,? [\w.-]+){{0,6}}?,? $")
_PREPOSITION = re.compile(
    r"\b(?:til|for|fra|i|på|med|over|under|mellem|om|hos|ved|og|i samarbejde med|overfor) $", re.IGNORECASE
)
_AFTER = re.compile(rf"(?: (?:derfor|dog|også|endvidere|desuden|herefter|så))? (?P<who>{_WHO})(?![\w-])")
_BY = re.compile(rf"\baf (?P<who>{_WHO})(?![\w-])")
_RECEIVER_AFTER = re.compile(
    rf"\b(?:til|for|over ?for) (?:(?:politisk |endelig )?(?:godkendelse|behandling|beslutning|orientering|drøftelse) (?:i|for|på) )?(?P<to>{_ONE_OR_MORE})"
)
_RECEIVER_OBJECT = re.compile(
    rf"(?:forelægges|forelagt|præsenteres for|orienterer|orientere) (?:for |både for )?(?P<to>{_ONE_OR_MORE})"
)
_RECEIVER_SUBJECT = re.compile(
    rf"(?P<to>{_ONE_OR_MORE}) (?:vil |skal |bliver |holdes |orienteres|forelægges|præsenteres)[^.;]{{0,60}}?(?:orienter|forel[æa]g|præsenter)"
)
_RECEIVING = ("udvalg", "råd", "bestyrelse", "agistrat", "repræsentation")


def owner_of(clause: str, *, act: Act) -> str | None:
    """Name who does the act; a verb in the active voice has its subject beside it."""
    start, end = act.finite
    if not act.is_active:
        by = _BY.search(clause, act.start)
        return by["who"] if by else None
    after = _AFTER.match(clause, end)
    if after:
        return after["who"]
    before = _AGENT_BEFORE.search(clause[:start])
    if before and not _PREPOSITION.search(clause[: before.start("who")]):
        return before["who"]
    return None


def receiver_of(clause: str) -> str | None:
    """Name the body that gets what is promised."""
    if not holds_any(clause, _RECEIVING):
        return None
    for pattern in (_RECEIVER_OBJECT, _RECEIVER_SUBJECT, _RECEIVER_AFTER):
        match = pattern.search(clause)
        if match:
            return match["to"]
    return None
