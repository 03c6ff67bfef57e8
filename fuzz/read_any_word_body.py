"""Fuzz the reader of Word files: whatever stands in the document's XML must give records or a ReadError.

    python fuzz/read_any_word_body.py -max_total_time=3600 SEEDS/

needs atheris (not among the project's requirements). Of packed bytes a fuzzer changes little that is still a file, so
the input here is the body alone. Without a folder those of the demo minutes are the seeds.
"""

import io
import sys
import tempfile
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["raadhus"]):
    from raadhus.core.record_json import decode_record, encode_record
    from raadhus.reading import ReadError, read_all, word

FAMILIES = (word,)
MADE = Path(__file__).parents[1] / "samples" / "made"
_MAIN = "word/document.xml"


def read_one_body(xml: bytes) -> None:
    """Read a Word file with this document; whatever is neither a record nor a ReadError ends the run."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(_MAIN, xml)
    try:
        records = read_all(content.getvalue())
    except ReadError:
        return
    for record in records:
        if decode_record(encode_record(record)) != record:
            raise AssertionError(record)


def main() -> None:
    arguments = list(sys.argv)
    if all(argument.startswith("-") for argument in arguments[1:]):
        seeds = Path(tempfile.mkdtemp(prefix="raadhus-seeds-"))
        for file in MADE.glob("*.docx"):
            with zipfile.ZipFile(file) as archive:
                (seeds / file.stem).write_bytes(archive.read(_MAIN))
        arguments.append(str(seeds))
    atheris.Setup(arguments, read_one_body)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
