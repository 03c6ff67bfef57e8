"""Rows of derived tables on their way into the database."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import DateField, JSONField, Manager, Model, QuerySet


class Rows:
    """Rows gathered by table, written table by table."""

    def __init__(self) -> None:
        self._by_model: defaultdict[type[Model], list[Model]] = defaultdict(list)

    def add(self, rows: Iterable[Model]) -> None:
        for row in rows:
            self._by_model[type(row)].append(row)

    def write(self) -> None:
        """Insert everything; references may point ahead, they are checked when the transaction ends."""
        for model, rows in self._by_model.items():
            _insert(model, rows)


class StandingRows:
    """The rows that a query gives, until others stand in their place."""

    def __init__(self, standing: QuerySet[Any]) -> None:
        self._model: type[Model] = standing.model
        names = _table_of(self._model).names
        self._values = {values[0]: values for values in standing.values_list(*names)}
        self._places = {name: place for place, name in enumerate(names)}

    def column(self, name: str) -> Mapping[str, Any]:
        """One column of the rows by their ids."""
        place = self._places[name]
        return {id_: values[place] for id_, values in self._values.items()}

    def replace(self, rows: Sequence[Model]) -> None:
        """Let these rows stand instead; what is the same is left alone."""
        before, names = dict(self._values), _table_of(self._model).names
        changed = [row for row in rows if before.pop(row.pk, None) != _values(row, names)]
        gone = [*before, *(row.pk for row in changed if row.pk in self._values)]
        if gone:
            remove_rows(rows_of(self._model).filter(pk__in=gone))
        _insert(self._model, changed)


def replace_rows(standing: QuerySet[Any], rows: Sequence[Model]) -> None:
    """Let the rows stand in place of those that the query gives; what is the same is left alone."""
    StandingRows(standing).replace(rows)


def rows_of(model: type[Model]) -> Manager[Any]:
    """All rows of a table that is not known before running."""
    return model._base_manager  # noqa: SLF001  Django's public name


def remove_rows(rows: QuerySet[Any]) -> None:
    """Delete without looking for what refers to the rows: whoever calls makes that again too."""
    rows._raw_delete(rows.db)  # noqa: SLF001  what delete() ends with


class _Table(NamedTuple):
    """How rows of a table are read and written, the id first."""

    names: tuple[str, ...]
    statement: str
    writers: tuple[tuple[int, Callable[[Any], Any]], ...]


def _insert(model: type[Model], rows: Sequence[Model]) -> None:
    """Write rows by one statement: Django's own way writes each value anew for every batch, at three times the cost."""
    if not rows:
        return
    table = _table_of(model)
    values = [list(_values(row, table.names)) for row in rows]
    for place, write in table.writers:
        for row in values:
            row[place] = write(row[place])
    with connection.cursor() as cursor:
        cursor.executemany(table.statement, values)


# What a column holds is known to its model alone.
def _values(row: Model, names: Iterable[str]) -> tuple[Any, ...]:
    # Django's descriptors for references are slow, and all values stand in the row itself.
    return tuple(map(vars(row).__getitem__, names))


def _table_of(model: type[Model]) -> _Table:
    if model not in _tables:
        _tables[model] = _table(model)
    return _tables[model]


_tables: dict[type[Model], _Table] = {}


def _table(model: type[Model]) -> _Table:
    meta = model._meta  # noqa: SLF001  Django's public name
    fields = sorted(meta.concrete_fields, key=lambda field: not field.primary_key)
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column or field.attname) for field in fields)
    places = ", ".join("%s" for _ in fields)
    return _Table(
        names=tuple(field.attname for field in fields),
        statement=f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES ({places})",  # noqa: S608  our own names
        writers=tuple(
            (place, partial(field.get_db_prep_save, connection=connection))
            for place, field in enumerate(fields)
            if isinstance(field, DateField | JSONField)
        ),
    )
