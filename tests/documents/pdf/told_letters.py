"""What a line for the template says, without the signs that guard its hyphens."""

from raadhus.documents.pdf.runs import Line


def letters(line: Line) -> str:
    if isinstance(line, str):
        return line.replace("\u2060", "")
    return "".join(letters(run if isinstance(run, str) else run["t"]) for run in line)
