"""What a record must keep beyond the types of its keys: days of the calendar, order of items, marks, depth."""

from collections.abc import Iterable
from datetime import datetime

from raadhus.core.canonical import DEEPEST
from raadhus.core.record import Block, Cell, List, Mark, MeetingRecord, Paragraph, Section, Table


class InvalidRecord(ValueError):
    """The record or its JSON breaks a rule; `path` names the key ("items[3].title"), `reason` says what is wrong."""

    def __init__(self, *, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}" if path else reason)
        self.path = path
        self.reason = reason


def check_rules(record: MeetingRecord) -> None:
    """Hold the record to its rules; raises InvalidRecord at the first that is broken."""
    for key, moment in (("start", record.meeting.start), ("end", record.meeting.end)):
        if moment is not None and not _is_moment(moment):
            raise InvalidRecord(path=f"meeting.{key}", reason=f"{moment} is no day and time of the calendar")
    _check_sections(record.sections, path="sections", depth=4)
    before = 0
    for number, item in enumerate(record.items):
        path = f"items[{number}]"
        if item.position <= before:
            raise InvalidRecord(path=f"{path}.position", reason=f"{item.position} does not follow {before}")
        before = item.position
        _check_sections(item.sections, path=f"{path}.sections", depth=6)
        for place, message in enumerate(item.messages):
            _check_blocks(message.blocks, path=f"{path}.messages[{place}].blocks", depth=6)
        _check_blocks(item.public_text, path=f"{path}.public_text", depth=4)


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_sections(sections: tuple[Section, ...], *, path: str, depth: int) -> None:
    for number, section in enumerate(sections):
        _check_blocks(section.blocks, path=f"{path}[{number}].blocks", depth=depth)


def _check_blocks(blocks: tuple[Block, ...], *, path: str, depth: int) -> None:
    """`depth` is the level of JSON at which the list of blocks stands."""
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if block.marks:
                _check_depth(depth + 3, path=f"{path}[{number}].marks")
                _check_marks(block, path=f"{path}[{number}]")
        elif isinstance(block, List):
            _check_depth(depth + 4, path=f"{path}[{number}]")
            for place, entry in enumerate(block.entries):
                _check_blocks(entry.blocks, path=f"{path}[{number}].entries[{place}].blocks", depth=depth + 4)
        elif isinstance(block, Table):
            _check_cells(block.rows, path=f"{path}[{number}].rows", depth=depth)


def _check_cells(rows: Iterable[tuple[Cell, ...]], *, path: str, depth: int) -> None:
    _check_depth(depth + 6, path=path)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if cell.marks:
                _check_marks(cell, path=f"{path}[{number}][{place}]")


def _check_depth(depth: int, *, path: str) -> None:
    if depth > DEEPEST:
        raise InvalidRecord(path=path, reason=f"nested deeper than {DEEPEST} levels")


def _check_marks(marked: Paragraph | Cell, *, path: str) -> None:
    for number, mark in enumerate(marked.marks):
        if not _is_inside(mark, text=marked.text):
            raise InvalidRecord(
                path=f"{path}.marks[{number}]",
                reason=f"{mark.start}-{mark.end} is not inside a text of {len(marked.text)} characters",
            )


def _is_inside(mark: Mark, *, text: str) -> bool:
    return 0 <= mark.start <= mark.end <= len(text)
