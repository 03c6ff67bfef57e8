"""`raadhus schema`: the JSON Schema of the meeting record."""

import click


@click.command(name="schema")
def schema_command() -> int:
    """Print the JSON Schema of the meeting record."""
    import msgspec

    from raadhus.core.record_schema import record_schema

    click.echo(msgspec.json.format(msgspec.json.encode(record_schema()), indent=2))
    return 0
