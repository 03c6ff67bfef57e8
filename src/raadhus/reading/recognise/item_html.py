"""What the HTML of one item means: its sections, its absence lines, and what is public when it is closed."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from raadhus.core.record import Block, Heading, Mark, Paragraph, Section, SectionKind
from raadhus.understanding.vocabulary.headings import LONGEST_HEADING, section_kind

_ABSENCE = re.compile(
    r"(?P<label>Afbud(?: fra)?|Fraværende(?: med afbud)?|Ikke til stede|Fravær|Ej til stede)\s*:\s*(?P<names>\S.*)$",
    re.DOTALL,
)
_ABSENCE_START = frozenset("AFIE")
_SENTENCE_IN_HEADING = re.compile(r"[.!?;] \S")
_MOST_WORDS_BEFORE_COLON = 5
# A bold line may be the heading of a section, but not of these: inside a case presentation the words are
# used for parts of the text.
_NOT_BOLD: frozenset[SectionKind | None] = frozenset(
    {None, "other", "decision", "previous", "attendance", "attachments", "background", "guests"}
)


class ItemText(NamedTuple):
    """The sections of an item in their order, and the signs that became structure."""

    sections: tuple[Section, ...]
    furniture: tuple[str, ...]

    @property
    def has_decision(self) -> bool:
        return any(section.kind == "decision" and section.blocks for section in self.sections)


class ClosedText(NamedTuple):
    """What a closed item publishes: the text of its decision, who was away, and what else it carries."""

    public_text: tuple[Block, ...]
    public_attendance: str | None
    rest: tuple[Section, ...]
    furniture: tuple[str, ...]


def item_text(blocks: Sequence[Block]) -> ItemText:
    """Divide the blocks of an item at the headings that the vocabulary knows; others stay in their section."""
    furniture: list[str] = []
    sections: list[Section] = []
    for heading, inner in _parts(blocks):
        kind = section_kind(heading) if heading else None
        if kind == "decision":
            decided, absent = _without_absence(inner)
            sections.append(Section(heading=heading, blocks=decided, kind=kind))
            for label, names in absent:
                sections.append(Section(heading=label, blocks=(Paragraph(text=names),), kind="attendance"))
            furniture += [":"] * len(absent)
        else:
            sections.append(Section(heading=heading, blocks=tuple(inner), kind=kind or "other"))
    return ItemText(tuple(sections), tuple(furniture))


def closed_text(blocks: Sequence[Block], *, is_decided: bool) -> ClosedText:
    """Part what a closed item publishes of its decision from what it should not carry.

    `is_decided` is false for an agenda: its text cannot be a decision yet.
    """
    public: list[Block] = []
    absent: list[tuple[str, str]] = []
    rest: list[Section] = []
    furniture: list[str] = []
    for place, (heading, inner) in enumerate(_parts(blocks)):
        kind = section_kind(heading) if heading else None
        if is_decided and (kind == "decision" or (not heading and place == 0)):
            decided, away = _without_absence(inner)
            public += decided
            absent += away
            furniture += [heading] if heading else []
        elif inner or heading:
            rest.append(Section(heading=heading, blocks=tuple(inner), kind=kind or "other"))
    attendance = "\n".join(f"{label}: {names}" for label, names in absent)
    return ClosedText(tuple(public), attendance or None, tuple(rest), tuple(furniture))


def people_section(heading: str, *, people: Iterable[str]) -> Section:
    """The section that lists people, one to a paragraph."""
    return Section(
        heading=heading, blocks=tuple(Paragraph(text=person) for person in people), kind="attendance"
    )


def _parts(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    headings_are_marked = any(isinstance(block, Heading) and section_kind(block.text) for block in blocks)
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading) and not block.text:
            # An empty heading ends a decision: what follows is an unnamed section. Elsewhere it is a leftover.
            if parts[-1][0] and section_kind(parts[-1][0]) == "decision" and parts[-1][1]:
                parts.append(("", []))
        elif isinstance(block, Heading):
            if section_kind(block.text) is not None or (parts == [("", [])] and not _is_sentence(block.text)):
                parts.append((block.text, []))
            elif _is_sentence(block.text):
                parts[-1][1].append(Paragraph(text=block.text))
            else:
                parts[-1][1].append(block)
        elif (
            isinstance(block, Paragraph)
            and block.marks
            and _is_bold_heading(block, headings_are_marked=headings_are_marked)
        ):
            parts.append((block.text, []))
        else:
            parts[-1][1].append(block)
    return [part for part in parts if part[0] or part[1]]


def _is_sentence(text: str) -> bool:
    """Whether a heading holds running text: editors paste whole paragraphs into heading elements."""
    if len(text) > LONGEST_HEADING or text[-1] in ".,;" or _SENTENCE_IN_HEADING.search(text):
        return True
    return text[-1] == ":" and text.count(" ") >= _MOST_WORDS_BEFORE_COLON


def _is_bold_heading(block: Paragraph, *, headings_are_marked: bool) -> bool:
    marks: tuple[Mark, ...] = block.marks
    if len(block.text) > LONGEST_HEADING or not block.text[0].isupper():
        return False
    if not any(mark.kind == "strong" and mark.start == 0 and mark.end == len(block.text) for mark in marks):
        return False
    kind = section_kind(block.text)
    return kind is not None and (not headings_are_marked or kind not in _NOT_BOLD)


def _without_absence(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], list[tuple[str, str]]]:
    kept: list[Block] = []
    absent: list[tuple[str, str]] = []
    for block in blocks:
        found = (
            _ABSENCE.match(block.text)
            if isinstance(block, Paragraph) and block.text[0] in _ABSENCE_START
            else None
        )
        if found is None:
            kept.append(block)
        else:
            absent.append((found["label"], found["names"]))
    return tuple(kept), absent
