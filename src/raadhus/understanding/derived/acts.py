"""The verbs of a sentence that tell of something done, and whether it is still to come."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from raadhus.understanding.derived.vocabulary.promises import (
    ASKED_ONLY,
    DELIVERING,
    HAPPENING,
    MODALS,
    OTHER_FINITE,
)

Form: TypeAlias = Literal["infinitive", "present", "passive", "participle"]


class Act(NamedTuple):
    """A verb of doing at its place.

    `modal` is the "vil", "skal", "bedes" or "bliver" that puts it ahead, `finite` the place of the verb that its
    subject stands beside: the modal, or itself. `is_bare` is an infinitive after "at".
    """

    verb: str
    form: Form
    start: int
    finite: tuple[int, int]
    is_delivery: bool
    modal: str | None
    is_bare: bool

    @property
    def is_active(self) -> bool:
        return self.form in {"infinitive", "present"}


_WORD = re.compile(r"[\w'-]+|,")
_DENIALS = frozenset({"ikke", "hverken", "aldrig"})
_NOT_DENIED_BY = frozenset({"mindst", "kun", "endnu", "alene", "blot"})
_REACH = 40

_Words = Sequence[tuple[str, int, int]]


def _forms() -> dict[str, tuple[str, Form, bool]]:
    forms: dict[str, tuple[str, Form, bool]] = {}
    for words, is_delivery in ((DELIVERING, True), (HAPPENING, False)):
        for word in words:
            verb, _, participle = word.partition("/")
            kinds: tuple[tuple[str, Form], ...] = (
                (verb, "infinitive"), (f"{verb}r", "present"), (f"{verb}s", "passive"), (participle or f"{verb}t", "participle"),
            )  # fmt: skip
            for form, kind in kinds:
                forms.setdefault(form, (verb, kind, is_delivery))
    return forms


_FORMS = _forms()


def acts_in(lowered: str) -> tuple[Act, ...]:
    """List the verbs of a sentence in small letters that tell of something ahead, in its order."""
    words = [(match[0], *match.span()) for match in _WORD.finditer(lowered)]
    found = (_act(words, index) for index, (word, _, _) in enumerate(words) if word in _FORMS)
    return tuple(act for act in found if act is not None)


def _act(words: _Words, index: int) -> Act | None:
    verb, form, is_delivery = _FORMS[words[index][0]]
    finite = _finite_before(words, index)
    name = words[finite][0] if finite is not None else None
    is_bare = form == "infinitive" and index > 0 and words[index - 1][0] == "at"
    if form == "participle" and name != "bliver" and not (name in MODALS and _after_blive(words, index)):
        return None
    if form == "infinitive" and not is_bare and name not in MODALS:
        return None
    if form == "passive" and name in OTHER_FINITE and _same_clause(words, finite, index):
        return None
    modal = name if (name in MODALS and not is_bare) or (name == "bliver" and form == "participle") else None
    if form in {"present", "passive"} and not (modal and _same_clause(words, finite, index)):
        modal = None
    hangs = finite if modal and finite is not None else index
    if _is_denied(words, hangs, index) or _is_asked_only(words, hangs):
        return None
    return Act(verb, form, words[index][1], words[hangs][1:], is_delivery, modal, is_bare)


def _finite_before(words: _Words, index: int) -> int | None:
    for place in range(index - 1, max(-1, index - _REACH), -1):
        word = words[place][0]
        if word in MODALS or word in OTHER_FINITE or word == "bliver":
            return place
    return None


def _after_blive(words: _Words, index: int) -> bool:
    return any(
        words[place][0] == "blive" and words[place - 1][0] != "at"
        for place in range(max(1, index - 6), index)
    )


def _same_clause(words: _Words, first: int | None, last: int) -> bool:
    return first is not None and all(words[place][0] not in {",", "at"} for place in range(first, last))


def _is_denied(words: _Words, first: int, last: int) -> bool:
    for place in range(first, min(len(words), last + 3)):
        if words[place][0] in _DENIALS:
            following = words[place + 1][0] if place + 1 < len(words) else ""
            return following not in _NOT_DENIED_BY
    return False


def _is_asked_only(words: _Words, index: int) -> bool:
    """Whether a question or a condition opens in the clause that ends with the verb."""
    for place in range(index - 1, max(-1, index - _REACH), -1):
        if words[place][0] == ",":
            # "om, hvilke …": the question may open behind one more comma.
            return place + 1 < index and words[place + 1][0] in ASKED_ONLY
        if words[place][0] in ASKED_ONLY and words[place][0] != "om":
            return True
        if (
            words[place][0] == "om"
            and place + 1 < index
            and (place == 0 or words[place - 1][0] in {",", "til"})
        ):
            return True
    return False
