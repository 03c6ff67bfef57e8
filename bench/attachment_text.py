"""The text of attachments, page by page, against pdfium's plain text of the same files.

    PYTHONPATH=src python bench/attachment_text.py

The papers are the PDF files of the corpus, when they are there, and an agenda of Egeborg set by Typst. Each ratio is
taken in one run, best of several, in CPU time.
"""

import sys
from pathlib import Path

from egeborg_print import agenda_pdf
from measure import CORPUS, Figure, cpu_of_two, report
from pdf_to_record import RIVAL, raw_text

from raadhus.reading.attachment_text import attachment_text

LIMIT = 1.6


def figure_of(name: str, data: bytes) -> Figure:
    raw, ours = cpu_of_two(lambda: raw_text(data), lambda: attachment_text(data))
    pages = len(attachment_text(data).pages)
    what = f"{name}: {pages / ours:,.0f} pages a second, the rival {pages / raw:,.0f}"
    return Figure(what=what, measured=ours / raw, unit=f"x {RIVAL}", at_most=LIMIT)


def main() -> int:
    papers: list[Path] = sorted(CORPUS.rglob("*.pdf"))
    figures = [figure_of(paper.stem, paper.read_bytes()) for paper in papers]
    return report([*figures, figure_of("Typst, 400 pages", agenda_pdf(pages=400))])


if __name__ == "__main__":
    sys.exit(main())
