"""The head of a printed agenda: kind, organization, time and place as printed, and the people listed."""

import re
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.doubts import doubt
from raadhus.core.record import Body, Doubt, RecordKind, Section
from raadhus.reading.printed.head_labels import DOCUMENT_INSIDE, LABEL, names_document
from raadhus.reading.printed.head_people import split_people
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.titles import is_group_mark
from raadhus.understanding.vocabulary.headings import section_kind

_MINUTES = re.compile(r"referat|protokol|vedtagelser|beslutninger", re.IGNORECASE)
_OF = re.compile(r"^(?:\s*(?:til|fra|af|for|i|møde i|møde|[-–•|:])\s+)+", re.IGNORECASE)
_AFTER_ORGANIZATION = re.compile(
    r"(?:s (?:ordinære |ekstraordinære )?møde\b|[\s,–•|:-]*(?:\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b|\bden \d"
    r"|\bd\. ?\d|\b\d{1,2}[.\-/] ?\S|\b\d{4}\b|\bafholdt\b|\bekstraordinært møde|\bkl\.|\b(?:beslutnings)?referat\b"
    r"|\bdagsorden\b|\bprotokol\b)).*$",
    re.IGNORECASE,
)
_ORGANIZATION = re.compile(
    r"(?:udvalg(?:et|ene)?|råd(?:et)?|bestyrelse(?:n)?|magistrat(?:en)?|nævn(?:et)?|kommission(?:en)?|direktion(?:en)?|"
    r"repræsentation(?:en)?|forum(?:met)?)(?:s møde)?$",
    re.IGNORECASE,
)
MUNICIPALITY = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+(?:[- ][A-ZÆØÅ][\w-]+)? (?:Kommune|KOMMUNE))")
_DATE = re.compile(r"\b\d{1,2}\. ?[a-zæøå]{3,9}\.? \d{4}|\b\d{1,2}[-./]\d{1,2}[-./]\d{4}|\bkl\.? ?\d")
_CANCELLED = re.compile(
    r"^(?:OBS:? )?(?:møde )?aflyst\b|\bmødet (?:er |blev )(?:blevet )?aflyst|\baflyst møde|[-–(] ?aflyst\)?$",
    re.IGNORECASE,
)
_LONGEST_ORGANIZATION = 160
_LONGEST_UNKNOWN = 120


class Head(Struct, frozen=True):
    """What stands before the first item; `furniture` is what stood between the people and their label."""

    as_printed: str
    kind: RecordKind | None
    supplement: bool
    body: Body
    organization: str | None
    sections: tuple[Section, ...]
    furniture: tuple[str, ...]
    cancelled: bool = False
    doubts: tuple[Doubt, ...] = ()


def opens_text(text: str) -> bool:
    """Whether the line is a heading of running text, with which a head ends."""
    kind = section_kind(text)
    return kind is not None and kind not in {"attendance", "communication"} and not names_document(text)


def is_dated(text: str) -> bool:
    """Whether a day or an hour stands in the text."""
    return _DATE.search(text) is not None


def head_of(rows: Sequence[Row]) -> Head:
    """Read the rows above the contents list and the first item."""
    people = split_people(rows)
    texts = [row.text for row in people.facts]
    kind: RecordKind | None = None
    supplement = False
    for text in texts:
        found = DOCUMENT_INSIDE.search(text)
        if found is not None and kind is None:
            kind = "minutes" if _MINUTES.search(found["word"]) else "agenda"
            supplement = found["supplement"] is not None
    doubts: tuple[Doubt, ...] = ()
    if people.apart is not None:
        apart = people.apart
        doubts = (doubt("not-understood", page=apart.line.page, line=apart.line.number, text=apart.text),)
    return Head(
        as_printed="\n".join(texts),
        kind=kind,
        supplement=supplement,
        body=Body(name=next((m["name"] for text in texts if (m := MUNICIPALITY.match(text))), None)),
        organization=_organization(texts),
        sections=people.sections,
        furniture=people.furniture,
        cancelled=any("flyst" in text.lower() and _CANCELLED.search(text) for text in texts),
        doubts=doubts,
    )


def _organization(texts: Sequence[str]) -> str | None:
    """The body that met: behind the word of the document, or on a line that ends as the names of bodies do."""
    found = next((found for text in texts if (found := DOCUMENT_INSIDE.search(text))), None)
    name = _without_occasion(found.string[found.end() :]) if found else ""
    if name and section_kind(name) is None and (_ORGANIZATION.search(name) or _is_name(name)):
        return name
    for text in texts:
        label = LABEL.match(text)
        value = _without_occasion(label["value"] if label and label["label"].casefold() == "udvalg" else text)
        if (
            len(value) < _LONGEST_ORGANIZATION
            and _ORGANIZATION.search(value)
            and value.casefold() != "udvalg"
        ):
            return value
    return next((text for text in texts if _may_be_organization(text)), None)


def _without_occasion(text: str) -> str:
    """The text without "til" and the like in front and without what follows the name: term, day, "s møde"."""
    return _AFTER_ORGANIZATION.sub("", _OF.sub("", f" {text}")).strip(" -–•|,:.")


def _is_name(text: str) -> bool:
    return text[0].isupper() and not is_group_mark(text)


def _may_be_organization(text: str) -> bool:
    return (
        len(text) < _LONGEST_UNKNOWN
        and _is_name(text)
        and not (
            names_document(text) or LABEL.match(text) or _DATE.search(text) or MUNICIPALITY.fullmatch(text)
        )
        and text[-1] not in ".:)"
    )
