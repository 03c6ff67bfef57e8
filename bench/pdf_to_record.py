"""PDF to record: how much longer it takes than pdfium's plain text alone, and whether it is linear in pages.

    PYTHONPATH=src python bench/pdf_to_record.py

The papers are the Aarhus agenda of the corpus, when it is there, and an agenda of Egeborg set by Typst. Each ratio is
taken in one run, best of several, in CPU time; the long papers are read in processes of their own.
"""

import ctypes
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from egeborg_print import agenda_pdf
from measure import CORPUS, Figure, cpu_of_two, report

from raadhus.reading import read
from raadhus.reading.extract.pdf import extract_pdf

LIMIT = 1.6
GROWTH_LIMIT = 1.25
RIVAL = "pdfium's plain text"
LONG = (500, 1000, 2000)


def raw_text(data: bytes) -> int:
    """Get every page's plain text from pdfium and nothing else."""
    document = pypdfium2.PdfDocument(data)
    letters = 0
    for index in range(len(document)):
        page = pdfium.FPDF_LoadPage(document.raw, index)
        text = pdfium.FPDFText_LoadPage(page)
        count = pdfium.FPDFText_CountChars(text)
        letters += pdfium.FPDFText_GetText(text, 0, count, (ctypes.c_ushort * (count + 1))())
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    document.close()
    return letters


def ratio_of(name: str, data: bytes, *, action: Callable[[bytes], object], limit: float | None) -> Figure:
    raw, ours = cpu_of_two(lambda: raw_text(data), lambda: action(data))
    return Figure(
        what=f"{name} in {ours * 1000:.0f} ms",
        measured=ours / raw,
        unit=f"x {RIVAL}",
        at_most=limit,
    )


def in_child(*, pages: int) -> tuple[int, float, float, float]:
    """Pages, seconds, seconds of plain text and peak in MB of a fresh process that reads so many pages."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "agenda.pdf")
        paper.write_bytes(agenda_pdf(pages=pages))
        command = [sys.executable, __file__, str(paper)]
        output = subprocess.run(command, check=True, capture_output=True).stdout
    pages, seconds, raw, peak = json.loads(output)
    return pages, seconds, raw, peak


def print_speed(paper: Path) -> None:
    """What the fresh process does: read the paper and print its figures."""
    data = paper.read_bytes()
    pages = len(pypdfium2.PdfDocument(data))
    raw, seconds = cpu_of_two(lambda: raw_text(data), lambda: read(data), runs=3)
    # The peak that getrusage tells is the parent's when that was larger.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1000
    print(json.dumps([pages, seconds, raw, peak]))


def long_papers() -> list[Figure]:
    figures = []
    speeds = []
    for asked in LONG:
        pages, seconds, raw, peak = in_child(pages=asked)
        speeds.append(seconds / pages)
        figures.append(
            Figure(
                what=f"{pages:,} pages in {seconds:.2f} s, peak {peak:.0f} MB",
                measured=seconds / raw,
                unit=f"x {RIVAL}",
                at_most=LIMIT,
            )
        )
    growth = speeds[-1] / speeds[0]
    what = f"a page of {LONG[-1]:,} against one of {LONG[0]}"
    return [*figures, Figure(what=what, measured=growth, unit="of linear", at_most=GROWTH_LIMIT)]


def main() -> int:
    aarhus = CORPUS / "aarhus" / "2025-08-27-byraad.pdf"
    papers = [("Aarhus, 28 pages", aarhus.read_bytes())] if aarhus.exists() else []
    papers.append(("Typst, 400 pages", agenda_pdf(pages=400)))
    figures = []
    for name, data in papers:
        figures.append(ratio_of(f"{name}: lines", data, action=extract_pdf, limit=None))
        figures.append(ratio_of(f"{name}: record", data, action=read, limit=LIMIT))
    return report(figures + long_papers())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_speed(Path(sys.argv[1]))
    else:
        sys.exit(main())
