"""Makes the demo minutes in every format, with what a reader must find beside each.

Usage: python -m samples.make [FOLDER]. The same source gives the same bytes; a test holds the committed files to it.
"""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from samples.meeting import load

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "source"
MADE = HERE / "made"


def made_files() -> Iterator[tuple[str, bytes]]:
    """Every file by name: `<meeting>.<format>` and `<meeting>.<format>.expected.json`."""
    for source in sorted(SOURCES.glob("*.toml")):
        meeting = load(source)
        for name in meeting.formats:
            layout = import_module(f"samples.formats.{name}")
            file = f"{source.stem}.{layout.SUFFIX}"
            yield file, layout.write(meeting)
            wanted = json.dumps(layout.expected(meeting), ensure_ascii=False, indent=1) + "\n"
            yield f"{file}.expected.json", wanted.encode()


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else MADE
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in made_files():
        (folder / name).write_bytes(data)
        print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
