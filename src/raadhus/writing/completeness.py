"""What a case still lacks before it can be submitted, as a list; nothing of it is asked for while one writes."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from raadhus.core.closing_grounds import closing_ground
from raadhus.core.plain_text import plain_text
from raadhus.core.sentences import Sentences
from raadhus.writing.case_types import CaseType
from raadhus.writing.closing_catalogue import is_ground
from raadhus.writing.content import ProposalContent

MISSING: Mapping[str, Sentences] = {
    "title": Sentences("a title", "en titel"),
    "section": Sentences("text under «{heading}»", "tekst under »{heading}«"),
    "decided-by": Sentences("which committee decides in the end", "hvilket udvalg der beslutter til sidst"),
    "units": Sentences("who recommends", "hvem der indstiller"),
    "points": Sentences("a recommendation of at least one point", "en indstilling med mindst ét punkt"),
    "empty-point": Sentences(
        "words in point {number} of the recommendation", "tekst i indstillingens punkt {number}"
    ),
    "amounts": Sentences("at least one amount of money", "mindst ét beløb"),
    "route": Sentences("a committee on its way", "et udvalg på sagens vej"),
    "route-date": Sentences("the day of the meeting in {committee}", "mødedagen i {committee}"),
    "closing-ground": Sentences(
        "the legal ground on which it is closed", "hvilken hjemmel den er lukket efter"
    ),
    "closing-reason": Sentences(
        "the concrete reason why it is closed", "den konkrete grund til, at den er lukket"
    ),
    "closing-reason-weak": Sentences(
        "a reason that says what must be protected: convenience, or freer debate, is none",
        "en grund, der siger, hvad der skal beskyttes; at det er praktisk, eller at man kan tale friere, er ingen",
    ),
    "public-title": Sentences(
        "a neutral public title, other than that of the case",
        "en neutral offentlig titel, som ikke er sagens egen",
    ),
}

_LEAST_REASON = 15
_NO_REASONS = (
    "praktisk", "bekvem", "nemmest", "lettest", "for en sikkerheds skyld", "fri drøftelse", "friere drøftelse",
    "fri debat", "friere debat", "ro om", "plejer",
)  # fmt: skip


class Missing(Struct, frozen=True, kw_only=True):
    """One thing that is not there: its code, where the page's reader finds the field, and what fills the sentence."""

    code: str
    field: str
    values: Mapping[str, object] = {}

    @property
    def danish(self) -> str:
        return MISSING[self.code].danish.format_map(self.values)

    @property
    def english(self) -> str:
        return MISSING[self.code].english.format_map(self.values)


class Stop(Struct, frozen=True, kw_only=True):
    """A committee on the way, and whether the day of its meeting is named."""

    name: str
    has_date: bool


def what_is_missing(
    content: ProposalContent, *, kind: CaseType, stops: Sequence[Stop]
) -> tuple[Missing, ...]:
    """Everything that must be there and is not, in the order of the form."""
    return tuple(_missing(content, kind=kind, stops=stops))


def missing_of_closed(content: ProposalContent) -> Iterator[Missing]:
    """Danish law has no closing by category: each case needs its ground and its own reason (styrelsesloven § 10)."""
    if not is_ground(content.closing_ground):
        yield Missing(code="closing-ground", field="closing_ground")
    reason = content.closing_reason.strip()
    if len(reason) < _LEAST_REASON:
        yield Missing(code="closing-reason", field="closing_reason")
    elif closing_ground(reason).matters == ("other",) and any(
        word in reason.casefold() for word in _NO_REASONS
    ):
        yield Missing(code="closing-reason-weak", field="closing_reason")
    public = content.public_title.strip()
    if not public or public.casefold() == content.title.strip().casefold():
        yield Missing(code="public-title", field="public_title")


def _missing(content: ProposalContent, *, kind: CaseType, stops: Sequence[Stop]) -> Iterator[Missing]:
    if not content.title.strip():
        yield Missing(code="title", field="title")
    if content.access == "closed":
        yield from missing_of_closed(content)
    written = {section.key: section for section in content.sections}
    for section in kind.sections:
        there = written.get(section.key)
        if section.required and (there is None or not plain_text(there.blocks).strip()):
            yield Missing(code="section", field=f"section-{section.key}", values={"heading": section.heading})
    if kind.needs_amounts and not content.amounts:
        yield Missing(code="amounts", field="amounts")
    if kind.needs_points:
        yield from _missing_points(content)
    if not content.decided_by.strip():
        yield Missing(code="decided-by", field="decided_by")
    if not stops:
        yield Missing(code="route", field="route")
    for stop in stops:
        if not stop.has_date:
            yield Missing(code="route-date", field="route", values={"committee": stop.name})


def _missing_points(content: ProposalContent) -> Iterator[Missing]:
    if not any(unit.strip() for unit in content.units):
        yield Missing(code="units", field="units")
    if not content.points:
        yield Missing(code="points", field="points")
    for number, point in enumerate(content.points, 1):
        if not point.strip():
            yield Missing(code="empty-point", field="points", values={"number": number})
