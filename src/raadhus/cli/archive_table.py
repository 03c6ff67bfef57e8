"""The closing table of an archive: how many were read, doubtful and refused, and why."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, TextIO

from raadhus.cli.display.terminal_text import harmless
from raadhus.core.doubts import DOUBT_KINDS
from raadhus.reading.in_children import RecordRead

_NARROWEST = 80


class _Reason(NamedTuple):
    sentence: str
    example: str


class Tally:
    """Counts what came of the files, and keeps one example of each reason."""

    def __init__(self) -> None:
        self.files = 0
        self.records = 0
        self.doubtful = 0
        self.refused = 0
        self.refusals: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()
        self.reasons: dict[str, _Reason] = {}

    def add_refusal(self, code: str, *, sentence: str, file: str) -> None:
        self.files += 1
        self.refused += 1
        self.refusals[code] += 1
        self.reasons.setdefault(code, _Reason(sentence=sentence, example=file))

    def add_records(self, records: Sequence[RecordRead], *, file: str) -> None:
        self.files += 1
        self.records += len(records)
        for record in records:
            self.doubtful += any(_is_grave(code) for code in record.doubt_codes)
            self.doubts.update(record.doubt_codes)
            for code in record.doubt_codes:
                sentence = DOUBT_KINDS[code].severity if code in DOUBT_KINDS else ""
                self.reasons.setdefault(code, _Reason(sentence=sentence, example=file))


def _is_grave(code: str) -> bool:
    return code not in DOUBT_KINDS or DOUBT_KINDS[code].severity != "note"


def print_table(tally: Tally, *, stream: TextIO) -> None:
    """Print the counts, then the reasons with how often they came and where first."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream, highlight=False, markup=False)
    if not stream.isatty():
        console.width = max(console.width, _NARROWEST)
    console.print(
        f"{tally.files} files: {tally.records} meetings read, {tally.doubtful} of them doubtful; "
        f"{tally.refused} {'file' if tally.refused == 1 else 'files'} refused"
    )
    if not tally.reasons:
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("", "Why", "Times"):
        table.add_column(heading, no_wrap=True, justify="right" if heading == "Times" else "left")
    table.add_column("First in", overflow="fold")
    for kind, counts in (("refused", tally.refusals), ("doubt", tally.doubts)):
        for code, count in counts.most_common():
            reason = tally.reasons[code]
            table.add_row(Text(kind), Text(code), Text(str(count)), Text(harmless(reason.example)))
            if kind == "refused":
                table.add_row("", "", "", Text(harmless(reason.sentence), style="dim"))
    console.print(table)
