"""From rows to blocks: paragraphs joined over lines and pages, lists by their markers."""

from collections.abc import Sequence

from raadhus.core.record import Block, Entry, Heading, List, Paragraph
from raadhus.reading.printed.links import link_marks
from raadhus.reading.printed.rows import MARKER, Row, has_marker
from raadhus.reading.recognise.joining import Words, join_lines

_LONGEST_SUBHEADING = 110
_LONGEST_ENTRY = 220


def paragraph(text: str) -> Paragraph:
    """A paragraph with its addresses marked as links."""
    return Paragraph(text=text, marks=link_marks(text) if "://" in text or "www." in text else ())


def blocks_of(rows: Sequence[Row], *, subheadings: bool, words: Words) -> tuple[Block, ...]:
    """The rows as paragraphs, lists, tables and, where `subheadings` are to be expected, headings."""
    groups = _groups(rows, words=words)
    blocks: list[Block] = []
    index = 0
    while index < len(groups):
        group = groups[index]
        if group.label or group.is_line:
            end = _end_of_list(groups, index)
            if group.label or end - index > 1:
                blocks.append(_list(groups[index:end]))
                index = end
                continue
        following = groups[index + 1] if index + 1 < len(groups) else None
        if group.rows[0].table is not None:
            blocks.append(group.rows[0].table)
        elif subheadings and following is not None and _is_subheading(group, following):
            blocks.append(Heading(level=3, text=group.text))
        else:
            blocks.append(paragraph(group.text))
        index += 1
    return tuple(blocks)


class _Group:
    """Rows that make one paragraph or one entry of a list."""

    __slots__ = ("gap", "is_line", "label", "rows", "strong", "text")

    def __init__(self, rows: list[Row], *, label: str, text: str, is_line: bool) -> None:
        self.rows, self.label, self.text, self.is_line = rows, label, text, is_line
        self.gap, self.strong = rows[0].gap, rows[0].strong


def _groups(rows: Sequence[Row], *, words: Words) -> list[_Group]:
    groups: list[_Group] = []
    index, count = 0, len(rows)
    in_list = False
    while index < count:
        end = index + 1
        while end < count and rows[end].goes_on and not (in_list and _begins_entry(rows[end - 1], rows[end])):
            end += 1
        group = _group(list(rows[index:end]), words=words)
        after_colon = bool(groups) and groups[-1].text.endswith(":")
        in_list = (
            (after_colon or (in_list and not group.gap)) and not group.label and (in_list or end == index + 1)
        )
        groups.append(group)
        index = end
    _find_lost_bullets(groups)
    return groups


def _begins_entry(above: Row, row: Row) -> bool:
    return not row.gap and above.text.endswith((".", ";")) and row.text[0].isupper()


def _find_lost_bullets(groups: Sequence[_Group]) -> None:
    """Short lines one below the other after a colon, or set in from the margin, are a list that lost its bullets."""
    after_colon = False
    for group in groups:
        if group.label:
            after_colon = False
        elif (group.rows[0].indented and len(group.rows) == 1) or (
            after_colon and len(group.text) <= _LONGEST_ENTRY
        ):
            group.is_line = True
        else:
            after_colon = False
        if group.text.endswith(":") and not group.is_line:
            after_colon = True


def _group(rows: list[Row], *, words: Words) -> _Group:
    first = rows[0].text
    text = first if len(rows) == 1 else join_lines([row.line for row in rows], words=words)
    label = ""
    if has_marker(first):
        found = MARKER.match(first)
        if found is not None:
            label, text = found["label"], text[found.end() :]
    return _Group(rows, label=label, text=text, is_line=False)


def _end_of_list(groups: Sequence[_Group], start: int) -> int:
    ordered = groups[start].label[:1].isalnum()
    end = start + 1
    while end < len(groups):
        group = groups[end]
        if groups[start].label:
            if not group.label or group.label[:1].isalnum() != ordered:
                break
        elif not group.is_line or group.label or (group.gap and not group.rows[0].indented):
            break
        end += 1
    return end


def _list(groups: Sequence[_Group]) -> List:
    return List(
        ordered=groups[0].label[:1].isalnum(),
        entries=tuple(Entry(label=group.label, blocks=(paragraph(group.text),)) for group in groups),
    )


def _is_subheading(group: _Group, following: _Group) -> bool:
    text = group.text
    return (
        len(text) <= _LONGEST_SUBHEADING
        and (following.gap or (group.strong and not following.strong))
        and (group.gap or group.strong)
        and text[0].isupper()
        and text[-1] not in ".:;,!?)"
        and not (following.text[0].islower() and not following.label)
    )
