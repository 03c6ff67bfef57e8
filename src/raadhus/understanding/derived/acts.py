"""The verbs of a sentence that tell of something done, and whether it is still to come."""

import re
from typing import NamedTuple

from raadhus.understanding.derived.vocabulary.promises import DELIVERING, HAPPENING, PAST


class Act(NamedTuple):
    """A verb of doing at its place; `finite` is the verb that it hangs on, which may be itself.

    It is coming after "vil", "skal" and "bliver", active when its subject does it.
    """

    stem: str
    start: int
    end: int
    finite_start: int
    finite_end: int
    is_delivery: bool
    is_coming: bool
    is_active: bool
    is_infinitive: bool
    is_past: bool
    is_denied: bool

    @property
    def is_later_point(self) -> bool:
        """Whether a point of a recommendation with this verb binds to something later."""
        return self.is_delivery or self.stem in _LATER_POINTS


_LATER_POINTS = frozenset({"sende", "indgå", "arbejde", "vende", "ansøge", "søge", "optage", "planlægge"})
_WORD = re.compile(r"[\w'-]+")
_MODALS = frozenset({"vil", "skal"})
_DENIALS = frozenset({"ikke", "hverken", "aldrig"})
_NOT_DENIED_BY = frozenset({"mindst", "kun", "endnu", "alene", "blot"})
_REACH = 40


def _forms() -> dict[str, tuple[str, str, bool]]:
    forms: dict[str, tuple[str, str, bool]] = {}
    for words, is_delivery in ((HAPPENING, False), (DELIVERING, True)):
        for word in words:
            infinitive, _, participle = word.partition("/")
            stem = infinitive.removesuffix("s") if infinitive.endswith("s") else infinitive
            present = stem + "r"
            for form, kind in ((infinitive, "infinitive"), (present, "present"), (f"{stem}s", "passive")):
                forms.setdefault(form, (infinitive, kind, is_delivery))
            forms[participle or f"{stem}t"] = (infinitive, "participle", is_delivery)
    return forms


_FORMS = _forms()


def acts_in(lowered: str) -> tuple[Act, ...]:
    """List the verbs of doing of a sentence in small letters, in its order."""
    words = [(match[0], *match.span()) for match in _WORD.finditer(lowered)]
    return tuple(
        act
        for index, (word, _, _) in enumerate(words)
        if word in _FORMS and (act := _act(words, index)) is not None
    )


def _act(words: list[tuple[str, int, int]], index: int) -> Act | None:
    stem, kind, is_delivery = _FORMS[words[index][0]]
    word, start, end = words[index]
    governor = _governor(words, index)
    before = words[index - 1][0] if index else ""
    is_infinitive = kind == "infinitive" and before == "at"
    name = words[governor][0] if governor is not None else ""
    is_coming = name in _MODALS and not is_infinitive or kind == "participle" and name == "bliver"
    if kind == "participle" and not is_coming:
        return None
    if kind == "infinitive" and not is_infinitive and not is_coming:
        return None
    hangs = governor if is_coming and governor is not None else index
    return Act(
        stem=stem, start=start, end=end, finite_start=words[hangs][1], finite_end=words[hangs][2], is_delivery=is_delivery,
        is_coming=is_coming, is_active=kind in {"infinitive", "present"}, is_infinitive=is_infinitive,
        is_past=kind == "passive" and name in PAST - {"er", "har", "var", "blev"} and index - (governor or 0) < 8,
        is_denied=_is_denied(words, hangs, index),
    )  # fmt: skip


def _governor(words: list[tuple[str, int, int]], index: int) -> int | None:
    """The nearest modal or auxiliary verb before a verb."""
    for place in range(index - 1, max(-1, index - _REACH), -1):
        if words[place][0] in _MODALS or words[place][0] in PAST or words[place][0] == "bliver":
            return place
    return None


def _is_denied(words: list[tuple[str, int, int]], first: int, last: int) -> bool:
    for place in range(min(first, last), min(len(words), max(first, last) + 3)):
        if words[place][0] in _DENIALS:
            following = words[place + 1][0] if place + 1 < len(words) else ""
            return following not in _NOT_DENIED_BY
    return False
