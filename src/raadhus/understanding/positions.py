"""Who was against, had reservations or had something entered, as the decision says it; never from silence."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Position, PositionKind
from raadhus.understanding.points import points_in, single_points
from raadhus.understanding.sentences import sentences_of
from raadhus.understanding.vocabulary.positions import AFTER_WHO, BEFORE_WHO
from raadhus.understanding.who import who_in

_IN_POSITIONS = ("ikke", "orbehold", "mod", "ndretal", "rotokol", "ført", "ej:", "ej-")


def _one_pattern(rows: tuple[tuple[PositionKind, str], ...]) -> str:
    return "|".join(f"(?P<{kind}__{number}>{words})" for number, (kind, words) in enumerate(rows))


_AFTER = re.compile(rf"^(?P<who>.{{1,300}}?),? (?:{_one_pattern(AFTER_WHO)})(?P<rest>.*)$", re.DOTALL)
_BEFORE = re.compile(rf"^(?:{_one_pattern(BEFORE_WHO)})\s*(?P<who>.{{1,1500}})$", re.IGNORECASE | re.DOTALL)
_CLAUSE = re.compile(r"[,;.] (?:og )?(?=(?:imod|undlod|for)\b(?: stemte|:| at))", re.IGNORECASE)
_LABEL = re.compile(r"^\d{1,2}[a-z]?(?:\.? ?[-–] ?\d{1,2})?\. (?=[A-ZÆØÅ(])")


def positions_in(lines: tuple[str, ...], *, point: str | None = None) -> tuple[Position, ...]:
    """Every position that the lines of a decision state; one for each point when they name points."""
    found: list[Position] = []
    for line in lines:
        if not holds_any(line, _IN_POSITIONS):
            continue
        for sentence in sentences_of(line):
            if not holds_any(sentence.lower(), _IN_POSITIONS):
                continue
            for clause in _CLAUSE.split(sentence):
                found.extend(_positions(clause, sentence=sentence, point=point))
    return tuple(dict.fromkeys(found))


def _positions(clause: str, *, sentence: str, point: str | None) -> tuple[Position, ...]:
    unlabelled = _LABEL.sub("", clause)
    match = _AFTER.match(unlabelled) or _BEFORE.match(unlabelled)
    if match is None:
        return ()
    who = who_in(match["who"]).all
    kind = _kind(match)
    if not who and kind not in {"minority_statement", "entry"}:
        return ()
    points = points_in(clause) or points_in(sentence) or (single_points(point) if point else (None,))
    return tuple(Position(who=who, kind=kind, point=number, text=sentence) for number in points)


def _kind(match: re.Match[str]) -> PositionKind:
    name = next(key for key, value in match.groupdict().items() if value is not None and "__" in key)
    kind: PositionKind = name.partition("__")[0]  # type: ignore[assignment]  # the groups are named by kind
    return kind
