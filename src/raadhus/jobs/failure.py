"""What is kept of an error: its class, code and place, and never its sentence, which may quote a person."""

import re
import traceback
from pathlib import Path

import raadhus

LONGEST = 300
_CODE = re.compile(r"[a-z0-9-]{1,40}")
_SOURCE = Path(raadhus.__file__).parent


def failure_of(error: BaseException) -> str:
    """Name the error's class, its code if it has one, and the place in our own code where it was raised."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = getattr(error, "code", None)
    coded = f" [{code}]" if isinstance(code, str) and _CODE.fullmatch(code) else ""
    return f"{name}{coded}{_place(error)}"[:LONGEST]


def _place(error: BaseException) -> str:
    # The first frame is that of the worker, which called the task.
    frames = traceback.extract_tb(error.__traceback__)[1:]
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_SOURCE)]
    return f" at {Path(ours[-1].filename).relative_to(_SOURCE)}:{ours[-1].lineno}" if ours else ""
