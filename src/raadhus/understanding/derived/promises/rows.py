"""Rows of promises from clauses that promise: what is to be done in few words, who, for whom, how sure."""

import re
from collections.abc import Mapping

from raadhus.core.derived import Place, Promise
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.understanding.derived.promises.acts import Act
from raadhus.understanding.derived.promises.clauses import KINDS_OF_WEAK, Clause
from raadhus.understanding.derived.promises.owners import owner_of, owner_without_act
from raadhus.understanding.derived.promises.receivers import receiver_of
from raadhus.understanding.derived.vocabulary.promises import (
    BEFORE_TIME,
    EXTERNAL,
    EXTERNAL_RECEIVER,
    FRONT,
    GRANTED,
    STEP_OF_OTHERS,
    WEAK,
    WEAK_STEMS,
)

_WEAK = tuple((re.compile(words), why) for words, why in WEAK)
_EXTERNAL = re.compile(EXTERNAL)
_EXTERNAL_RECEIVER = re.compile(EXTERNAL_RECEIVER)
_STEP_OF_OTHERS = re.compile(STEP_OF_OTHERS, re.IGNORECASE)
_FRONT = re.compile(FRONT, re.IGNORECASE)
_GRANTED = re.compile(GRANTED)
_BEFORE_TIME = re.compile(BEFORE_TIME, re.IGNORECASE)
_SPACE_BEFORE = re.compile(r" (?=[.,;:])")
_NOT_TAKEN: Mapping[str, str] = {
    "rejected": "not-adopted",
    "withdrawn": "not-adopted",
    "lapsed": "not-adopted",
    "postponed": "postponed",
    "returned": "postponed",
}


def promise_row(
    clause: Clause, *, act: Act | None, before: Promise | None, goes_on: bool, unsure: str | None
) -> Promise:
    """Make the row of a clause; `before` is that of the clause before it in the same sentence.

    One that only gives another rhythm does the same, one in the passive voice is done by the same.
    """
    owner = owner_of(clause.text, act=act) if act else owner_without_act(clause.text)
    if before and not owner and (goes_on or (act and act.form == "passive")):
        owner = before.owner
    to = receiver_of(clause.text)
    return Promise(
        place=Place(at=clause.passage.at, start=clause.start, end=clause.start + len(clause.text)),
        words=clause.text,
        unsure=unsure,
        what=before.what if before and goes_on else what_of(clause),
        owner=owner,
        to=to,
        rhythm=clause.rhythm.rhythm if clause.rhythm else None,
        due=clause.due.span if clause.due else None,
        event=clause.event,
        source=clause.source,
        is_conditional=clause.is_conditional,
        is_external=_is_external(owner, to=to) or (owner is None and _waits_for_authority(clause)),
    )


def what_of(clause: Clause) -> str:
    """Tell what is to be done without when, how often and the words before it."""
    text = clause.text
    cuts = [(found.start, found.end) for found in (clause.due, clause.rhythm) if found is not None]
    for start, end in sorted(cuts, reverse=True):
        text = f"{_BEFORE_TIME.sub('', text[:start])} {text[end:]}"
    text = _FRONT.sub("", _GRANTED.sub("", text))
    text = _SPACE_BEFORE.sub("", " ".join(text.split())).strip(" .,;:")
    return f"{text[:1].upper()}{text[1:]}" if text else clause.text


def doubt_of(clause: Clause, *, item: AgendaItem, record: MeetingRecord) -> str | None:
    """Say why nobody may be bound by the clause: it was recommended and not adopted, moved by a party, or is vague."""
    if clause.source == "recommendation":
        if record.kind == "agenda":
            return "only-proposed"
        outcomes = {decision.outcome for decision in item.decision}
        return next((doubt for outcome, doubt in _NOT_TAKEN.items() if outcome in outcomes), None)
    return None


def weakness_of(clause: Clause) -> str | None:
    """Say why the words promise hardly anything, if they do: they wait for something or only turn to it."""
    if clause.kind not in KINDS_OF_WEAK or not holds_any(clause.text, WEAK_STEMS):
        return None
    return next((why for words, why in _WEAK if words.search(clause.text)), None)


def _waits_for_authority(clause: Clause) -> bool:
    return clause.kind != "decision" and clause.is_dated and _STEP_OF_OTHERS.search(clause.text) is not None


def _is_external(owner: str | None, *, to: str | None) -> bool:
    if owner is None:
        return to is not None and _EXTERNAL_RECEIVER.search(to) is not None
    return _EXTERNAL.search(owner) is not None
