"""`raadhus schema`: the JSON Schema of the meeting record, or of what is derived from it."""

import click

_EPILOG = """\b
Examples:
  raadhus schema > meeting-record.schema.json
  raadhus schema --derived > derived.schema.json

\b
Exit codes:
  0  the schema was printed
  2  the command was used wrongly"""


@click.command(name="schema", epilog=_EPILOG)
@click.option(
    "--derived", "of_derived", is_flag=True, help="Print that of what is derived from a record instead."
)
def schema_command(*, of_derived: bool) -> int:
    """Print the JSON Schema of the meeting record."""
    import msgspec

    from raadhus.core.derived_schema import derived_schema
    from raadhus.core.record_schema import record_schema

    schema = derived_schema() if of_derived else record_schema()
    click.echo(msgspec.json.format(msgspec.json.encode(schema), indent=2))
    return 0
