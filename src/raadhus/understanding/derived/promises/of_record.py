"""Promises: who does what, for whom, and by when or how often."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from raadhus.core.derived import Promise
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.promises.acts import Act
from raadhus.understanding.derived.promises.clauses import Clause, clauses_of
from raadhus.understanding.derived.promises.due_dates import NO_DAY
from raadhus.understanding.derived.promises.firmness import is_firm
from raadhus.understanding.derived.promises.owners import asked_in
from raadhus.understanding.derived.promises.rows import doubt_of, promise_row, weakness_of
from raadhus.understanding.derived.promises.time_plans import table_steps
from raadhus.understanding.derived.vocabulary.promises import (
    EXPECTED,
    HELD,
    NO_ACT,
    NO_ACT_STEMS,
    PLANNED,
    PRESENT_MATTER,
    PRESENT_STEMS,
    READY,
    REPORTS,
    SENT_ON,
    STEPS,
)

_SHORTEST, _SHORTEST_CELL = 16, 30
_SKIPPED_KINDS = frozenset({"title", "attendance", "guests", "attachments", "law", "trailer", "authority"})
_GOES_ON = re.compile(r"beslutte[td][^.]*, at [^.]*\bfortsætter\b")
_REPORT = re.compile(rf"\b(?:{REPORTS})\b", re.IGNORECASE)
_STEP = re.compile(rf"(?:{STEPS})", re.IGNORECASE)
_NO_ACT = re.compile(NO_ACT, re.IGNORECASE)
_PRESENT_MATTER = re.compile(PRESENT_MATTER, re.IGNORECASE)
_EXPECTS = re.compile(EXPECTED, re.IGNORECASE)
_PLANNED = re.compile(PLANNED, re.IGNORECASE)
_HELD = re.compile(HELD, re.IGNORECASE)
_READY = re.compile(READY)
_SENT_ON = re.compile(SENT_ON)
_CONTINUES = re.compile(r"^(?:Dette|Det) (?:sker|forventes|planlægges|foregår|vil ske)\b|\bbliver det \d")
_FIRST_NOUN = re.compile(r"^(\w{5,})(?:en|et|erne|ne)\b")


def promises(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Promise, ...]:
    """List them in the order of the text."""
    on = (record.meeting.start or NO_DAY)[:10]
    found: list[Promise] = []
    steps = {step.place.at: step for step in table_steps(passages, on=on)}
    for passage in passages:
        if passage.at in steps:
            found.append(steps[passage.at])
        elif passage.item is not None and _may_promise(passage):
            item = record.items[passage.item]
            found.extend(_of_passage(passage, item=item, record=record, on=on))
    return tuple(found)


def _may_promise(passage: Passage) -> bool:
    if passage.kind == "timeline":
        # A row of a plan is one step, found by its cell of time.
        return passage.row is None
    shortest = _SHORTEST if passage.column is None else _SHORTEST_CELL
    return len(passage.text) >= shortest and passage.kind not in _SKIPPED_KINDS


def _of_passage(passage: Passage, *, item: AgendaItem, record: MeetingRecord, on: str) -> Sequence[Promise]:
    found: list[Promise] = []
    before: Clause | None = None
    for clause in clauses_of(passage, on=on):
        if found and clause.is_dated and clause.due and _tells_when(clause, of=found[-1]):
            found[-1] = replace(found[-1], due=clause.due.span)
            continue
        act = _promised_act(clause)
        is_promise = (
            act is not None
            or _goes_on(clause, before=before)
            or _is_step(clause)
            or _is_report(clause)
            or _is_asked_for(clause)
            or weakness_of(clause) is not None
        )
        if (
            is_promise
            and clause.source != "motion"
            and not (holds_any(clause.lowered, PRESENT_STEMS) and _PRESENT_MATTER.search(clause.text))
            and not (holds_any(clause.lowered, NO_ACT_STEMS) and _NO_ACT.search(clause.text))
        ):
            unsure = doubt_of(clause, item=item, record=record) or weakness_of(clause)
            same = found[-1] if before is not None and before.sentence is clause.sentence else None
            goes_on = act is None and _goes_on(clause, before=before)
            found.append(promise_row(clause, act=act, before=same, goes_on=goes_on, unsure=unsure))
            before = clause
    return found


def _goes_on(clause: Clause, *, before: Clause | None) -> bool:
    """Whether the clause tells the promise before it with another rhythm: "samt en gang årligt til udvalget"."""
    return before is not None and before.sentence is clause.sentence and clause.is_steady and before.is_steady


def _tells_when(clause: Clause, *, of: Promise) -> bool:
    """Whether a clause only gives the date of the promise before it: "Det sker forventeligt i maj"."""
    if of.due is not None or clause.start < of.place.end:
        return False
    if _CONTINUES.search(clause.text):
        return True
    noun = _FIRST_NOUN.match(clause.text)
    if noun is None:
        return False
    # "en workshop", "workshoppen".
    name = noun[1][:-1] if noun[1][-1] == noun[1][-2] else noun[1]
    return name.casefold() in of.words.casefold()


def _promised_act(clause: Clause) -> Act | None:
    """The verb that makes the clause a promise; one for delivering before one for happening."""
    firm = [act for act in clause.acts if is_firm(act, clause=clause)]
    return max(firm, key=lambda act: (act.is_delivery, act.modal is not None, -act.start), default=None)


def _is_step(clause: Clause) -> bool:
    """Whether a date makes a promise without a verb of doing: a step of a plan, or what is expected by then."""
    if ("fortsætter" in clause.text and _GOES_ON.search(clause.text)) or (
        clause.kind == "decision" and _SENT_ON.search(clause.text)
    ):
        return True
    if clause.due is None:
        return False
    if clause.kind == "timeline" or (
        clause.is_dated and _EXPECTS.search(clause.text) and _READY.search(clause.text)
    ):
        return True
    if not clause.is_dated or clause.acts or clause.passage.column is not None or " ikke " in clause.text:
        return False
    if _PLANNED.search(clause.text):
        return True
    if not clause.due.has_year and not _HELD.search(clause.text):
        return False
    return clause.kind != "economy" and _STEP.search(clause.text) is not None


def _is_report(clause: Clause) -> bool:
    """Whether a rhythm makes a promise of a report without a verb of doing."""
    if clause.kind == "economy":
        return False
    if clause.rhythm is None or not _REPORT.search(clause.text):
        return (
            clause.is_bound
            and clause.source == "request"
            and _REPORT.search(clause.text) is not None
            and clause.event is not None
        )
    return clause.is_steady or clause.source == "request" or " skal " in clause.text


def _is_asked_for(clause: Clause) -> bool:
    """Whether the body asks somebody for a thing, or for what no verb of doing tells: that it wants it is enough."""
    return clause.source == "request" and clause.is_bound and asked_in(clause.text) is not None
