"""How much of a file's text has been placed, for the terminal."""

from raadhus.cli.display.terminal_text import harmless
from raadhus.reading.coverage import Coverage


def coverage_text(found: Coverage, *, file: str) -> str:
    """Both counts in one line, and below it what was not placed."""
    share = 100.0 if found.is_whole else 100 * (found.placed + found.furniture) / max(found.source, 1)
    percent = f"{share:.0f} %" if found.is_whole else f"{min(share, 99.99):.2f} %"
    counts = f"{found.source} characters: {found.placed} placed, {found.furniture} furniture"
    lines = [f"{percent:>8}  {counts}  {harmless(file)}"]
    if found.not_placed:
        lines.append(f"{'':10}not placed: {harmless(' '.join(found.not_placed))}")
    if found.twice:
        words = " ".join(found.twice)
        lines.append(
            f"{'':10}in the record only, such as list numbers and headings that the file implies: {harmless(words)}"
        )
    return "\n".join(lines) + "\n"
