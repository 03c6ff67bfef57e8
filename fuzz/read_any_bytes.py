"""Fuzz the reader: any bytes must give records or a ReadError.

    python fuzz/read_any_bytes.py -max_total_time=3600 SEEDS/

needs atheris (not among the project's requirements). Without a folder the demo minutes are the seeds.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["raadhus"]):
    from raadhus.core.record_json import decode_record, encode_record
    from raadhus.reading import (
        ReadError,
        case_list,
        firstagenda_json,
        firstagenda_page,
        generic_html,
        printed,
        raadhus_document,
        raadhus_json,
        read_all,
        word,
    )

FAMILIES = (
    case_list,
    firstagenda_json,
    firstagenda_page,
    generic_html,
    printed,
    raadhus_document,
    raadhus_json,
    word,
)
MADE = Path(__file__).parents[1] / "samples" / "made"


def read_one_input(data: bytes) -> None:
    """Read the bytes; whatever is neither a record nor a ReadError ends the run with the input saved."""
    try:
        records = read_all(data)
    except ReadError:
        return
    for record in records:
        if decode_record(encode_record(record)) != record:
            raise AssertionError(record)


def main() -> None:
    arguments = list(sys.argv)
    if all(argument.startswith("-") for argument in arguments[1:]):
        seeds = Path(tempfile.mkdtemp(prefix="raadhus-seeds-"))
        for file in MADE.iterdir():
            if not file.name.endswith(".expected.json"):
                shutil.copy(file, seeds)
        arguments.append(str(seeds))
    atheris.Setup(arguments, read_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
