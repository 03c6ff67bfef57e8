"""The page of one case: where it stands, what it says, what is missing, and what may be done with it now."""

import secrets

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.cpr import gravest_cpr
from raadhus.core.plain_text import plain_text
from raadhus.core.procedure.acting import Acting
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.cases.words import (
    ANSWER_WORDS,
    DIRECTION_WORDS,
    PURPOSE_WORDS,
    SCAN_WORDS,
    STATE_KINDS,
    STATE_WORDS,
)
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.closing_catalogue import ground_words
from raadhus.writing.completeness import Missing
from raadhus.writing.content import WrittenAmount, WrittenSection
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.case_number import ReadCaseNumber, read_case_number
from raadhus.writing.queries.one_case import CaseComment, CaseFile, CaseStep, CaseStop, OneCase, one_case

_TROUBLES = {
    "no-number": "Nummeret ligner ikke et sagsnummer, som Raadhus kender.",
    "unknown-subject": "Emnet står ikke i den indlæste KLE-tabel.",
    "unknown-facet": "Facetten står ikke i den indlæste KLE-tabel.",
    "retired": "Nummeret er udgået af KLE.",
}

_PLACES = {"points": "indstilling", "units": "indstilling", "amounts": "beloeb"}


class ShownFile(Struct, frozen=True, kw_only=True):
    file: CaseFile
    address: str
    change: str
    scan: str
    is_first: bool
    is_last: bool


class ShownSection(Struct, frozen=True, kw_only=True):
    section: WrittenSection
    comments: tuple[CaseComment, ...]


class ShownStop(Struct, frozen=True, kw_only=True):
    stop: CaseStop
    purpose: str


class ShownStep(Struct, frozen=True, kw_only=True):
    step: CaseStep
    answer: str


class ShownAmount(Struct, frozen=True, kw_only=True):
    amount: WrittenAmount
    direction: str


class MissingPart(Struct, frozen=True, kw_only=True):
    """What is missing; `place` is where on the page that one writes on it belongs."""

    danish: str
    field: str
    place: str


class CasePage(DeskPage, frozen=True, kw_only=True):
    """`warnings` are said and stop nothing; `may` the verbs by their names, for the buttons."""

    case: OneCase
    state: str
    state_kind: str
    may: frozenset[str]
    number: ReadCaseNumber | None
    number_troubles: tuple[str, ...]
    ground: str
    sections: tuple[ShownSection, ...]
    stops: tuple[ShownStop, ...]
    steps: tuple[ShownStep, ...]
    files: tuple[ShownFile, ...]
    amounts: tuple[ShownAmount, ...]
    comments: tuple[CaseComment, ...]
    missing: tuple[MissingPart, ...]
    waits_for: str
    warnings: tuple[str, ...]
    largest_upload: int
    typed_comment: str
    key: str


@desk_page
def show_case(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    return show_case_page(request, by, case)


def show_case_page(
    request: HttpRequest,
    by: Acting,
    number: int,
    *,
    errors: tuple[FieldError, ...] = (),
    typed_comment: str = "",
) -> HttpResponseBase:
    """The page; `errors` say why what was just asked for was refused, and what was typed stands there still."""
    case = one_case(number, by=by)
    if case.is_closed:
        log_closed_reading(body=case.body, subject=f"case:{case.number}", way="page", by=by)
    read_number = read_case_number(case.content.case_number, by=by) if case.content.case_number else None
    title = case.content.title
    shown = CasePage(
        title=title,
        heading=title,
        section="cases",
        errors=errors,
        crumbs=(Crumb(label="Sager", address=reverse("desk-cases")), Crumb(label=f"Sag {case.number}")),
        case=case,
        state=STATE_WORDS[case.state],
        state_kind=STATE_KINDS[case.state],
        may=frozenset(case.verbs),
        number=read_number,
        number_troubles=tuple(_TROUBLES[one] for one in read_number.troubles) if read_number else (),
        ground=ground_words(case.content.closing_ground),
        sections=tuple(
            ShownSection(
                section=section,
                comments=tuple(one for one in case.comments if one.section == section.key),
            )
            for section in case.content.sections
        ),
        stops=tuple(ShownStop(stop=stop, purpose=PURPOSE_WORDS[stop.purpose]) for stop in case.stops),
        steps=tuple(ShownStep(step=step, answer=ANSWER_WORDS[step.answer]) for step in case.steps),
        files=_files(case),
        amounts=tuple(
            ShownAmount(amount=one, direction=DIRECTION_WORDS.get(one.direction or "", ""))
            for one in case.content.amounts
        ),
        comments=_loose_comments(case),
        missing=tuple(map(_missing_part, case.missing)) if "submit" in case.verbs else (),
        waits_for=next((one.approver for one in case.steps if one.is_turn), ""),
        warnings=tuple(warnings_of(case)),
        largest_upload=settings.LARGEST_UPLOAD,
        typed_comment=typed_comment,
        key=secrets.token_urlsafe(12),
    )
    return show(request, by, "desk/cases/case.html", shown, status=409 if errors else 200)


def _missing_part(missing: Missing) -> MissingPart:
    place = "afsnit" if missing.field.startswith("section-") else _PLACES.get(missing.field, missing.field)
    return MissingPart(danish=missing.danish, field=missing.field, place=place)


def warnings_of(case: OneCase) -> list[str]:
    """What whoever writes or approves should look at; nothing of it is refused here."""
    found = []
    if case.is_closed and case.kind.must_be_open:
        found.append(
            f"Sager af typen »{case.kind.name}« skal som udgangspunkt behandles for åbne døre. Overvej, om denne sag "
            "kan deles, så kun det fortrolige er lukket."
        )
    texts = [case.content.title, *case.content.points]
    texts += [plain_text(section.blocks) for section in case.content.sections]
    kind = gravest_cpr(texts)
    if kind is not None:
        is_sure = kind == "certain"
        found.append(
            "Teksten har noget, der er et CPR-nummer."
            if is_sure
            else "Teksten har noget, der ligner et CPR-nummer."
        )
    if case.content.case_number == "":
        found.append("Sagen har ikke noget sagsnummer.")
    return found


def _loose_comments(case: OneCase) -> tuple[CaseComment, ...]:
    """Those of the whole case, and those of sections that are no more."""
    keys = {section.key for section in case.content.sections}
    return tuple(one for one in case.comments if one.section not in keys)


def _files(case: OneCase) -> tuple[ShownFile, ...]:
    last = len(case.files) - 1
    return tuple(
        ShownFile(
            file=file,
            address=reverse("desk-case-file", args=[case.number, file.number]),
            change=reverse("desk-case-attachment", args=[case.number, file.number]),
            scan=SCAN_WORDS.get(file.scan, ""),
            is_first=place == 0,
            is_last=place == last,
        )
        for place, file in enumerate(case.files)
    )
