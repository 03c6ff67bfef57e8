"""What was decided: by the meeting itself first, then by every other body that the item tells of."""

import re
from functools import lru_cache

from msgspec.structs import replace

from raadhus.core.body_names import is_same_body
from raadhus.core.danish_dates import find_dates
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Date, Decision
from raadhus.understanding.amendments import about_the_matter
from raadhus.understanding.decision_parts import parts_of, tells_only_votes
from raadhus.understanding.outcome import outcome_of
from raadhus.understanding.positions import positions_in
from raadhus.understanding.quoted_statements import LaidAside, laid_aside
from raadhus.understanding.remarks import remarks_in, requests_in
from raadhus.understanding.sections import SectionText
from raadhus.understanding.treatments import Treatment, treatment_in_line, treatments_in
from raadhus.understanding.vocabulary.bodies import BODY_PATTERN, body_name
from raadhus.understanding.votes import votes_in

# Lov om kommunernes styrelse § 23: a member may have a committee's decision brought before the council.
_STOPPED = re.compile(
    r"(?:begær|kræve|forlang|ønske)\w*[^.]{0,60}?\b(?:indbragt for (?:kommunalbestyrelsen|byrådet)|standset)\b"
    r"|(?:benyttede|benytter|gjorde brug af|gør brug af|anvendte)[^.]{0,40}?standsningsret",
    re.IGNORECASE,
)


# Long text is slow to make small; it is printed with small letters, a capital in front or in capitals.
_IN_STOPPED = ("ndbragt for", "tandset", "tandsningsret", "NDBRAGT FOR", "TANDSET", "TANDSNINGSRET")


_LONGEST_PHRASE = 200


def decisions(
    sections: tuple[SectionText, ...], *, own_bodies: tuple[str, ...] = (), meeting_date: Date | None = None
) -> tuple[Decision, ...]:
    """Every decision that the sections of an item state, the meeting's own first; none without text."""
    own: list[Decision] = []
    others: list[Decision] = []
    for section in sections:
        if section.kind == "decision":
            found = _decided_here(section)
            (own if _is_own(found, own_bodies=own_bodies, meeting_date=meeting_date) else others).extend(
                found
            )
        elif section.kind in {"previous", "recommendation"}:
            for treatment in _treatments(section):
                others.extend(_decided_there(treatment))
    return (*own, *others)


def _treatments(section: SectionText) -> tuple[Treatment, ...]:
    if section.kind == "previous":
        return treatments_in(section.lines)
    in_lines = (treatment_in_line(line) for line in section.lines)
    return tuple(treatment for treatment in in_lines if treatment is not None and treatment.lines)


def _decided_here(section: SectionText) -> tuple[Decision, ...]:
    body, date = _named_in(section.heading)
    return _of_lines(section.lines, body=body, date=date)


@lru_cache(maxsize=256)
def _named_in(heading: str) -> tuple[str | None, Date | None]:
    """The body and the day that the heading over a decision names."""
    treatment = treatment_in_line(heading.removeprefix("Beslutning").strip())
    if treatment is not None:
        return treatment.body, treatment.date
    body = BODY_PATTERN.search(heading)
    if body is None:
        return None, None
    # Ballerup 2012: "Sundhedsudvalgets beslutning den 04.12.2012".
    dates = find_dates(heading)
    return body_name(body["body"]), dates[0].date if len(dates) == 1 else None


def _decided_there(treatment: Treatment) -> tuple[Decision, ...]:
    return _of_lines(treatment.lines, body=treatment.body, date=treatment.date)


def _of_lines(lines: tuple[str, ...], *, body: str | None, date: Date | None) -> tuple[Decision, ...]:
    # Most decisions are a standard phrase, printed in item after item.
    is_short = len(lines) == 1 and len(lines[0]) <= _LONGEST_PHRASE
    return _of_phrase(lines, body, date) if is_short else _of_text(lines, body=body, date=date)


@lru_cache(maxsize=512)
def _of_phrase(lines: tuple[str, ...], body: str | None, date: Date | None) -> tuple[Decision, ...]:
    return _of_text(lines, body=body, date=date)


def _of_text(lines: tuple[str, ...], *, body: str | None, date: Date | None) -> tuple[Decision, ...]:
    aside = laid_aside(lines)
    return tuple(
        _restored(_decision(part.lines, point=part.point, body=body, date=date), aside=aside)
        for part in parts_of(aside.lines)
        if part.lines
    )


def _restored(decision: Decision, *, aside: LaidAside) -> Decision:
    """The decision with what members said back in its texts."""
    if not aside.statements:
        return decision
    return replace(
        decision,
        text=aside.restored(decision.text),
        remarks=tuple(aside.restored(remark) for remark in decision.remarks),
        requests=tuple(aside.restored(request) for request in decision.requests),
        votes=tuple(replace(vote, as_printed=aside.restored(vote.as_printed)) for vote in decision.votes),
        positions=tuple(replace(one, text=aside.restored(one.text)) for one in decision.positions),
    )


def _decision(lines: tuple[str, ...], *, point: str | None, body: str | None, date: Date | None) -> Decision:
    without_votes = "\n".join(line for line in lines if not tells_only_votes(line))
    of_the_matter = about_the_matter(lines)
    return Decision(
        body=body,
        date=date,
        point=point,
        text="\n".join(lines),
        outcome=outcome_of(without_votes),
        remarks=remarks_in(lines),
        requests=requests_in(lines),
        votes=votes_in(of_the_matter, point=point),
        positions=positions_in(of_the_matter, point=point),
        stopped=True if any(_may_tell_stop(line) and _STOPPED.search(line) for line in lines) else None,
    )


def _may_tell_stop(line: str) -> bool:
    return holds_any(line, _IN_STOPPED)


def _is_own(found: tuple[Decision, ...], *, own_bodies: tuple[str, ...], meeting_date: Date | None) -> bool:
    if not found or found[0].body is None:
        return True
    decision = found[0]
    if decision.date is not None and meeting_date is not None and decision.date != meeting_date:
        return False
    return not own_bodies or any(is_same_body(decision.body or "", own) for own in own_bodies)
