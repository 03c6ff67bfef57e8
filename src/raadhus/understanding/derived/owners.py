"""Who does what is promised, and who gets it, as far as the sentence says so."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.acts import Act
from raadhus.understanding.derived.vocabulary.promises import AGENT
from raadhus.understanding.vocabulary.bodies import BODY

_WHO = rf"(?:{AGENT}|{BODY})"
_BODIES = rf"{BODY}(?:(?:,| og| samt)(?: i)? {BODY})*"
_HAS = re.compile(r"\b(?:skal|har|vil|bliver)\b")
_AGENT_BEFORE = re.compile(rf"(?:^|[\s(\"”])(?P<who>{_WHO})(?:,? [\w.-]+){{0,6}}?,? $")
_LONGEST_FRONT = 120
_PREPOSITION = re.compile(
    r"\b(?:til|for|fra|i|på|med|over|under|mellem|om|hos|ved|og|i samarbejde med|overfor) $", re.IGNORECASE
)
_AFTER = re.compile(rf"(?: (?:derfor|dog|også|endvidere|desuden|herefter|så))? (?P<who>{_WHO})(?![\w-])")
_BY = re.compile(rf"\baf (?P<who>{_WHO})(?![\w-])")
_RECEIVERS = (
    # "forelægges Byrådet", "præsenteres for udvalget"; "Udvalget vil blive orienteret"; "til Økonomiudvalget".
    re.compile(
        rf"(?:forelægges|forelagt|fremlægges|præsenteres for|orienterer?) (?:for |både for |i )?(?P<to>{_BODIES})"
    ),
    re.compile(
        rf"(?P<to>{_BODIES}) (?:vil |skal |bliver |holdes |orienteres|forelægges|præsenteres)[^.;]{{0,60}}?(?:orienter|forel[æa]g|præsenter)"
    ),
    re.compile(rf"(?P<to>{_BODIES}) har (?:ønsket|bestilt|bedt om|efterspurgt)\b"),
    re.compile(rf"\b(?:[Pp]å|[Tt]il|[Ii]) (?P<to>(?:{BODY})s?|[\w-]*udvalg\w*) møde\w*"),
    re.compile(r"\b(?:på|til) (?P<to>\w*udvalg\w*møde\w*)"),
    re.compile(
        rf"\b(?:til|for|over ?for) (?:(?:\w+ )?(?:godkendelse|behandling|beslutning|orientering|drøftelse) (?:i|for|på) )?(?P<to>(?:[A-ZÆØÅ]\w+s )?{_BODIES})"
    ),
)
_NAME = r"[A-ZÆØÅ][\w&-]+(?:(?: for| og|,)? [A-ZÆØÅ][\w-]+)*"
_PEOPLE = r"(?:(?:de|den|det|vores|alle|kommunens|berørte|relevante|lokale) ){0,3}[a-zæøå]{4,}(?:erne|ene|ere|tionen|ger|mer)"
_NO_RECEIVER = r"(?!efterretning|orientering|Budget|forhandlinger|ændringer|oplysninger|initiativer|aktiviteter|løsninger|forslag)"
_SENT_TO = re.compile(
    rf"\b(?:send\w*|indsend\w*|\w+sendes|medde\w+|melde\w*|kommuniker\w*|formidle\w*|tilby\w+|udlodde\w*|rapporter\w*|afrapporter\w*|redegørelse|videregive\w*)\b"
    rf"[^.;]{{0,60}}?\b(?:til|over ?for) (?P<to>{_NO_RECEIVER}(?:{_NAME}|{_PEOPLE}))"
)
_INFORMED = re.compile(
    r"(?:^|, )(?P<to>(?!Der |Det |Den )[A-ZÆØÅ](?:[\w-]+)(?:,? (?:og |& )?[\w&-]+){0,3}?) (?:(?:vil|skal|bliver|blive|løbende|også|herefter) ){0,3}"
    r"(?:orienter|informer|underrett|inviter|inddrag|hør)(?:e|es|et|t|s)\b"
)
_MET_WITH = re.compile(rf"(?:dialog|samtale|møde)\w* med (?P<to>{_NAME})")
_RECEIVING = ("udvalg", "Udvalg", "råd", "Råd", "bestyrelse", "agistrat", "repræsentation")


def owner_of(clause: str, *, act: Act) -> str | None:
    """Name who does the act; a verb in the active voice has its subject beside it."""
    start, end = act.finite
    if not act.is_active:
        by = _BY.search(clause, act.start)
        return by["who"] if by else None
    after = _AFTER.match(clause, end)
    if after:
        return after["who"]
    return _subject_before(clause[:start])


def owner_without_act(clause: str) -> str | None:
    """Name who "has" or "shall", in a clause whose promise is no verb of doing."""
    finite = _HAS.search(clause)
    if finite is None:
        return None
    after = _AFTER.match(clause, finite.end())
    return after["who"] if after else _subject_before(clause[: finite.start()])


def _subject_before(front: str) -> str | None:
    front = front[-_LONGEST_FRONT:]
    before = _AGENT_BEFORE.search(front)
    if before is None or _PREPOSITION.search(front[: before.start("who")]):
        return None
    return before["who"]


def receiver_of(clause: str) -> str | None:
    """Name who gets what is promised: a body, or those that it is sent or told to."""
    if holds_any(clause, _RECEIVING):
        for pattern in _RECEIVERS:
            match = pattern.search(clause)
            if match:
                return match["to"]
    match = _SENT_TO.search(clause) or _INFORMED.search(clause) or _MET_WITH.search(clause)
    return match["to"] if match else None
