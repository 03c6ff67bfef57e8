"""What a body said beside its decision: remarks made with it, and what it asked others to do."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.sentences import sentences_of
from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.requests import ASKING, FORWARDING, OWN_DOING, REMARK, WORK_OF_OTHERS

_REMARK = re.compile(rf"(?:{REMARK})\s*[:,]?\s*[\"”]?(?P<remark>[^\s:].*)$", re.IGNORECASE)
_REMARK_BELOW = re.compile(
    r"(?:med (?:den |denne |følgende |de |disse )?|følgende )bemærkning(?:er)?\s?:$", re.IGNORECASE
)
_FORWARDING = re.compile(FORWARDING, re.IGNORECASE)
_VOTING = re.compile(r"stemte|\bundlod|forbehold\b|kunne ikke tiltræde", re.IGNORECASE)
_ASKING = re.compile(
    rf"(?:^|[,;] |\b(?:og|men|idet) )(?:{BODY}|Udvalget|Rådet|Der)\s(?:\w+ )?(?:{ASKING})\b(?!{OWN_DOING})"
)
_ASKING_STEMS = ("ønske", "bede", "bad", "anmod", "opfordr", "pål", "bestil", "efterspørg", "forvent")
_WORKING_STEMS = ("arbejder", "lægger", "under", "sender")
_WORK = re.compile(WORK_OF_OTHERS)


def remarks_in(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The remarks that an approval was given with, without "med den bemærkning, at"."""
    if not any("emærk" in line for line in lines):
        return ()
    found: list[str] = []
    for number, line in enumerate(lines):
        if "emærk" not in line:
            continue
        found.extend(
            _tidy(match["remark"])
            for sentence in sentences_of(line)
            if "emærk" in sentence and not _FORWARDING.match(sentence)
            if (match := _REMARK.search(sentence)) and not _VOTING.search(sentence)
        )
        if _REMARK_BELOW.search(line) and number + 1 < len(lines):
            found.append(_tidy(lines[number + 1]))
    return tuple(found)


def _tidy(remark: str) -> str:
    return remark.strip(' "”“').rstrip(".").strip()


def requests_in(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences in which the body asks for something to be done, as printed."""
    text = "\n".join(lines)
    if not holds_any(text, _ASKING_STEMS) and not holds_any(text, _WORKING_STEMS):
        return ()
    return tuple(
        sentence for sentence in _sentences(lines) if _asks(sentence) and not _VOTING.search(sentence)
    )


def _asks(sentence: str) -> bool:
    if _WORK.match(sentence):
        return True
    return holds_any(sentence, _ASKING_STEMS) and _ASKING.search(sentence) is not None


def _sentences(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sentence for line in lines for sentence in sentences_of(line))
