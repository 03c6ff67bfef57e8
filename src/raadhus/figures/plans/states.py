"""What a sentence says of a task that it mentions: that it is in work, done, or something between. Pure.

Only what is said to have happened counts: what shall, will or may be done is a mention, and so is a plain list.
"""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from raadhus.figures.sentences import sentence_around

TaskState: TypeAlias = Literal["mentioned", "in_work", "done", "unclear"]

DONE = (
    "gennemført", "afsluttet", "færdiggjort", "færdig", "implementeret", "realiseret", "etableret", "udmøntet",
    "opfyldt", "afviklet", "indfriet",
)  # fmt: skip
IN_WORK = (
    "påbegyndt", "igangsat", "igangværende", "iværksat", "startet op", "opstartet", "i gang", "igang",
    "under udarbejdelse", "under udførelse", "under gennemførelse", "arbejdes der", "der arbejdes", "i proces",
    "udarbejdes i øjeblikket", "delvist",
)  # fmt: skip
HELD_UP = (
    "udskudt",
    "udsat",
    "sat i bero",
    "i bero",
    "afventer",
    "forsinket",
    "bortfald",
    "opgivet",
    "droppet",
)
NOT_YET = frozenset({
    "ikke", "skal", "skulle", "vil", "ville", "kan", "kunne", "bør", "må", "at", "forventes", "forvent", "planlægges",
    "ønskes", "foreslås", "når", "hvis", "såfremt", "inden", "før", "endnu",
})  # fmt: skip
"""Words shortly before that take it back."""

_NEAR = 4
_WORD = re.compile(r"[^\W_]+")


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})")


_DONE, _IN_WORK, _HELD_UP = _pattern(DONE), _pattern(IN_WORK), _pattern(HELD_UP)


def task_state(text: str, *, start: int, end: int) -> TaskState:
    """Say what the sentence around the task, its own words left out, tells of it."""
    first, last = sentence_around(text, start=start, end=end)
    said = f"{text[first:start]} … {text[end:last]}".casefold()
    if _HELD_UP.search(said):
        return "unclear"
    is_done, is_in_work = _is_said(_DONE, said), _is_said(_IN_WORK, said)
    if is_done and is_in_work:
        return "unclear"
    if is_done:
        return "done"
    return "in_work" if is_in_work else "mentioned"


def _is_said(pattern: re.Pattern[str], said: str) -> bool:
    return any(
        NOT_YET.isdisjoint(_WORD.findall(said[: match.start()])[-_NEAR:]) for match in pattern.finditer(said)
    )
