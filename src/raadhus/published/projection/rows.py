"""Rows of derived tables on their way into the database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Manager, Model, QuerySet


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
            rows_of(model).bulk_create(rows)


def rows_of(model: type[Model]) -> Manager[Any]:
    """All rows of a table that is not known before running."""
    return model._base_manager  # noqa: SLF001  Django's public name


def replace_rows(standing: QuerySet[Any], rows: Sequence[Model]) -> None:
    """Let the rows stand in place of those that the query gives; what is the same is left alone."""
    model = standing.model
    names = [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001  Django's public name
    before = {values[0]: values for values in standing.values_list("pk", *names)}
    changed = [row for row in rows if before.pop(row.pk, None) != (row.pk, *_values(row, names))]
    remove(model, [*before, *(row.pk for row in changed)])
    rows_of(model).bulk_create(changed)


def remove(model: type[Model], ids: Sequence[object]) -> None:
    if ids:
        remove_rows(rows_of(model).filter(pk__in=ids))


def remove_rows(rows: QuerySet[Any]) -> None:
    """Delete without looking for what refers to the rows: whoever calls makes that again too."""
    rows._raw_delete(rows.db)  # noqa: SLF001  what delete() ends with


def _values(row: Model, names: Iterable[str]) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in names)
