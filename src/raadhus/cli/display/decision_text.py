"""What was decided in an item, for the terminal: the outcome, the words, the votes, who stood apart."""

from collections.abc import Iterable

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.danish_format import danish_date, says_the_same
from raadhus.core.danish_names import OUTCOME_NAMES, POSITION_KIND_NAMES
from raadhus.core.record import Decision, Position, Vote, VoteSide

_SHORT_LINE = 60


def add_decision(text: TerminalText, decision: Decision) -> None:
    """Add the decision; an outcome that its text only repeats is shown once."""
    outcome = OUTCOME_NAMES[decision.outcome] if decision.outcome else "Udfald ikke forstået"
    style = "good" if decision.outcome else "warning"
    has_number = bool(decision.point) and decision.text.startswith(f"{decision.point}.")
    about = _about(decision, with_point=not has_number)
    first, _, rest = decision.text.partition("\n")
    said = first.removeprefix(f"{decision.point}.").lstrip() if has_number else first
    if not about and _tells(said, outcome=outcome):
        text.entry("Beslutning", first, style=style)
    else:
        text.entry("Beslutning", f"{outcome} ({about})" if about else outcome, style=style)
        rest = "" if says_the_same(outcome, decision.text) else decision.text
    if rest:
        text.entry("", rest)
    for vote in decision.votes:
        text.entry("Afstemning", vote_words(vote))
    for position, points in _together(decision.positions):
        text.entry(
            POSITION_KIND_NAMES[position.kind], _position(position, points=points, decided=decision.text)
        )
    if decision.stopped:
        text.entry("Standset", "Beslutningen er standset.", style="bad")


def _tells(line: str, *, outcome: str) -> bool:
    """Whether the line says the outcome at its beginning, or is no longer than "Indstillingen godkendt"."""
    place = line.casefold().find(outcome.casefold())
    return place == 0 or (place > 0 and len(line) <= _SHORT_LINE)


def _about(decision: Decision, *, with_point: bool) -> str:
    day = danish_date(decision.date) if decision.date else None
    point = f"punkt {decision.point}" if decision.point and with_point else None
    return ", ".join(part for part in (decision.body, day, point) if part)


def vote_words(vote: Vote) -> str:
    """The vote in one line: "For 9 (A, Ø, F) · imod 3 (V) · hverken for eller imod 1"."""
    sides = (("For", vote.for_), ("imod", vote.against), ("hverken for eller imod", vote.abstain))
    words = " · ".join(f"{name} {_side(side)}" for name, side in sides if _side(side))
    point = f"Punkt {vote.point}: " if vote.point else ""
    return f"{point}{words or vote.as_printed}"


def _side(side: VoteSide) -> str:
    who = ", ".join((*side.parties, *side.names))
    count = "" if side.count is None else str(side.count)
    return f"{count} ({who})".strip() if who else count


def _together(positions: Iterable[Position]) -> Iterable[tuple[Position, tuple[str, ...]]]:
    """The positions, those that differ in their point alone as one, each with its points."""
    found: dict[tuple[object, ...], tuple[Position, tuple[str, ...]]] = {}
    for position in positions:
        key = (position.kind, position.who, position.text)
        points = found[key][1] if key in found else ()
        found[key] = (position, (*points, position.point) if position.point else points)
    return found.values()


def _position(position: Position, *, points: tuple[str, ...], decided: str) -> str:
    """Who it was and on which points; the words too when the decision's text does not have them."""
    who = ", ".join(position.who) or "Uden navn"
    on = f", punkt {' og '.join(points)}" if points else ""
    is_told = " ".join(position.text.split()) in " ".join(decided.split())
    return f"{who}{on}" if is_told and position.who else f"{who}{on}: {position.text}"
