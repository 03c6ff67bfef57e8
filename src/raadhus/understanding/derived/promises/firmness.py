"""Whether a verb makes its clause a promise: what stands around it must bind somebody to a later act."""

import re

from raadhus.understanding.derived.promises.acts import Act
from raadhus.understanding.derived.promises.clauses import Clause
from raadhus.understanding.derived.promises.owners import owner_of
from raadhus.understanding.derived.vocabulary.promises import (
    ADMINISTRATION,
    APPROPRIATION,
    DECIDING,
    GIVING,
    GRANTING,
    HELD,
    LATER_POINTS,
    NO_LATER_POINTS,
    VAGUE,
)
from raadhus.understanding.vocabulary.bodies import BODY

_ADMINISTRATION = re.compile(ADMINISTRATION)
_BODY_SHALL = re.compile(rf"(?:{BODY}|Udvalget|\w+ Kommune) skal\b|\bskal (?:{BODY}|udvalget|der)\b")
_OPENS_WITH_DER = re.compile(r"^(?:at )?[Dd]er \w+es\b")
_ASKING_KINDS = frozenset({"decision", "previous", "recommendation"})
_APPROPRIATION = re.compile(APPROPRIATION)
_HELD = re.compile(HELD, re.IGNORECASE)
_HEARING = frozenset({"sende", "orientere", "inddrage", "invitere", "høre", "afholde", "offentliggøre"})


def is_firm(act: Act, *, clause: Clause) -> bool:
    """Say whether the clause promises what this verb tells."""
    if clause.is_narrated(act) or _is_grant(act, clause=clause):
        return False
    if act.is_bare:
        return (act.is_delivery or clause.is_timed) and clause.kind in _ASKING_KINDS and clause.asks
    if _is_told_again(clause):
        return clause.is_dated or clause.is_steady
    if act.modal == "skal" and not clause.is_bound and clause.kind != "recommendation":
        return clause.is_timed or _is_duty(act, clause=clause)
    if act.modal in {"vil", "skal", "bedes"}:
        return (
            act.is_delivery
            or act.verb not in VAGUE
            or clause.is_timed
            or _by_administration(act, clause=clause)
        )
    if clause.has_past_date and not clause.is_timed:
        return False
    if clause.kind == "recommendation":
        return _binds_later(act, clause=clause)
    return _is_bound(act, clause=clause) or _is_told(act, clause=clause)


def _is_grant(act: Act, *, clause: Clause) -> bool:
    return act.verb in GIVING and _APPROPRIATION.search(clause.text) is not None


def _is_told_again(clause: Clause) -> bool:
    """Whether it tells what was decided at another meeting."""
    if clause.kind in {"decision", "previous"} or "beslutte" not in clause.sentence:
        return False
    return clause.source == "decision" and not clause.is_bound


def _by_administration(act: Act, *, clause: Clause) -> bool:
    owner = owner_of(clause.text, act=act)
    return owner is not None and _ADMINISTRATION.search(owner) is not None


def _is_duty(act: Act, *, clause: Clause) -> bool:
    """Whether "skal" tells of somebody's duty, not of what a law says or what is before the body now."""
    if clause.rhythm is not None and owner_of(clause.text, act=act) is not None:
        return True
    before_it_now = act.verb in DECIDING and _BODY_SHALL.search(clause.text) is not None
    return not before_it_now and _by_administration(act, clause=clause)


def _binds_later(act: Act, *, clause: Clause) -> bool:
    """Whether a point of a recommendation binds to something later and is not the decision itself."""
    if act.verb in GRANTING:
        return clause.is_dated and "virkning" not in clause.text
    if act.verb in NO_LATER_POINTS:
        return clause.is_dated or clause.is_steady
    return act.is_delivery or act.verb in LATER_POINTS or clause.is_timed


def _is_bound(act: Act, *, clause: Clause) -> bool:
    """Whether the clause stands where things are promised: in a decision, a plan, after "herefter"."""
    if clause.kind == "hearing":
        return act.verb in _HEARING
    if clause.is_bound:
        return (
            clause.source in {"request", "remark"}
            or act.is_delivery
            or clause.is_timed
            or act.verb in LATER_POINTS
            or (clause.kind in {"timeline", "communication"} and owner_of(clause.text, act=act) is not None)
        )
    return (act.is_delivery or act.verb not in VAGUE) and clause.is_later


def _is_told(act: Act, *, clause: Clause) -> bool:
    """Whether a clause of running text promises by its time or by how it is put."""
    if clause.is_dated and clause.due and not clause.due.has_year and act.form == "present":
        # "En rundspørge i juni viser" tells of the past, "etape 1 begynder i juni" does not.
        return act.is_delivery or _HELD.search(clause.text) is not None
    if clause.is_dated or clause.is_steady:
        return True
    if clause.rhythm is not None and (act.is_delivery or act.verb == "følge"):
        return act.form == "passive" or _by_administration(act, clause=clause)
    if not act.is_delivery:
        return False
    return (
        clause.due is not None
        or clause.event is not None
        or _OPENS_WITH_DER.match(clause.text) is not None
        or (clause.kind == "message" and owner_of(clause.text, act=act) is not None)
        or (act.form == "passive" and clause.text.find(",") in range(act.start) and clause.is_conditional)
    )
