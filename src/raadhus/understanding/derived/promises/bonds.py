"""What a sentence stands in, and whether that alone binds somebody: a request, a remark, a decision, a plan."""

import re

from raadhus.core.derived import PromiseSource
from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.promises import MOTION, MOTION_STEMS
from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.requests import ASKING, OWN_DOING, REMARK

_ASKING = re.compile(rf"(?:{ASKING})\b(?!{OWN_DOING})")
_ASKING_OTHERS = re.compile(
    r"\b(?:anbefaler|beslutter|besluttede|ønsker)\b[^.]{0,60}?,? at "
    r"(?:administrationen|forvaltningen|direktionen|der)\b"
)
_ASKING_STEMS = (
    "ønske",
    "beder",
    "bad ",
    "anmod",
    "opfordr",
    "pål",
    "bestil",
    "efterspørg",
    "forvent",
    "anbefal",
    "beslutte",
)
_WHO = rf"(?:{BODY}|Udvalget|udvalget|Rådet|Der)"
_ASKER = re.compile(rf"(?:^|[,;] |\b(?:og|men|idet|at) ){_WHO} (?:\w+ )?$")
_ASKER_OF_OTHERS = re.compile(rf"(?:{BODY}|Udvalget|udvalget) (?:\w+ )?$")
_LONGEST_ASKER = 100
_WISHES_TO = re.compile(r"ønsker (?:\w+ )?at (?:fastholde|følge)")
_HAS_ASKED = re.compile(r"\bhar (?:ønsket|bestilt|efterspurgt|bedt om)\b")
_REMARKS = re.compile(REMARK, re.IGNORECASE)
_DECIDED = re.compile(r"beslutte(?:de|t)\b.{0,120}?,? at(?:\b|$)")
_MOTION = re.compile(MOTION)
_VOTES = (
    "mindretalsudtalelse",
    "til protokollen",
    "tager forbehold",
    "stemte",
    "undlod",
    "forbehold for",
    "kunne ikke tiltræde",
)
_PROMISING_KINDS = frozenset({"timeline", "communication", "hearing"})
"""Sections that tell of nothing but what will be done."""

_BINDING_KINDS = _PROMISING_KINDS | {"decision", "previous"}


def asks(sentence: str) -> bool:
    """Say whether a body asks for something in this sentence."""
    if not holds_any(sentence, _ASKING_STEMS):
        return False
    return (
        any(_asked_by(_ASKER, sentence, match) for match in _ASKING.finditer(sentence))
        or any(_asked_by(_ASKER_OF_OTHERS, sentence, match) for match in _ASKING_OTHERS.finditer(sentence))
        or _WISHES_TO.search(sentence) is not None
    )


def _asked_by(who: re.Pattern[str], sentence: str, verb: re.Match[str]) -> bool:
    return who.search(sentence[max(0, verb.start() - _LONGEST_ASKER) : verb.start()]) is not None


def _moves(text: str) -> bool:
    return holds_any(text, MOTION_STEMS) and _MOTION.search(text) is not None


def may_bind(sentence: str, *, passage: Passage) -> bool:
    """Whether a closer look can tell that the words bind somebody: most stand where nothing does."""
    return passage.kind in _BINDING_KINDS or " bedes " in sentence or "beslutte" in passage.lead


def bond_of(sentence: str, *, passage: Passage) -> tuple[PromiseSource, bool]:
    """Tell where the words of a sentence come from, and whether that alone binds somebody."""
    if passage.kind == "recommendation":
        return "recommendation", False
    is_vote = passage.kind in {"decision", "previous"} and holds_any(sentence, _VOTES)
    if is_vote or _moves(sentence) or _moves(passage.lead):
        return "motion", False
    if " bedes " in sentence:
        return "request", True
    if asks(sentence) or ("har " in sentence and _HAS_ASKED.search(sentence)):
        return "request", passage.kind in {"decision", "previous"}
    if passage.kind == "decision":
        is_remark = "emærk" in sentence and _REMARKS.search(sentence) is not None
        return ("remark" if is_remark else "decision"), is_remark or "beslutte" in sentence
    if "beslutte" in passage.lead and _DECIDED.search(passage.lead):
        return "decision", True
    if "beslutte" in sentence and _DECIDED.search(sentence):
        return "decision", False
    return ("message" if passage.kind == "message" else "text"), passage.kind in _PROMISING_KINDS
