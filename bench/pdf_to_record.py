"""How much longer a PDF takes to become a record than pdfium takes for its plain text; run with PYTHONPATH=src.

Prints the ratio for the Aarhus agenda of the corpus and for 400 pages set by Typst, then pages a second for 500,
1,000 and 2,000 pages. Each ratio is taken in one run, best of several, in CPU time.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

sys.path.insert(0, str(Path(__file__).parent))
from egeborg_print import agenda_pdf

from raadhus.reading import read
from raadhus.reading.extract.pdf import extract_pdf

CORPUS = Path(os.environ.get("RAADHUS_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
_ROUNDS = 5


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


def main() -> None:
    subjects: tuple[tuple[str, Callable[[bytes], object]], ...] = (("lines", extract_pdf), ("record", read))
    aarhus = CORPUS / "aarhus" / "2025-08-27-byraad.pdf"
    papers = [("Aarhus, 28 pages", aarhus.read_bytes())] if aarhus.exists() else []
    papers.append(("Typst, 400 pages", agenda_pdf(pages=400)))
    for name, data in papers:
        for what, action in subjects:
            raw, ours = _best(raw_text, action, data=data)
            print(
                f"{name}: {what} {ours * 1000:.0f} ms, raw text {raw * 1000:.0f} ms, ratio {ours / raw:.2f}"
            )
    for pages in (500, 1000, 2000):
        _print_in_child(pages=pages)


def _print_in_child(*, pages: int) -> None:
    """Read in a fresh process, so that its peak is the reader's and not the typesetter's."""
    paper = Path(tempfile.gettempdir()) / f"raadhus-bench-{pages}.pdf"
    paper.write_bytes(agenda_pdf(pages=pages))
    subprocess.run([sys.executable, __file__, str(paper)], check=True)
    paper.unlink()


def print_speed(paper: Path) -> None:
    data = paper.read_bytes()
    pages = len(pypdfium2.PdfDocument(data))
    seconds = min(_cpu(read, data) for _ in range(3))
    raw = min(_cpu(raw_text, data) for _ in range(3))
    # The peak that getrusage tells is the parent's when that was larger.
    status = Path("/proc/self/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    speed = pages / seconds
    print(
        f"{pages} pages: {seconds:.2f} s, {speed:.0f} a second, ratio {seconds / raw:.2f}, peak {peak:.0f} MB"
    )


def _best(
    first: Callable[[bytes], object], second: Callable[[bytes], object], *, data: bytes
) -> tuple[float, float]:
    times = [(_cpu(first, data), _cpu(second, data)) for _ in range(_ROUNDS)]
    return min(one for one, _ in times), min(other for _, other in times)


def _cpu(action: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    action(data)
    return time.process_time() - start


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_speed(Path(sys.argv[1]))
    else:
        main()
