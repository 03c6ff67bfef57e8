"""Headings that were typed as plain or bold lines, or stand in front of their text: «Beslutning: Godkendt»."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from raadhus.core.record import Block, Heading, Mark, Paragraph
from raadhus.reading.printed.case_lines import case_number_of
from raadhus.reading.printed.one_line_headings import one_line_heading
from raadhus.reading.recognise.titles import access_mark
from raadhus.understanding.vocabulary.headings import section_kind

_TITLE, _SECTION = 3, 6
_LONGEST_TITLE = 200
_NUMBER_ALONE = re.compile(
    r"(?:(?:Dagsordens)?[Pp]unkt|[Pp]kt\.?|Sag|Ad)(?: nr\.?)? \d{1,3}[.:)]?|\d{1,3}[.:)]", re.ASCII
)


def with_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with every heading as one; lines become headings only where the file marks none itself."""
    is_marked = any(isinstance(block, Heading) and section_kind(block.text) for block in blocks)
    parted = [part for block in blocks for part in _parted(block, is_marked=is_marked)]
    if is_marked:
        return tuple(parted)
    return tuple(
        Heading(level=_TITLE, text=block.text)
        if isinstance(block, Paragraph) and _is_bold(block) and _opens_item(parted[place : place + 1])
        else block
        for place, block in enumerate(parted, 1)
    )


def with_whole_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with every number that stands on a line of its own in front of the title below it."""
    whole: list[Block] = []
    for block in blocks:
        one = _in_one_line(block)
        above = whole[-1] if whole else None
        if above is not None and _NUMBER_ALONE.fullmatch(_text(above)) and _is_title(one, above=above):
            whole[-1] = _joined(above, one)
        else:
            whole.append(one)
    return tuple(whole)


def _in_one_line(block: Block) -> Block:
    """A title whose number stands above it in the same paragraph, with a space between them."""
    first, _, rest = _text(block).partition("\n")
    if (
        not rest
        or "\n" in rest
        or not _NUMBER_ALONE.fullmatch(first)
        or not isinstance(block, Heading | Paragraph)
    ):
        return block
    is_title = isinstance(block, Heading) or _is_bold(block)
    return replace(block, text=f"{first} {rest}") if is_title else block


def _is_title(block: Block, *, above: Block) -> bool:
    """Whether the block can be the title to the number above it: it looks as that does and is no known heading."""
    text = _text(block)
    if not text or len(text) > _LONGEST_TITLE or section_kind(text) is not None:
        return False
    if isinstance(above, Heading) or isinstance(block, Heading):
        return isinstance(block, Heading)
    return isinstance(block, Paragraph) and isinstance(above, Paragraph) and _is_bold(block)


def _joined(above: Block, title: Block) -> Block:
    text = f"{_text(above)} {_text(title)}"
    if isinstance(above, Heading):
        return replace(above, text=text)
    return Paragraph(text=text, marks=(Mark(start=0, end=len(text), kind="strong"),))


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading | Paragraph) else ""


def _parted(block: Block, *, is_marked: bool) -> Iterator[Block]:
    if not isinstance(block, Paragraph):
        yield block
        return
    label, text = _labelled(block)
    if label is not None:
        yield Heading(level=_SECTION, text=label)
        yield text
    elif not is_marked and section_kind(block.text) is not None:
        yield Heading(level=_SECTION, text=block.text)
    else:
        yield block


def _labelled(block: Paragraph) -> tuple[str | None, Paragraph]:
    """The heading that stands in front of the text, bold or known from elsewhere, and the text without it."""
    bold = next((mark.end for mark in block.marks if mark.kind == "strong" and mark.start == 0), 0)
    end = bold + (block.text[bold : bold + 1] == ":")
    label = block.text[:end].rstrip()
    known = one_line_heading(block.text)
    if not label.endswith(":") or end == len(block.text):
        label = known.heading if known is not None else ""
    if not label or section_kind(label) in {None, "attendance"}:
        return None, block
    rest = block.text[len(label) :]
    skipped = len(label) + len(rest) - len(rest.lstrip())
    marks = tuple(
        replace(mark, start=max(mark.start - skipped, 0), end=mark.end - skipped)
        for mark in block.marks
        if mark.end > skipped
    )
    return label, Paragraph(text=block.text[skipped:], marks=marks)


def _is_bold(block: Paragraph) -> bool:
    return len(block.text) <= _LONGEST_TITLE and any(
        mark.kind == "strong" and mark.start == 0 and mark.end == len(block.text) for mark in block.marks
    )


def _opens_item(below: Sequence[Block]) -> bool:
    """Whether the block right under a bold line, if any, shows that the line is the title of an item."""
    block = below[0] if below else None
    if not isinstance(block, Heading | Paragraph):
        return False
    kind = section_kind(block.text)
    if kind is not None:
        return kind != "attendance"
    return case_number_of(block.text) is not None or access_mark(block.text) is not None
