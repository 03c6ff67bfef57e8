"""A case as it is typed into its form: texts, and no more than that; kept as a draft, and made a content when saved."""

from collections.abc import Mapping, Sequence

from django.http import QueryDict
from msgspec import Struct

from raadhus.core.danish_format import danish_kroner
from raadhus.web.desk.cases.editor import TypedText, typed_text
from raadhus.writing.case_types import CaseType, sections_of_type
from raadhus.writing.content import EarlierTreatment, ProposalContent, WrittenAmount
from raadhus.writing.editing.html import html_of

MOST_ROWS = 200


class TypedSection(Struct, frozen=True, kw_only=True):
    key: str
    heading: str
    typed: TypedText = TypedText()


class TypedAmount(Struct, frozen=True, kw_only=True):
    what: str = ""
    kroner: str = ""
    frame: str = ""
    year: str = ""
    direction: str = ""


class TypedCase(Struct, frozen=True, kw_only=True):
    """`earlier` are the keys of what was picked, "item:…" or "desk:…"; `words` what was searched for last."""

    title: str = ""
    case_number: str = ""
    access: str = "open"
    closing_ground: str = ""
    closing_reason: str = ""
    public_title: str = ""
    requested_by: str = ""
    requested_on: str = ""
    decided_by: str = ""
    units: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    sections: tuple[TypedSection, ...] = ()
    amounts: tuple[TypedAmount, ...] = ()
    earlier: tuple[str, ...] = ()
    words: str = ""


def typed_of(content: ProposalContent, *, kind: CaseType) -> TypedCase:
    """The content as it stands in the form, with the sections of its type."""
    return TypedCase(
        title=content.title,
        case_number=content.case_number,
        access=content.access,
        closing_ground=content.closing_ground or "",
        closing_reason=content.closing_reason,
        public_title=content.public_title,
        requested_by=content.requested_by,
        requested_on=content.requested_on.isoformat() if content.requested_on else "",
        decided_by=content.decided_by,
        units=content.units,
        # A recommendation begins with an empty point, where the type asks for one.
        points=content.points or (("",) if kind.needs_points else ()),
        sections=tuple(
            TypedSection(
                key=section.key,
                heading=section.heading,
                typed=TypedText(form="html", text=html_of(section.blocks)),
            )
            for section in sections_of_type(kind, content=content)
        ),
        amounts=tuple(map(_typed_amount, content.amounts)),
        earlier=tuple(map(key_of_earlier, content.earlier)),
    )


def typed_from(posted: QueryDict) -> TypedCase:
    """What was sent; a field that was not is empty."""
    return TypedCase(
        title=_line(posted, "title"),
        case_number=_line(posted, "case_number"),
        access="closed" if posted.get("access") == "closed" else "open",
        closing_ground=_line(posted, "closing_ground"),
        closing_reason=posted.get("closing_reason", "").strip(),
        public_title=_line(posted, "public_title"),
        requested_by=_line(posted, "requested_by"),
        requested_on=_line(posted, "requested_on"),
        decided_by=_line(posted, "decided_by"),
        units=_lines(posted, "unit"),
        points=_lines(posted, "point"),
        sections=tuple(_sections(posted)),
        amounts=tuple(_amounts(posted)),
        earlier=tuple(dict.fromkeys(_lines(posted, "earlier"))),
        words=_line(posted, "words"),
    )


def key_of_earlier(treatment: EarlierTreatment) -> str:
    """The key by which the form sends an earlier treatment back."""
    return f"item:{treatment.item}" if treatment.item is not None else f"desk:{treatment.desk_item}"


def _typed_amount(amount: WrittenAmount) -> TypedAmount:
    return TypedAmount(
        what=amount.what,
        kroner=danish_kroner(amount.oere).removesuffix(" kr."),
        frame=amount.frame or "",
        year="" if amount.year is None else str(amount.year),
        direction=amount.direction or "",
    )


def _sections(posted: QueryDict) -> Sequence[TypedSection]:
    keys, headings = posted.getlist("section-key"), posted.getlist("section-heading")
    return [
        TypedSection(key=key, heading=_one_line(heading), typed=typed_text(posted, name=f"section-{number}"))
        for number, (key, heading) in enumerate(zip(keys[:MOST_ROWS], headings, strict=False))
    ]


def _amounts(posted: QueryDict) -> Sequence[TypedAmount]:
    columns: Mapping[str, Sequence[str]] = {
        name: posted.getlist(f"amount-{name}")[:MOST_ROWS]
        for name in ("what", "kroner", "frame", "year", "direction")
    }
    rows = zip(*columns.values(), strict=False)
    return [TypedAmount(**dict(zip(columns, map(_one_line, row), strict=True))) for row in rows]


def _lines(posted: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(_one_line(value) for value in posted.getlist(name)[:MOST_ROWS])


def _line(posted: QueryDict, name: str) -> str:
    return _one_line(posted.get(name, ""))


def _one_line(value: str) -> str:
    return " ".join(value.split())
