"""The people in the head of a printed agenda: lists below or behind their label, apart from the other facts."""

import re
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Paragraph, Section
from raadhus.reading.printed.head_labels import LABEL, is_bare_label, names_document
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.joining import join_lines
from raadhus.understanding.vocabulary.headings import section_kind

_PEOPLE = re.compile(
    r"(?P<label>Mødedeltagere|Deltagere|Medlemmer|Til ?stede|Fraværende(?: med afbud)?|Afbud/Fraværende|"
    r"Afbud(?: fra)?|Sekretær|Mødt|Fra (?:forvaltningen|administrationen)(?: deltog)?|Øvrige deltagere|"
    r"(?:Derudover|Desuden|Endvidere) deltog)"
    r"(?P<between>\s*:?\s+)(?P<people>[A-ZÆØÅ].*|Ingen\.?)"
)
_OF_PEOPLE = frozenset({"attendance", "guests"})
_NEVER_EMPTY = frozenset({"medlemmer", "mødedeltagere", "deltagere", "tilstede", "til stede"})
_FEWEST_STACKED = 3


class HeadPeople(Struct, frozen=True):
    """The rows that are no people, the sections of people, and the signs that stood between them and their label.

    `apart` is the first of several labels that stand apart from what belongs to them.
    """

    facts: tuple[Row, ...]
    sections: tuple[Section, ...]
    furniture: tuple[str, ...]
    apart: Row | None = None


def split_people(rows: Sequence[Row]) -> HeadPeople:
    """Take the lists of people out of the rows of a head."""
    facts: list[Row] = []
    furniture: list[str] = []
    sections: list[Section] = []
    apart: Row | None = None
    index = 0
    while index < len(rows):
        row = rows[index]
        if apart is None and _stands_apart(rows, index):
            apart = row
        same_line = _PEOPLE.match(row.text)
        end = index + 1
        if apart is not None:
            facts.append(row)
        elif (kind := section_kind(row.text)) in _OF_PEOPLE:
            end = _end_of_people(rows, index + 1)
            people = _people(rows[index + 1 : end])
            sections.append(Section(heading=row.text, blocks=people, kind=kind))
        elif same_line is not None:
            while end < len(rows) and not rows[end].gap and not _is_labelled(rows[end].text):
                end += 1
            furniture.append(same_line["between"].strip())
            names = join_lines([entry.line for entry in rows[index:end]])[same_line.start("people") :]
            sections.append(
                Section(heading=same_line["label"], blocks=(Paragraph(text=names),), kind="attendance")
            )
        else:
            facts.append(row)
        index = end
    return HeadPeople(tuple(facts), tuple(sections), tuple(furniture), apart)


def _stands_apart(rows: Sequence[Row], index: int) -> bool:
    """Whether labels follow each other here with all their values below: nothing tells which belongs to which."""
    text = rows[index].text
    if not is_bare_label(text):
        return False
    below = rows[index + 1].text if index + 1 < len(rows) else ""
    if text.casefold().rstrip(" :") in _NEVER_EMPTY:
        return section_kind(below) == "attendance"
    stacked = rows[index : index + _FEWEST_STACKED]
    return len(stacked) == _FEWEST_STACKED and all(is_bare_label(row.text) for row in stacked)


def _is_labelled(text: str) -> bool:
    return section_kind(text) in _OF_PEOPLE or bool(
        _PEOPLE.match(text) or LABEL.match(text) or names_document(text)
    )


def _end_of_people(rows: Sequence[Row], start: int) -> int:
    end = start
    while end < len(rows) and not _is_labelled(rows[end].text):
        if end > start and rows[end].gap and rows[end].strong:
            break
        end += 1
    return end


def _people(rows: Sequence[Row]) -> tuple[Paragraph, ...]:
    """One paragraph a person; a line whose parenthesis stays open goes on in the next."""
    people: list[list[Row]] = []
    is_open = False
    for row in rows:
        if is_open:
            people[-1].append(row)
        else:
            people.append([row])
        is_open = _is_open("".join(entry.text for entry in people[-1][-3:]))
    return tuple(Paragraph(text=join_lines([row.line for row in person])) for person in people)


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")") or text.endswith((",", " og"))
