"""What the administration or another body recommends: by whom, to whom, and point by point."""

import re
from typing import NamedTuple

from raadhus.core.record import Block, List, Paragraph, Point, Recommendation
from raadhus.understanding.sections import SectionText, lines_of
from raadhus.understanding.treatments import treatment_in_line
from raadhus.understanding.units import units_in
from raadhus.understanding.vocabulary.bodies import body_name

_ROUTE = (
    r"(?:\s(?:derfor|således|samlet|herefter))?(?P<route>(?:,?\s(?:til|over\s?for|via|gennem)\s[^:.\n]{2,160}?)?)"
    r"(?:,?\s(?:at|følgende)\b[\s:,]*|\s*:\s*|,?\s*$)(?P<rest>.*)$"
)
_LEAD = re.compile(rf"^(?P<by>[^.:\n]{{2,220}}?)\s(?:indstiller|anbefaler|foreslår){_ROUTE}", re.DOTALL)
_IMPERSONAL = re.compile(rf"^(?P<by>Det|Der)\s(?:indstilles|anbefales|foreslås){_ROUTE}", re.DOTALL)
_TO = re.compile(r"\b(?:til|over\s?for)\s(?P<to>.+?)(?=,?\s(?:via|gennem)\s|,?$)", re.DOTALL)
_SENDER_IN_HEADING = re.compile(r"^indstilling fra (?P<by>.+)$", re.IGNORECASE)
_LABELLED = re.compile(
    r"^(?:(?:at|ad|pkt|punkt|indstillingspunkt)\.?\s*)?(?P<number>\d{1,2}[a-z]?|[a-zA-Z])(?:[.)](?!\d)|\s?:)\s*(?P<text>\S.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_AT = re.compile(r"^(?:at\b\)?|[-–•*]\s*at\b)[\s:,]*(?P<text>\S.*)$", re.IGNORECASE | re.DOTALL)
_SMALL_AT = re.compile(r"^at(?:\b\)?[\s:,]+)(?=\S)")
_WORD = re.compile(r"\w")
_NUMBER = re.compile(r"\d{1,2}[a-z]?|(?<![\wæøå])[a-z](?![\wæøå])", re.IGNORECASE)
_NO_SENDER = re.compile(r"^(?:det|der|som|hvilket|og|at|herefter)\b", re.IGNORECASE)
_SMALL_WORDS = frozenset({"for", "og", "af", "i", "på", "til", "samt"})
_LONGEST_LEAD = 400


class _Lead(NamedTuple):
    by: tuple[str, ...]
    to: str | None
    rest: str


class _Piece(NamedTuple):
    """One line of a recommendation: the number printed in front of it, if it starts a point, and its text."""

    number: str
    text: str
    starts_point: bool


def recommendations(sections: tuple[SectionText, ...]) -> tuple[Recommendation, ...]:
    """One recommendation for each section that holds one; a section without text gives none."""
    found: list[Recommendation] = []
    sender: tuple[str, ...] = ()
    for section in sections:
        if section.heading[:1] in ("I", "i"):
            sender = _senders_in(section.heading) or sender
        if section.kind == "recommendation":
            recommendation = _recommendation(section, sender=sender)
            if recommendation is not None:
                found.append(recommendation)
                sender = ()
        elif section.lines:
            # "INDSTILLING FRA …" may stand as the last line of what is printed before it.
            last = section.lines[-1]
            sender = (_senders_in(last) if last[0] in "Ii" else ()) or sender
    return tuple(found)


def _recommendation(section: SectionText, *, sender: tuple[str, ...]) -> Recommendation | None:
    by = sender
    to: str | None = None
    points: list[Point] = []
    is_one_sentence = False
    for piece in _pieces(section.blocks):
        lead = None if piece.number or (points and to) else _lead_in(piece.text)
        if lead is not None and (not points or not by):
            by, to = lead.by or by, lead.to or to
            is_one_sentence = bool(lead.rest)
            if lead.rest:
                _add(points, _of_line(lead.rest), first=True)
            continue
        _add(points, piece, first=not points, goes_on=is_one_sentence)
    return Recommendation(by=by, to=to, points=tuple(points)) if points else None


def _add(points: list[Point], piece: _Piece, *, first: bool, goes_on: bool = False) -> None:
    """Add a point, or the text to the point that it goes on with."""
    text = _SMALL_AT.sub("", piece.text)
    if not _WORD.search(text):
        return
    may_go_on = not first and not piece.starts_point
    if may_go_on and (goes_on or points[-1].number or piece.text[0].islower()):
        points[-1] = Point(number=points[-1].number, text=f"{points[-1].text}\n{piece.text}")
    else:
        points.append(Point(number=piece.number, text=text))


def _pieces(blocks: tuple[Block, ...]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for block in blocks:
        if isinstance(block, List):
            for entry in block.entries:
                label = _NUMBER.search(entry.label)
                text = (
                    _without_at("\n".join(lines_of(entry.blocks)))
                    if not label
                    else "\n".join(lines_of(entry.blocks))
                )
                pieces.append(_Piece(label[0] if label else "", text, starts_point=True))
        elif isinstance(block, Paragraph):
            pieces.extend(
                _of_line(line)
                for line in block.text.split("\n")
                if line.strip() and not _is_treatment(line.strip())
            )
    return pieces


def _is_treatment(line: str) -> bool:
    treatment = treatment_in_line(line)
    return treatment is not None and bool(treatment.lines)


def _of_line(line: str) -> _Piece:
    line = line.strip()
    labelled = _LABELLED.match(line)
    if labelled and labelled["text"]:
        return _Piece(labelled["number"], labelled["text"].strip(), starts_point=True)
    without = _without_at(line)
    return _Piece("", without, starts_point=without != line)


def _without_at(line: str) -> str:
    match = _AT.match(line)
    return match["text"] if match else line


def _lead_in(text: str) -> _Lead | None:
    """The sender and the receiver that a line such as "Center for X indstiller til Y, at" names."""
    if len(text) > _LONGEST_LEAD and "indstill" not in text[:_LONGEST_LEAD]:
        return None
    match = _IMPERSONAL.match(text) or _LEAD.match(text)
    if match is None:
        return None
    impersonal = match["by"] in {"Det", "Der"}
    if not impersonal and _NO_SENDER.match(match["by"]):
        return None
    to = _TO.search(match["route"])
    return _Lead(
        () if impersonal else units_in(match["by"]),
        body_name(to["to"]) if to else None,
        match["rest"].strip(),
    )


def _senders_in(heading: str) -> tuple[str, ...]:
    match = _SENDER_IN_HEADING.match(heading)
    if match is None:
        return ()
    by = match["by"].rstrip(":. ")
    return units_in(_in_small_letters(by) if by.isupper() else by)


def _in_small_letters(capitals: str) -> str:
    """The name as one would write it: "MAGISTRATSAFDELINGEN FOR TEKNIK OG MILJØ"."""
    words = (
        word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in capitals.lower().split()
    )
    return " ".join(words)
