"""Whatever happened in whatever order: what stands is what is made again from what is kept."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting, member, official, unmarked
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attendance,
    Body,
    Doubt,
    Economy,
    MeetingRecord,
    RecordKind,
)
from raadhus.published import human_decisions as decided
from raadhus.published.models import AgendaItem as ItemRow
from raadhus.published.models import Edition, HumanDecision, PersonName, RegisterStatement
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.record_statement import (
    NewStatement,
    record_statement,
    retract_statement,
)
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_names, project_papers_of
from raadhus.published.submission import GivenFile

TITLES = ("Ny bro over Egeåen", "Cykelsti langs Egeåen", "Godkendelse af dagsorden", "Takster for 2024")
CASES = (None, "24-000123", "24-000456", "00.01.10-P35-1-24")
NAMES = ("Karl Dam", "Anna Holt Berg", "Anna Berg", "Ole Lind", "Karl  Dam", "Ida Kekec", "Ida Kecec")
BODIES: tuple[str | tuple[str, ...], ...] = (COUNCIL, FINANCE, ROADS, "Vejudvalget", (COUNCIL, ROADS))
KINDS: tuple[tuple[RecordKind, bool], ...] = (
    ("agenda", False),
    ("minutes", False),
    ("agenda", True),
    ("list", False),
)
DAYS = ("2024-03-06", "2024-04-10", "2025-05-07")

MAP = GivenFile(data=b"Kort over Egeborg", media_type="text/plain", role="attachment", name="Kort.pdf")
_files = st.sampled_from(((), (MAP,), (replace(MAP, is_withheld=True),)))
_people = st.lists(
    st.one_of(
        st.builds(member, st.sampled_from(NAMES), st.sampled_from(("A", "V", None))),
        st.builds(unmarked, st.sampled_from(NAMES[:2])),
        st.builds(official, st.sampled_from(NAMES[:2])),
    ),
    max_size=4,
    unique_by=lambda one: one.name,
).map(tuple)


_amounts = st.lists(
    st.builds(
        Amount,
        oere=st.sampled_from((100, -200)),
        as_printed=st.just("1 kr."),
        year=st.sampled_from((None, 2024)),
        direction=st.sampled_from((None, "increase")),
    ),
    max_size=3,
).map(tuple)


@st.composite
def _items(draw: st.DrawFn) -> tuple[AgendaItem, ...]:
    return tuple(
        _costing(
            _with_hash(
                item(
                    str(number),
                    draw(st.sampled_from(TITLES)),
                    case=draw(st.sampled_from(CASES)),
                    outcome=draw(st.sampled_from((None, "approved", "recommended", "postponed"))),
                    against=draw(st.sampled_from(((), ("Karl Dam",), ("Berg", "Ida Kecec")))),
                    authority=draw(st.sampled_from((None, FINANCE, f"{FINANCE} og {COUNCIL}"))),
                    attachments=draw(st.sampled_from(((), ("Kort.pdf",)))),
                )
            ),
            draw(_amounts),
        )
        for number in range(1, draw(st.integers(1, 4)) + 1)
    )


def _costing(one: AgendaItem, amounts: tuple[Amount, ...]) -> AgendaItem:
    return replace(one, economy=Economy(text="Økonomi", states_none=False, amounts=amounts))


def _with_hash(one: AgendaItem) -> AgendaItem:
    digest = hashlib.sha256(MAP.data).hexdigest()
    return replace(one, attachments=tuple(replace(file, file=digest) for file in one.attachments))


@st.composite
def _records(draw: st.DrawFn) -> MeetingRecord:
    kind, supplement = draw(st.sampled_from(KINDS))
    people: tuple[Attendance, ...] = draw(_people)
    record = meeting(
        *draw(_items()),
        day=draw(st.sampled_from(DAYS)),
        organization=draw(st.sampled_from(BODIES)),
        kind=kind,
        supplement=supplement,
        people=people,
    )
    # With an id of its source a meeting may move to another day and to another committee.
    own_id = draw(st.sampled_from((None, "m-1", "m-2")))
    return replace(
        record,
        body=draw(st.sampled_from((Body(), Body(name="Egeborg"), Body(name="Egeborg Kommune", code="999")))),
        meeting=replace(record.meeting, source_id=own_id),
        doubts=draw(st.sampled_from(((), (Doubt(code="sum-differs", message="17,5", severity="doubt"),)))),
    )


_statements = st.one_of(
    st.builds(
        lambda person, organization, party: NewStatement(
            kind="membership",
            data={"person": person, "organization": organization, "party": party},
            valid_from="2022",
            source="Konstituering",
        ),
        st.sampled_from(NAMES),
        st.sampled_from(("Vejudvalget", ROADS, "Byggeudvalget")),
        st.sampled_from(("A", "V")),
    ),
    st.builds(
        lambda first, second: NewStatement(
            kind="succession", data={"predecessor": first, "successor": second}, source="Styrelsesvedtægt"
        ),
        st.sampled_from(("Vejudvalget", "Byggeudvalget")),
        st.sampled_from((ROADS, FINANCE)),
    ),
    st.sampled_from(
        (
            NewStatement(
                kind="organization", data={"name": ROADS.upper(), "type": "other"}, source="Vedtægt"
            ),
            NewStatement(kind="body", data={"name": "Egeborg Kommune", "code": "999"}, source="Vedtægt"),
            NewStatement(kind="term", data={"name": "2022-2025"}, valid_from="2022-01-01", source="Valg"),
        )
    ),
)

_number = st.integers(0, 10_000)
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("publish"), st.tuples(_records(), _files)),
        st.tuples(st.just("publish"), st.tuples(_records(), _files)),
        st.tuples(st.just("withdraw item"), _number),
        st.tuples(st.just("withdraw edition"), _number),
        st.tuples(st.just("state"), _statements),
        st.tuples(st.just("retract"), _number),
        st.tuples(st.sampled_from(("people", "papers")), st.tuples(_number, _number, st.booleans())),
    ),
    min_size=2,
    max_size=14,
)


@pytest.mark.django_db
@given(steps=_steps)
@settings(max_examples=60)
def test_step_by_step_is_what_is_made_at_once(steps: list[tuple[str, Any]]) -> None:
    with _undone():
        for number, (step, value) in enumerate(steps):
            _take(step, value, now=NOW + timedelta(minutes=number))
            connection.check_constraints()
        by_steps = derived_tables()

        rebuild()

        assert derived_tables() == by_steps


@contextmanager
def _undone() -> Iterator[None]:
    """Every history begins with an empty store."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _take(step: str, value: Any, *, now: Any) -> None:
    match step:
        case "publish":
            record, files = value
            publish(record, files=files, now=now)
        case "withdraw item":
            if id_ := _one_of(ItemRow.objects.values_list("id", flat=True), value):
                withdraw_item(id_, ground="other", actor=ASTA, now=now)
        case "withdraw edition":
            if edition := _one_of(Edition.objects.values_list("id", flat=True), value):
                withdraw_edition(edition, ground="other", actor=ASTA, now=now)
        case "state":
            record_statement(value, body=BODY, actor=ASTA, now=now)
        case "retract":
            standing = RegisterStatement.objects.filter(retracted_by__isnull=True)
            if statement := _one_of(standing.values_list("id", flat=True), value):
                retract_statement(statement, body=BODY, source="Fejl", actor=ASTA, now=now)
        case _:
            _decide(step, *value)


def _decide(sort: str, one: int, other: int, is_one: bool) -> None:
    known = PersonName if sort == "people" else ItemRow
    pair = {_one_of(known.objects.values_list("id", flat=True), number) for number in (one, other)}
    if len(pair - {None}) != 2:
        return
    kinds = {
        "people": (decided.SEPARATE_PEOPLE, decided.JOIN_PEOPLE),
        "papers": (decided.SEPARATE_PAPERS, decided.JOIN_PAPERS),
    }
    HumanDecision.objects.create(
        body=BODY,
        kind=kinds[sort][is_one],
        subject=decided.pair_subject(*pair),
        data={},
        actor=ASTA.name,
        decided_at="2025-03-06T10:00:00+01:00",
    )
    (project_names if sort == "people" else project_papers_of)(pair, body=BODY)


def _one_of(known: Any, number: int) -> Any:
    ids = sorted(known)
    return ids[number % len(ids)] if ids else None
