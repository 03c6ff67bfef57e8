"""How a text written by hand differs from what was recorded: told to the secretary, never mended in silence."""

from collections.abc import Iterator

from msgspec import Struct

from raadhus.core.procedure.meeting_facts import MeetingFacts
from raadhus.core.procedure.presence import item_of
from raadhus.core.record import Decision, Paragraph, Section
from raadhus.understanding.decisions import decisions
from raadhus.understanding.elections import elections_in
from raadhus.understanding.sections import SectionText
from raadhus.writing.wording.decision_text import decision_text


class Deviation(Struct, frozen=True, kw_only=True):
    """`made` and `written` are the two texts, `disagreements` what the written one says otherwise than the record."""

    made: str
    written: str
    disagreements: tuple[str, ...]


def deviation(item_key: str, *, meeting: MeetingFacts) -> Deviation | None:
    """Null where nothing was written by hand. Raises ItemNotOfTheMeeting."""
    _, facts = item_of(item_key, meeting=meeting)
    if facts.text is None:
        return None
    made = decision_text(item_key, meeting=meeting)
    said = [*_disagreements(_understood(made), _understood(facts.text))]
    if elections_in(made.split("\n")) != elections_in(facts.text.split("\n")):
        said.append("Et valg læses anderledes i teksten end det, der er noteret.")
    return Deviation(made=made, written=facts.text, disagreements=tuple(said))


def _understood(text: str) -> tuple[Decision, ...]:
    lines = tuple(line for line in text.split("\n") if line)
    blocks = tuple(Paragraph(text=line) for line in lines)
    section = Section(heading="Beslutning", blocks=blocks, kind="decision")
    return decisions((SectionText("decision", section.heading, lines, blocks, text),))


def _disagreements(recorded: tuple[Decision, ...], written: tuple[Decision, ...]) -> Iterator[str]:
    if _outcomes(recorded) != _outcomes(written):
        yield "Udfaldet læses anderledes i teksten end det, der er noteret."
    if _votes(recorded) != _votes(written):
        yield "Stemmerne læses anderledes i teksten end dem, der er noteret."
    if _positions(recorded) != _positions(written):
        yield "Forbehold, mindretalsudtalelser eller tilførsler læses anderledes end dem, der er noteret."
    if any(one.stopped for one in recorded) != any(one.stopped for one in written):
        yield "Om sagen er indbragt for kommunalbestyrelsen, læses anderledes end det, der er noteret."


def _outcomes(found: tuple[Decision, ...]) -> set[object]:
    return {(one.point, one.outcome) for one in found if one.outcome is not None}


def _votes(found: tuple[Decision, ...]) -> set[object]:
    return {
        (vote.point, vote.for_, vote.against, vote.abstain, vote.carried)
        for one in found
        for vote in one.votes
    }


def _positions(found: tuple[Decision, ...]) -> set[object]:
    return {
        (frozenset(position.who), position.kind, position.point)
        for one in found
        for position in one.positions
    }
