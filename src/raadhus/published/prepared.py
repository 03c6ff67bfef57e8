"""Questions whose statement is made once: Django makes it anew each time, which takes longer than the answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice, repeat
from typing import Any, NamedTuple, TypeAlias, TypeVar

from django.db import connection
from django.db.models import CharField, Expression, Field, QuerySet
from django.db.models.sql.compiler import SQLCompiler

_AT_ONCE = 512
Row: TypeAlias = dict[str, Any]
_Value = TypeVar("_Value")


class Given(Expression):
    """The place of a value that comes when the question is asked; `number` counts those of one name."""

    def __init__(self, name: str, *, number: int = 0, output_field: "Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=output_field or CharField())
        self.name = name
        self.number = number

    def as_sql(self, *_: object) -> Any:
        return "%s", [self]


class Places:
    """What a question is made with: how many values of each name will be given."""

    def __init__(self, sizes: Mapping[str, int]) -> None:
        self._sizes = sizes

    def one(self, name: str, field: "Field[Any, Any] | None" = None) -> Given:
        return Given(name, output_field=field)

    def several(self, name: str, field: "Field[Any, Any] | None" = None) -> list[Any]:
        """For `in`; of a reference for `…__id__in`, which looks at no rows."""
        return [Given(name, number=number, output_field=field) for number in range(self._sizes[name])]


class _Statement(NamedTuple):
    sql: str
    params: tuple[Any, ...]
    names: tuple[str, ...]
    compiler: SQLCompiler
    converters: Any


class Prepared:
    """A question: `make` gives the rows of it by `values()`, and depends on nothing but the places."""

    def __init__(self, make: "Callable[[Places], QuerySet[Any, Any]]") -> None:
        self._make = make
        self._statements: dict[tuple[object, ...], _Statement] = {}

    def rows(self, **given: object) -> list[Row]:
        """Ask with these values, one statement; a tuple gives several values, one at least."""
        return self._ask("", (), given)

    def part(self, first: int, count: int, /, **given: object) -> list[Row]:
        """So many of its rows, from the one at that place on; the question itself is not cut, and has an order."""
        return self._ask(" LIMIT %s OFFSET %s", (count, first), given)

    def _ask(self, end: str, of_end: tuple[int, ...], given: Mapping[str, object]) -> list[Row]:
        values = {name: _padded(value) for name, value in given.items()}
        statement = self._statement({name: len(some) for name, some in values.items()})
        params = [_value(param, values) for param in statement.params]
        with connection.cursor() as cursor:
            cursor.execute(statement.sql + end, [*params, *of_end])
            found = cursor.fetchall()
        if statement.converters:
            found = statement.compiler.apply_converters(found, statement.converters)
        return [dict(zip(statement.names, row, strict=True)) for row in found]

    def _statement(self, sizes: Mapping[str, int]) -> _Statement:
        key = (connection.vendor, *sizes.items())
        if key not in self._statements:
            self._statements[key] = _statement(self._make(Places(sizes)))
        return self._statements[key]


def _statement(rows: "QuerySet[Any, Any]") -> _Statement:
    query = rows.query
    compiler = query.get_compiler(connection=connection)
    sql, params = compiler.as_sql()
    columns = compiler.select if query.combinator is None else ()
    return _Statement(
        sql=sql,
        params=tuple(params),
        names=tuple(query.selected or query.values_select),
        compiler=compiler,
        converters=compiler.get_converters(column[0] for column in columns),
    )


def in_parts(values: Iterable[_Value]) -> Iterator[tuple[_Value, ...]]:
    """The values, some hundreds at once: a database takes only so many in one statement."""
    rest = iter(values)
    while part := tuple(islice(rest, _AT_ONCE)):
        yield part


def _padded(value: object) -> tuple[object, ...]:
    """Several values as a power of two of them, so that there are few statements; the last one stands for the rest."""
    if not isinstance(value, tuple):
        return (value,)
    missing = (1 << (len(value) - 1).bit_length()) - len(value)
    return tuple(chain(value, repeat(value[-1], missing)))


def _value(param: object, values: Mapping[str, tuple[object, ...]]) -> Any:
    if not isinstance(param, Given):
        return param
    return param.output_field.get_db_prep_value(values[param.name][param.number], connection=connection)
