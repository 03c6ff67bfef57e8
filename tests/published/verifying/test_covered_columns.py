"""A row that is changed by hand is found, whichever of the covered columns it is."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pytest_django.plugin import DjangoDbBlocker

from egeborg_minutes import egeborg_minutes
from made_cpr import made_cpr
from publishing import ASTA, NOW, publish, read_anew, with_text
from raadhus.core.actor import Actor
from raadhus.published import models as tables
from raadhus.published.byte_store import LocalPlace
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile
from raadhus.published.verifying import verify
from raadhus.published.verifying.covered_columns import COVERED, NOT_COVERED, WHILE_THERE

pytestmark = pytest.mark.django_db

COLUMNS = [(table, column) for table, columns in COVERED.items() for column in sorted(columns)]


def _model(name: str) -> type[models.Model]:
    found: type[models.Model] = getattr(tables, name)
    return found


@pytest.fixture(scope="module")
def own_byte_stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Those of the history, which the whole file has together."""
    folder = tmp_path_factory.mktemp("stores")
    places = {"FILES": LocalPlace(folder / "files"), "WITHHELD_FILES": LocalPlace(folder / "kept-back")}
    with override_settings(**places):
        yield


@pytest.fixture(scope="module")
def history(
    own_byte_stores: None, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Made once; each test takes back what it changed."""
    with django_db_blocker.unblock(), taken_back():
        _make_history()
        yield


def _make_history() -> None:
    """Two meetings with all that a store can hold: superseded, withdrawn, withheld, closed, approved, with files."""
    record = egeborg_minutes()
    record = replace(record, meeting=replace(record.meeting, source_id="m-1"))
    files = tuple(
        GivenFile(data=data, media_type="text/plain", role="attachment")
        for data in (b"one", b"the other", b"a third", b"a fourth")
    )
    publish(read_anew(replace(record, kind="agenda"), source="aa"), files=files[:1])
    first = publish(read_anew(record, source="bb"), files=files[1:2])
    last = publish(read_anew(with_text(record, "1", "Rettet."), source="cc"))
    another_day = replace(record.meeting, source_id="m-2", start="2025-04-02T16:00:00+02:00")
    other = replace(with_text(record, "1", f"Om {made_cpr()}."), meeting=another_day)
    publish(read_anew(other, source="dd"), files=files[2:])
    item = tables.EditionPart.objects.get(edition=last.edition, number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)
    withdraw_edition(first.edition, ground="wrongly-published", actor=ASTA, now=NOW)
    root = tables.Edition.objects.get(pk=last.edition).root
    record_approval(last.edition, root=root, member=Actor("Bo Lind"), remark="Godkendt.", now=NOW)
    remove_withdrawn_bytes()
    assert verify().findings == ()


def test_every_column_of_a_primary_table_is_covered_or_says_why_not() -> None:
    primary = set(COVERED) | set(NOT_COVERED)
    columns = {(name, field.attname) for name in primary for field in _model(name)._meta.concrete_fields}

    listed = {*COLUMNS, *((name, column) for name, of in NOT_COVERED.items() for column in of)}
    assert columns == listed
    assert set(COLUMNS).isdisjoint((name, column) for name, of in NOT_COVERED.items() for column in of)


def test_every_table_is_primary_or_derived() -> None:
    primary = {
        name
        for name in tables.__all__
        if "Primary" in (__import__(_model(name).__module__, fromlist=["_"]).__doc__ or "")
    }

    assert primary == set(COVERED) | set(NOT_COVERED)


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(("table", "column"), COLUMNS)
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_change_is_found(table: str, column: str, data: st.DataObject) -> None:
    rows = _rows(table, column)
    row = data.draw(st.sampled_from(rows))
    others = [other[column] for other in rows if other[column] != row[column]]
    new = data.draw(st.sampled_from(list(_changed(row[column], others))))

    with suppress(IntegrityError), taken_back():  # some changes the database itself refuses
        _write(table, column=column, pk=row["pk"], new=new)
        found = verify().findings

        assert found, f"{table}.{column}: {row[column]!r} → {new!r}"
        assert all(one.english and one.danish for one in found)


@contextmanager
def taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _rows(table: str, column: str) -> list[dict[str, Any]]:
    rows = _model(table)._base_manager.order_by("pk")
    if (table, column) in WHILE_THERE:
        rows = rows.filter(**{f"{WHILE_THERE[table, column]}__isnull": True})
    if table == "Tombstone":
        rows = rows.filter(entry__isnull=False)
    return list(rows.values("pk", column))


def _changed(value: Any, others: list[Any]) -> Iterator[Any]:
    """Other values for a column: those of other rows, none, and the same with one place changed."""
    yield from others[:2]
    match value:
        case bytes() | memoryview():
            given = bytes(value)
            for place in (0, len(given) // 2, len(given) - 1):
                yield given[:place] + bytes([given[place] ^ 1]) + given[place + 1 :]
            yield given[:-1]
        case bool():
            yield not value
        case int() if not others:
            yield value + 1
        case str():
            yield value[:-1] + ("0" if value[-1:] != "0" else "1")
        case list():
            yield [*value, "0" * 64]
        case None:
            yield from [] if others else ["0" * 64]


def _write(table: str, *, column: str, pk: object, new: object) -> None:
    """Change one cell past every rule of the database."""
    model = _model(table)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints=ON")
            cursor.execute("PRAGMA defer_foreign_keys=ON")
    field = next(one for one in model._meta.concrete_fields if one.attname == column)
    model._base_manager.filter(pk=pk).update(**{field.name: new})
