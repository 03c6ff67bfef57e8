"""A typed case as its content, with what could not be read told field by field."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from raadhus.core.record import Block, Direction, SectionKind
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.cases.editor import blocks_of_typed
from raadhus.web.desk.cases.typed_case import TypedAmount, TypedCase, TypedSection, key_of_earlier
from raadhus.writing.amounts import oere_of
from raadhus.writing.case_types import CaseType
from raadhus.writing.closing_catalogue import is_ground
from raadhus.writing.content import EarlierTreatment, ProposalContent, WrittenAmount, WrittenSection

_DIRECTIONS: Mapping[str, Direction] = {"increase": "increase", "decrease": "decrease"}


class ReadCase(Struct, frozen=True, kw_only=True):
    """`errors` are what could not be read; the content has all the rest."""

    content: ProposalContent
    errors: tuple[FieldError, ...]


def read_typed(
    typed: TypedCase,
    *,
    before: ProposalContent,
    kind: CaseType,
    earlier: Mapping[str, EarlierTreatment],
) -> ReadCase:
    """Make the content. `before` is what was saved, `earlier` what the picked keys stand for."""
    amounts, errors = _amounts(typed.amounts)
    known = {key_of_earlier(one): one for one in before.earlier} | dict(earlier)
    is_closed = typed.access == "closed"
    requested_on, request_errors = _request(typed)
    content = ProposalContent(
        title=typed.title,
        case_number=typed.case_number,
        access="closed" if is_closed else "open",
        closing_ground=typed.closing_ground if is_closed and is_ground(typed.closing_ground) else None,
        closing_reason=typed.closing_reason if is_closed else "",
        public_title=typed.public_title if is_closed else "",
        requested_by=typed.requested_by,
        requested_on=requested_on,
        decided_by=typed.decided_by,
        units=tuple(filter(None, typed.units)),
        points=tuple(filter(None, (one.removeprefix("at ") for one in typed.points))),
        sections=tuple(_sections(typed.sections, before=before, kind=kind)),
        amounts=amounts,
        earlier=tuple(known[key] for key in typed.earlier if key in known),
    )
    missing_title = () if content.title else (FieldError(text="Giv sagen en titel.", field="title"),)
    return ReadCase(content=content, errors=(*missing_title, *request_errors, *errors))


def _request(typed: TypedCase) -> tuple[date | None, tuple[FieldError, ...]]:
    """The day on which a member asked for the case: it is that member's right, so both or neither are said."""
    try:
        day = date.fromisoformat(typed.requested_on) if typed.requested_on else None
    except ValueError:
        text = f"»{typed.requested_on}« er ikke en dato. Skriv den som 2026-08-24."
        return None, (FieldError(text=text, field="requested_on"),)
    if (day is None) == (not typed.requested_by):
        return day, ()
    text = "Skriv både, hvilket medlem der har ønsket sagen, og hvornår ønsket kom."
    return day, (FieldError(text=text, field="requested_by"),)


def _sections(
    typed: Sequence[TypedSection], *, before: ProposalContent, kind: CaseType
) -> Sequence[WrittenSection]:
    """The sections; those of the type keep its heading and kind, whatever is sent."""
    of_type = {section.key: section for section in kind.sections}
    saved: Mapping[str, WrittenSection] = {section.key: section for section in before.sections}
    found = []
    for section in typed:
        own = of_type.get(section.key)
        blocks: tuple[Block, ...] = saved[section.key].blocks if section.key in saved else ()
        kept: SectionKind = saved[section.key].kind if section.key in saved else "other"
        found.append(
            WrittenSection(
                key=section.key,
                heading=own.heading if own else section.heading or "Nyt afsnit",
                kind=own.kind if own else kept,
                blocks=blocks_of_typed(section.typed, before=blocks),
            )
        )
    return found


def _amounts(typed: Sequence[TypedAmount]) -> tuple[tuple[WrittenAmount, ...], tuple[FieldError, ...]]:
    amounts: list[WrittenAmount] = []
    errors: list[FieldError] = []
    for number, amount in enumerate(typed):
        if not any((amount.what, amount.kroner, amount.frame, amount.year)):
            continue
        oere = oere_of(amount.kroner)
        if oere is None:
            text = f"Beløb {number + 1}: skriv et antal kroner, for eksempel 1.250.000,50."
            errors.append(FieldError(text=text, field=f"amount-kroner-{number}"))
        year = _year(amount.year)
        if amount.year and year is None:
            text = f"Beløb {number + 1}: skriv et år med fire cifre, for eksempel 2026."
            errors.append(FieldError(text=text, field=f"amount-year-{number}"))
        amounts.append(
            WrittenAmount(
                oere=oere or 0,
                what=amount.what,
                frame=amount.frame or None,
                year=year,
                direction=_DIRECTIONS.get(amount.direction),
            )
        )
    return tuple(amounts), tuple(errors)


def _year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None
