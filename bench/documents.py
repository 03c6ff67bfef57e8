"""Documents: pages of PDF a CPU second, 150 items, memory, sizes, and `raadhus verify` of the file.

    PYTHONPATH=src python bench/documents.py

The meeting is the demo minutes of Egeborg with their items repeated until they fill 60 pages, with tags, contents, what
proves them and the record inside. Typst remembers what it has set, so each sentence ends with a number of its own, and
each document is a new one. The rival is WeasyPrint, which sets the same parts as PDF/UA-1 by turns in the same run; it
hyphenates nothing, carries nothing and makes no PDF/A. Both have their fonts warm. Mammoth reads the Word file too.
Real papers of the corpus are set once each, when they are there.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from statistics import median

import mammoth
import pypdfium2
from measure import CORPUS, MADE, ROOT, Figure, cpu_of_two, cpu_seconds, repeated, report
from weasyprint_rival import set_by_weasyprint

from raadhus.core.record_json import encode_record
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Bound, Manuscript, bound
from raadhus.documents.pdf import pdf_of
from raadhus.reading import read, read_all

sys.path.append(str(ROOT / "tests"))
from proven_minutes import proof_of
from raadhus.reading.extract.docx import read_docx

LEAST_PAGES_A_SECOND = 80.0
MOST_SECONDS_OF_150_ITEMS = 2.0
MOST_MEGABYTES = 400.0
MOST_SECONDS_OF_VERIFY = 1.0
PAGES = 60
STEP = 10
RUNS = 3
SAMPLE = MADE / "2021-03-09-vaekst-og-jobudvalget.web-print.txt"
SENTENCE = re.compile(r"(?<=[a-zæøå])\.(?=\s)")
CHILD = """
import sys
from pathlib import Path
from raadhus.core.record_json import decode_record
from raadhus.documents.manuscript import Manuscript, bound
from raadhus.documents.pdf import pdf_of
given = bound([Manuscript(record=decode_record(Path(sys.argv[1]).read_bytes()))])
for _ in range(int(sys.argv[2])):
    pdf_of(given)
# Not ru_maxrss, which begins with that of the process that started this one.
status = Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) / 1000)
"""


def meeting(*, items: int, first: int = 0) -> Bound:
    """So many items whose sentences are numbered from the first."""
    numbers = count(first)
    text = SENTENCE.sub(
        lambda _: f" {next(numbers)}.", repeated(SAMPLE.read_text(encoding="utf-8"), items=items)
    )
    record = read(text.encode())
    return bound(
        [Manuscript(record=record, proof=proof_of(record), address="https://egeborg.example/moeder/1")]
    )


def pages_of(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    pages = len(document)
    document.close()
    return pages


def meetings(*, items: int) -> Iterator[Bound]:
    """New ones without end, for jobs that must not know what they set."""
    return (meeting(items=items, first=first) for first in count(100_000, 100_000))


def long_meeting() -> int:
    """The items of the shortest meeting of so many pages, found by tens."""
    return next(items for items in count(STEP, STEP) if pages_of(pdf_of(meeting(items=items)).data) >= PAGES)


def speed(*, items: int) -> tuple[Figure, ...]:
    given = meeting(items=items)
    ours, rivals = pages_of(pdf_of(given).data), pages_of(set_by_weasyprint(given))
    new = list(islice(meetings(items=items), RUNS))
    to_set, to_rival = iter(new), iter(new)
    cpu, rivals_cpu = cpu_of_two(
        lambda: pdf_of(next(to_set)), lambda: set_by_weasyprint(next(to_rival)), runs=RUNS
    )
    return (
        Figure(
            f"PDF of {ours} pages",
            ours / cpu,
            "pages/CPU s",
            at_least=LEAST_PAGES_A_SECOND,
            ratio=(ours / cpu) / (rivals / rivals_cpu),
            rival="WeasyPrint's pages",
        ),
        Figure("the same", cpu, "s", ratio=cpu / rivals_cpu, rival="WeasyPrint's time"),
        Figure("the same for Word", cpu_seconds(lambda: docx_of(given), runs=RUNS), "s"),
    )


def word_read(given: Bound) -> Figure:
    """The text of the same document for Word, as that of any other Word file is read."""
    data = docx_of(given).data
    cpu, rivals_cpu = cpu_of_two(
        lambda: read_docx(data), lambda: mammoth.convert_to_html(io.BytesIO(data)), runs=RUNS
    )
    return Figure("text of that Word file", cpu, "s", ratio=cpu / rivals_cpu, rival="mammoth's time")


def of_150_items() -> Figure:
    new = list(islice(meetings(items=150), RUNS + 1))
    pages, to_set = pages_of(pdf_of(meeting(items=150)).data), iter(new)
    seconds = cpu_seconds(lambda: pdf_of(next(to_set)), runs=RUNS)
    return Figure(f"150 items, {pages} pages", seconds, "s", at_most=MOST_SECONDS_OF_150_ITEMS)


def real() -> tuple[Figure, ...]:
    """Each meeting of the corpus once, from one that was set before."""
    files = sorted(CORPUS.glob("greve/*.json"))
    given = [
        bound([Manuscript(record=record, proof=proof_of(record))])
        for file in files
        for record in read_all(file.read_bytes())
    ]
    if not given:
        return ()
    pages, cpu = 0, 0.0
    for one in given:
        begin = time.process_time()
        made = pdf_of(one)
        cpu += time.process_time() - begin
        pages += pages_of(made.data)
    return (
        Figure(
            f"{len(given)} meetings of Greve, {pages} pages",
            pages / cpu,
            "pages/CPU s",
            at_least=LEAST_PAGES_A_SECOND,
        ),
    )


def sizes(given: Bound) -> tuple[Figure, ...]:
    record = encode_record(given.manuscripts[0].record)
    made = pdf_of(given).data
    rival = set_by_weasyprint(given)
    return (
        Figure("size of the PDF", len(made) / 1000, "kB", ratio=len(made) / len(rival), rival="WeasyPrint's"),
        Figure("size for Word", len(docx_of(given).data) / 1000, "kB"),
        Figure("of the record itself", len(record) / 1000, "kB"),
    )


def peak_megabytes(given: Bound, *, documents: int) -> float:
    """Of a process that makes the document so often and does nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "record.json"
        file.write_bytes(encode_record(given.manuscripts[0].record))
        command = (sys.executable, "-c", CHILD, str(file), str(documents))
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def memory(given: Bound) -> tuple[Figure, ...]:
    once, often = peak_megabytes(given, documents=1), peak_megabytes(given, documents=10)
    return (
        Figure("memory of its process", once, "MB", at_most=MOST_MEGABYTES),
        Figure("after ten of them", often, "MB", at_most=MOST_MEGABYTES),
    )


def verifying(given: Bound) -> tuple[Figure, ...]:
    """The CPU time of the whole process, which is what somebody waits for on a machine with nothing else to do."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("minutes.pdf", pdf_of(given).data), ("minutes.docx", docx_of(given).data)):
            file = Path(folder) / name
            file.write_bytes(data)
            seconds = median(_child_cpu("verify", str(file)) for _ in range(RUNS))
            figures.append(Figure(f"raadhus verify {name}", seconds, "CPU s", at_most=MOST_SECONDS_OF_VERIFY))
    return tuple(figures)


def _child_cpu(*arguments: str) -> float:
    before = os.times()
    subprocess.run((sys.executable, "-m", "raadhus.cli", *arguments), check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> int:
    items = long_meeting()
    given = meeting(items=items)
    return report(
        (
            *speed(items=items),
            word_read(given),
            of_150_items(),
            *real(),
            *memory(given),
            *sizes(given),
            *verifying(given),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
