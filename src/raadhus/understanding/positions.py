"""Who was against, had reservations or had something entered, as the decision says it; never from silence."""

import re

from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Position, PositionKind
from raadhus.understanding.points import label_in, points_in, single_points
from raadhus.understanding.vocabulary.positions import AFTER_WHO, BEFORE_WHO
from raadhus.understanding.vote_clauses import clauses_of, vote_sentences
from raadhus.understanding.who import who_in

_IN_POSITIONS = ("ikke", "orbehold", "mod", "ndretal", "rotokol", "ført", "ej:", "ej-")


def _one_pattern(rows: tuple[tuple[PositionKind, str], ...]) -> str:
    return "|".join(f"(?P<{kind}__{number}>{words})" for number, (kind, words) in enumerate(rows))


_AFTER = re.compile(rf"^(?P<who>.{{1,300}}?),? (?:{_one_pattern(AFTER_WHO)})(?P<rest>.*)$", re.DOTALL)
_BEFORE = re.compile(rf"^(?:{_one_pattern(BEFORE_WHO)})\s*(?P<who>.{{1,1500}})$", re.IGNORECASE | re.DOTALL)


def positions_in(lines: tuple[str, ...], *, point: str | None = None) -> tuple[Position, ...]:
    """Every position that the lines of a decision state; one for each point when they name points."""
    found: list[Position] = []
    for line in lines:
        if not holds_any(line, _IN_POSITIONS):
            continue
        label, text = label_in(line)
        points = label or (single_points(point) if point else ())
        for sentence in vote_sentences(text):
            if not holds_any(sentence.lower(), _IN_POSITIONS):
                continue
            for clause in clauses_of(sentence):
                found.extend(_positions(clause, sentence=sentence, points=points))
    return tuple(dict.fromkeys(found))


def _positions(clause: str, *, sentence: str, points: tuple[str, ...]) -> tuple[Position, ...]:
    match = _AFTER.match(clause) or _BEFORE.match(clause)
    if match is None:
        return ()
    who = who_in(match["who"]).all
    kind = _kind(match)
    if not who and kind not in {"minority_statement", "entry"}:
        return ()
    numbers = points_in(clause) or points_in(sentence) or points or (None,)
    return tuple(Position(who=who, kind=kind, point=number, text=sentence) for number in numbers)


def _kind(match: re.Match[str]) -> PositionKind:
    name = next(key for key, value in match.groupdict().items() if value is not None and "__" in key)
    kind: PositionKind = name.partition("__")[0]  # type: ignore[assignment]  # the groups are named by kind
    return kind
