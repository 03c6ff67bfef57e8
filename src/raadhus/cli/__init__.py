"""The one program, `raadhus`; it translates what is typed and makes one call."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from raadhus.cli.stopping import stop

if TYPE_CHECKING:
    from raadhus.reading.child_process import ChildProcess

__all__ = ["main"]

_WITHOUT_EARLY_CHILD = ("--jsonl", "--coverage", "--help", "-h")


def main() -> None:
    """Run the program with what was typed, and end the process."""
    # Loading makes much and drops nothing: to look for garbage meanwhile is a tenth of the start.
    gc.disable()
    signal.signal(signal.SIGTERM, stop)
    arguments = sys.argv[1:]
    child = _early_child(arguments)
    try:
        from raadhus.cli.program import run

        code = run(arguments, child=child)
    finally:
        if child is not None:
            child.close()
    sys.exit(code)


def _early_child(arguments: Sequence[str]) -> "ChildProcess | None":
    """A child that loads the readers while this process loads click: a third of the time to the first line."""
    if arguments[:1] == ["verify"] and any(map(os.path.isfile, arguments)):
        from raadhus.cli.check_tasks import start_checker

        return start_checker()
    if arguments[:1] != ["read"] or any(argument.startswith(_WITHOUT_EARLY_CHILD) for argument in arguments):
        return None
    if any(argument.startswith("--html") for argument in arguments):
        from raadhus.cli.child_tasks import start_page_maker

        return start_page_maker()
    from raadhus.reading.in_children import derive_records, read_records, start_reader

    derives = "--json" not in arguments or "--derived" in arguments
    return start_reader(derive_records if derives else read_records)
