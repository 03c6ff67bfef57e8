"""What a matter must be beside its form: known committees' months, parties and names, texts whose tables are whole."""

import re
from collections.abc import Iterator

from raadhus.core.kle import decode_case_number
from raadhus.core.record import Table
from raadhus.demo.matters.matter import Matter, Treatment
from raadhus.demo.members import MEMBERS, PARTIES
from raadhus.demo.organisation import COMMITTEES, UNITS
from raadhus.demo.written_text import blocks_of

FIRST_MONTH = "2023-08"
LAST_MONTH = "2025-06"
_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def faults_of(matter: Matter) -> Iterator[str]:
    """Everything that is wrong with the matter, a sentence each."""
    if not _KEY.fullmatch(matter.key):
        yield "the key must be small ASCII letters, digits and hyphens"
    case = decode_case_number(matter.case)
    if case.scheme != "kle" or case.serial is None:
        yield f"the case number {matter.case!r} is no KLE number with serial and year"
    if matter.unit not in UNITS:
        yield f"unknown unit {matter.unit!r}"
    if matter.access == "closed" and not (matter.closing_reason and matter.public_title):
        yield "a closed matter needs closing_reason and public_title"
    if matter.access == "open" and (matter.closing_reason or matter.public_title):
        yield "an open matter has no closing_reason and no public_title"
    if not matter.treatments:
        yield "no committee treats it"
    months = [treatment.month for treatment in matter.treatments]
    if months != sorted(months):
        yield "its treatments are not in the order of time"
    for treatment in matter.treatments:
        yield from (
            f"{treatment.committee} {treatment.month}: {fault}" for fault in _faults_of_treatment(treatment)
        )


def _faults_of_treatment(treatment: Treatment) -> Iterator[str]:
    if not _MONTH.fullmatch(treatment.month) or not FIRST_MONTH <= treatment.month <= LAST_MONTH:
        yield f"the month must lie between {FIRST_MONTH} and {LAST_MONTH}"
    if not treatment.recommendation and treatment.outcome not in {"noted", "discussed", "withdrawn"}:
        yield f"nothing is recommended, and yet the outcome is {treatment.outcome!r}"
    yield from _faults_of_votes(treatment)
    yield from _faults_of_people(treatment)
    yield from _faults_of_texts(treatment)


def _faults_of_votes(treatment: Treatment) -> Iterator[str]:
    seated = parties_of(treatment.committee)
    for vote in treatment.votes:
        sides = (*vote.for_, *vote.against, *vote.abstain)
        if unknown := sorted(set(sides) - seated):
            yield f"no seat in the committee for {', '.join(unknown)}"
        if len(set(sides)) < len(sides):
            yield "a party stands on two sides of a vote"
        if missing := sorted(seated - set(sides)):
            yield f"the vote does not say how {', '.join(missing)} voted"
        if vote.point is not None and not _is_point(vote.point, treatment=treatment):
            yield f"the vote is on point {vote.point}, which is not recommended"


def _is_point(point: str, *, treatment: Treatment) -> bool:
    return point.isdecimal() and 1 <= int(point) <= len(treatment.recommendation)


def parties_of(committee: str) -> frozenset[str]:
    """The letters of the parties that sit in the committee."""
    members = COMMITTEES[committee].members
    return frozenset(MEMBERS[name].party for name in members) if members else frozenset(PARTIES)


def _faults_of_people(treatment: Treatment) -> Iterator[str]:
    members = COMMITTEES[treatment.committee].members
    for position in treatment.positions:
        if position.who not in PARTIES and position.who not in MEMBERS:
            yield f"{position.who!r} is neither a party's letter nor a member's name"
        if position.who in PARTIES and position.who not in parties_of(treatment.committee):
            yield f"the party {position.who} has no seat in the committee"
        if position.who in MEMBERS and members and position.who not in members:
            yield f"{position.who} does not sit in the committee"
    if treatment.recused is not None and treatment.recused not in (members or MEMBERS):
        yield f"{treatment.recused!r} left the room and does not sit in the committee"
    if treatment.substitute is not None and treatment.substitute not in MEMBERS:
        yield f"the substitute {treatment.substitute!r} is nobody who was elected"
    if treatment.substitute is not None and treatment.recused is None:
        yield "there is a substitute and nobody who left the room"


def _faults_of_texts(treatment: Treatment) -> Iterator[str]:
    texts = {
        "summary": treatment.summary,
        "background": treatment.background,
        "presentation": treatment.presentation,
        "economy": treatment.economy,
    }
    texts |= {section.heading: section.text for section in treatment.more}
    texts |= {attachment.title: attachment.pdf for attachment in treatment.attachments}
    for name, text in texts.items():
        if text is None:
            continue
        if not text.strip():
            yield f"the text of {name!r} is empty"
            continue
        for block in blocks_of(text):
            if isinstance(block, Table) and len({len(row) for row in block.rows}) > 1:
                yield f"the rows of the table {block.rows[0][0].text!r} in {name!r} differ in length"
    for point in treatment.recommendation:
        if not point.strip() or "\n" in point.strip():
            yield f"a point of the recommendation must be one line: {point[:40]!r}"
