"""The verbs of a sentence that tell of something done, and whether it is still to come."""

import re
from collections.abc import Sequence
from itertools import islice
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

    def moved(self, by: int) -> "Act":
        """The same act in a text that begins elsewhere."""
        first, last = self.finite
        return self.at(self.start + by, finite=(first + by, last + by))

    def at(self, start: int, *, finite: tuple[int, int]) -> "Act":
        # `_replace` takes four times as long.
        return Act(self.verb, self.form, start, finite, self.is_delivery, self.modal, self.is_bare)

    @property
    def is_active(self) -> bool:
        return self.form in {"infinitive", "present"}


_WORD = re.compile(r"[\w'-]+|,")
_DENIALS = frozenset({"ikke", "hverken", "aldrig"})
_NOT_DENIED_BY = frozenset({"mindst", "kun", "endnu", "alene", "blot"})
_REACH = 40

_FORM_KINDS: tuple[Form, ...] = ("infinitive", "present", "passive", "participle")

_Words = Sequence[str]


def _forms() -> dict[str, tuple[str, Form, bool]]:
    forms: dict[str, tuple[str, Form, bool]] = {}
    for words, is_delivery in ((DELIVERING, True), (HAPPENING, False)):
        for word in words:
            verb, _, participle = word.partition("/")
            named = (verb, f"{verb}r", f"{verb}s", participle or f"{verb}t")
            for form, kind in zip(named, _FORM_KINDS, strict=True):
                forms.setdefault(form, (verb, kind, is_delivery))
    return forms


FORMS = _forms()
"""What each form of a verb of doing is: the verb, the form, and whether it is one for delivering."""

_FINITE = MODALS | OTHER_FINITE | {"bliver"}


def acts_in(lowered: str) -> tuple[Act, ...]:
    """List the verbs of a sentence in small letters that tell of something ahead, in its order."""
    words = _WORD.findall(lowered)
    if FORMS.keys().isdisjoint(words):
        return ()
    found = [
        act for index, word in enumerate(words) if word in FORMS and (act := _act(words, index)) is not None
    ]
    if not found:
        return ()
    places = [match.span() for match in islice(_WORD.finditer(lowered), found[-1].start + 1)]
    # Until here an act knows the numbers of its words; now it learns where they stand.
    return tuple([act.at(places[act.start][0], finite=places[act.finite[0]]) for act in found])


def _act(words: _Words, index: int) -> Act | None:
    verb, form, is_delivery = FORMS[words[index]]
    # "der følges løbende op" tells of more than "udvalget følger sagen".
    is_delivery = is_delivery or (verb == "følge" and "op" in words[index + 1 : index + 3])
    governor = _finite_before(words, index)
    name = words[governor] if governor is not None else None
    is_bare = form == "infinitive" and index > 0 and words[index - 1] == "at"
    modal: str | None = None
    if form == "participle":
        if name == "bliver" or (name in MODALS and _after_blive(words, index)):
            modal = name
        else:
            return None
    elif form == "infinitive":
        modal = name if name in MODALS and not is_bare else None
        if modal is None and not is_bare:
            return None
    elif _same_clause(words, governor, index):
        if name in OTHER_FINITE and form == "passive":
            return None
        modal = name if name in MODALS else None
    hangs = governor if modal and governor is not None else index
    if _is_denied(words, hangs, index) or _is_asked_only(words, hangs):
        return None
    return Act(verb, form, index, (hangs, hangs), is_delivery, modal, is_bare)


def _finite_before(words: _Words, index: int) -> int | None:
    for place in range(index - 1, max(-1, index - _REACH), -1):
        if words[place] in _FINITE:
            return place
    return None


def _after_blive(words: _Words, index: int) -> bool:
    near = range(max(1, index - 6), index)
    return any(words[place] == "blive" and words[place - 1] != "at" for place in near)


def _same_clause(words: _Words, first: int | None, last: int) -> bool:
    return first is not None and "," not in words[first:last] and "at" not in words[first:last]


def _is_denied(words: _Words, first: int, last: int) -> bool:
    # "der ikke vil sende" denies as "der vil ikke sende" does.
    for place in range(max(0, first - 1), min(len(words), last + 3)):
        if words[place] in _DENIALS:
            following = words[place + 1] if place + 1 < len(words) else ""
            return following not in _NOT_DENIED_BY
    return False


def _is_asked_only(words: _Words, index: int) -> bool:
    """Whether a question or a condition opens in the clause that ends with the verb."""
    for place in range(index - 1, max(-1, index - _REACH), -1):
        word = words[place]
        if word == ",":
            # "om, hvilke …": the question may open behind one more comma.
            return place + 1 < index and words[place + 1] in ASKED_ONLY
        if word in ASKED_ONLY and (
            word != "om" or (place + 1 < index and (place == 0 or words[place - 1] in {",", "til"}))
        ):
            return True
    return False
