"""What is worth a second look and is allowed all the same: told, never refused."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.deadlines import Deadline
from raadhus.core.procedure.dissent_rules import voted_for_it
from raadhus.core.procedure.meeting_facts import MeetingFacts
from raadhus.core.procedure.presence import item_of
from raadhus.core.procedure.readings import budget_second_reading_due, earliest_second_reading, reading_in
from raadhus.core.sentences import Sentences

CAUTIONS: Mapping[str, Sentences] = {
    "dissenter-voted-for": Sentences(
        "{who} voted for, and asks to have a differing opinion entered. Ask whether that is meant so.",
        "{who} har stemt for og ønsker en afvigende mening ført til referatet. Spørg, om det er ment sådan.",
    ),
    "stop-of-recommendation": Sentences(
        "The committee only recommends here, and another body decides. Ask whether the council is meant.",
        "Udvalget anbefaler kun her, og andre afgør sagen. Spørg, om sagen skal for rådet.",
    ),
    "agenda-late": Sentences(
        "The agenda should have been sent by {day}: {counting}, {citation}.",
        "Dagsordenen skulle have været sendt senest {day}: {counting}, {citation}.",
    ),
    "second-reading-soon": Sentences(
        "Item {item} is a second reading: six whole days lie between the two, so it is on {day} at the earliest.",
        "Punkt {item} er en anden behandling: der skal ligge seks hele dage imellem, så den kan tidligst være {day}.",
    ),
    "budget-late": Sentences(
        "Item {item} is the second reading of a budget, which is to be over by {day}.",
        "Punkt {item} er anden behandling af et budget, og den skal være holdt senest {day}.",
    ),
    "request-late": Sentences(
        "{who}'s request for item {item} was to be here by {day} to have a right to this meeting.",
        "{who}s ønske om punkt {item} skulle være fremme senest {day} for at have krav på at komme på dette møde.",
    ),
}


class Caution(Struct, frozen=True, kw_only=True):
    """Something to look at, by its code and what fills its sentences."""

    code: str
    values: Mapping[str, object] = {}

    @property
    def danish(self) -> str:
        return CAUTIONS[self.code].danish.format_map(self.values)

    @property
    def english(self) -> str:
        return CAUTIONS[self.code].english.format_map(self.values)


def cautions_of(item_key: str, *, meeting: MeetingFacts) -> tuple[Caution, ...]:
    """What to look at among the facts of an item."""
    _, facts = item_of(item_key, meeting=meeting)
    found = [
        Caution(code="dissenter-voted-for", values={"who": seat.name})
        for dissent in facts.dissents
        if dissent.kind in {"reservation", "minority_statement"}
        for seat in voted_for_it(dissent, item=item_key, meeting=meeting)
    ]
    outcomes = {decision.outcome for decision in facts.decisions}
    if facts.stops and outcomes == {"recommended"}:
        found.append(Caution(code="stop-of-recommendation"))
    return tuple(found)


def caution_of_reading(title: str, *, item: str, day: date, first: date | None) -> Caution | None:
    """What to say of an item with this title on this day; `first` is when its first reading was, if that is known."""
    reading = reading_in(title)
    if reading is None or reading.number == 1:
        return None
    if reading.of == "byelaw" and first is not None and day < earliest_second_reading(first):
        return Caution(
            code="second-reading-soon", values={"item": item, "day": _said(earliest_second_reading(first))}
        )
    if reading.year is not None and day > budget_second_reading_due(reading.year):
        values = {"item": item, "day": _said(budget_second_reading_due(reading.year))}
        return Caution(code="budget-late", values=values)
    return None


def caution_of_request(received: date, *, who: str, item: str, last: date) -> Caution | None:
    """What to say of a case that a member asked for on a day; None when it has a right to the meeting."""
    if received <= last:
        return None
    return Caution(code="request-late", values={"who": who, "item": item, "day": _said(last)})


def caution_of_notice(sent_on: date, *, notice: Deadline) -> Caution | None:
    """What to say of an agenda that is sent on this day; None when it is in time."""
    if sent_on <= notice.day:
        return None
    values = {
        "day": _said(notice.day),
        "counting": notice.counting,
        "citation": notice.citation,
    }
    return Caution(code="agenda-late", values=values)


def _said(day: date) -> str:
    return danish_date(day.isoformat())
