"""The summary of an import, in words that a secretary understands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raadhus.cli.display.terminal_text import harmless
from raadhus.core.doubts import DOUBT_KINDS

if TYPE_CHECKING:
    from raadhus.intake.report import ImportReport

_MOST_NAMED = 50
_NOT_MATCHED = {"no-attachment-of-this-name": "no attachment is surely called this"}
_GROUNDS = {"cpr": "a CPR number stands in it", "unreadable": "it cannot be read"}


def import_text(report: "ImportReport") -> str:
    """The figures first, then what somebody should look at."""
    return harmless("\n".join(_lines(report)))


def _lines(report: "ImportReport") -> Iterator[str]:
    if report.is_dry_run:
        yield "Nothing was kept: this says what would happen."
    known = f", {report.known} of them read before" if report.known else ""
    yield f"{_counted(report.files, 'file')}{known}, in {report.seconds:.1f} seconds:"
    yield f"  {report.published:6} new agendas and minutes ({_counted(report.new_meetings, 'new meeting')})"
    yield f"  {report.new_editions:6} new editions of what was there"
    yield f"  {report.unchanged:6} unchanged"
    yield f"  {len(report.refused):6} refused"
    if report.attachments:
        yield f"  {report.attachments:6} attachments"
    if report.published or report.new_editions:
        yield (
            f"Now {_counted(report.papers_joined, 'matter')} can be followed over several treatments, and "
            f"{_counted(report.people_proposed, 'pair')} of names may be one person (`raadhus people`)."
        )
    yield from _listed(
        "Refused:",
        [f"{one.file}: [{one.code}] {one.sentence}" for one in report.refused],
    )
    yield from _listed(
        "Kept back, not shown to anyone:",
        [
            f"{one.file}: {one.kind}{f' at item {one.item}' if one.item else ''}, "
            f"because {_GROUNDS.get(one.ground, one.ground)}"
            for one in report.kept_back
        ],
    )
    yield from _listed(
        "Attachments left out, or kept without their text:",
        [
            f"{one.attachment} (beside {one.file}): {_NOT_MATCHED.get(one.why, one.why)}"
            for one in report.not_matched
        ],
    )
    yield from _doubts(report)


def _doubts(report: "ImportReport") -> Iterator[str]:
    if not report.doubts:
        return
    yield "Doubts, listed by `raadhus doubts`:"
    for code, count in report.doubts.items():
        severity = DOUBT_KINDS[code].severity if code in DOUBT_KINDS else ""
        yield f"  {count:6} {code}{f' ({severity})' if severity == 'error' else ''}"


def _listed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield heading
        yield from (f"  {line}" for line in lines[:_MOST_NAMED])
    if len(lines) > _MOST_NAMED:
        yield f"  … and {len(lines) - _MOST_NAMED} more; --json lists all"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
