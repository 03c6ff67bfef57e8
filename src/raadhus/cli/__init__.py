"""The one program, `raadhus`; it translates what is typed and makes one call."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the program with what was typed, and end the process."""
    arguments = sys.argv[1:]
    if arguments[:1] != ["read"]:
        from raadhus.cli.program import run

        sys.exit(run(arguments))
    # The child loads the readers while this process loads click: a third of the time to the first line.
    from raadhus.reading.in_children import start_reader

    reader = start_reader()
    try:
        from raadhus.cli.program import run

        code = run(arguments, reader=reader)
    finally:
        reader.close()
    sys.exit(code)
