"""The head of a printed agenda: kind, organization, time and place as printed, and the people listed."""

import re
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.record import Body, Paragraph, RecordKind, Section
from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.joining import join_lines
from raadhus.understanding.vocabulary.headings import section_kind

_DOCUMENT = re.compile(
    r"(?P<supplement>tillægs?-?)?(?P<word>(?:åbent |åben |lukket |ekstraordinær[t]? )*"
    r"(?:(?:beslutnings)?referat|(?:beslutnings)?protokol|dagsorden|mødeindkaldelse)"
    r"(?: med (?:vedtagelser|beslutninger))?)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"referat|protokol|vedtagelser|beslutninger", re.IGNORECASE)
_OF = re.compile(r"^(?:\s*(?:til|fra|af|for|i|møde i|møde|-|–|:|\s)\s+)+", re.IGNORECASE)
_DATE_AFTER = re.compile(r"[\s,–-]*(?:(?:den|d\.)\s*)?\d{1,2}(?:\. ?[a-zæøå]+ |[-./]\d{1,2}[-./])\d{4}.*$")
_LABEL = re.compile(
    r"(?P<label>Mødedato|Mødetidspunkt|Mødested|Mødelokale|Starttidspunkt|Sluttidspunkt|Udsendelsesdato|Dato|Tid|Sted|"
    r"Tidspunkt|Lokale|Lokation|Udvalg|Information|Bemærkninger|Start kl\.|Slut kl\.|Møde)\b\s*:?\s*(?P<value>.*)"
)
_PEOPLE = re.compile(
    r"(?P<label>Mødedeltagere|Deltagere|Medlemmer|Til ?stede|Fraværende(?: med afbud)?|Afbud/Fraværende|"
    r"Afbud(?: fra)?|Sekretær|Mødt)"
    r"(?P<between>\s*:?\s+)(?P<people>[A-ZÆØÅ].*|Ingen\.?)"
)
_ORGANIZATION = re.compile(
    r"(?:udvalg(?:et|ene)?|råd(?:et)?|bestyrelse(?:n)?|magistrat(?:en)?|nævn(?:et)?|kommission(?:en)?|direktion(?:en)?|"
    r"repræsentation(?:en)?|forum(?:met)?)(?:s møde)?(?: \d{4}\s?[-–]\s?\d{4})?$",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+(?:[- ][A-ZÆØÅ][\w-]+)? (?:Kommune|KOMMUNE))")
_DATE = re.compile(r"\b\d{1,2}\. ?[a-zæøå]{3,9}\.? \d{4}|\b\d{1,2}[-./]\d{1,2}[-./]\d{4}|\bkl\.? ?\d")


class Head(Struct, frozen=True):
    """What stands before the first item; `furniture` is what stood between the people and their label."""

    as_printed: str
    kind: RecordKind | None
    supplement: bool
    body: Body
    organization: str | None
    sections: tuple[Section, ...]
    furniture: tuple[str, ...]


def head_of(rows: Sequence[Row]) -> Head:
    """Read the rows above the contents list and the first item."""
    facts, people, furniture = _split_people(rows)
    texts = [row.text for row in facts]
    kind: RecordKind | None = None
    supplement, organization = False, None
    for text in texts:
        found = _DOCUMENT.match(text)
        if found is None or kind is not None:
            continue
        kind = "minutes" if _MINUTES.search(found["word"]) else "agenda"
        supplement = found["supplement"] is not None
        rest = _DATE_AFTER.sub("", _OF.sub("", f" {text[found.end() :]}")).strip(" -–,:")
        organization = rest or None
    if organization is None or section_kind(organization):
        organization = _bare_organization(texts)
    municipality = next((m["name"] for text in texts if (m := _MUNICIPALITY.match(text))), None)
    return Head(
        as_printed="\n".join(texts),
        kind=kind,
        supplement=supplement,
        body=Body(name=municipality),
        organization=organization,
        sections=tuple(people),
        furniture=tuple(furniture),
    )


def _bare_organization(texts: Sequence[str]) -> str | None:
    for text in texts:
        label = _LABEL.match(text)
        value = label["value"] if label and label["label"] == "Udvalg" else text
        if _ORGANIZATION.search(value.rstrip(" .:")) and len(value) < 160:
            return re.sub(r"s møde$", "", value.rstrip(" .:"))
    for text in texts:
        if not (_DOCUMENT.match(text) or _LABEL.match(text) or _DATE.search(text)) and len(text) < 120:
            return text
    return None


def _split_people(rows: Sequence[Row]) -> tuple[list[Row], list[Section], list[str]]:
    facts: list[Row] = []
    furniture: list[str] = []
    sections: list[Section] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        same_line = _PEOPLE.match(row.text)
        if section_kind(row.text) == "attendance":
            end = _end_of_people(rows, index + 1)
            sections.append(
                Section(heading=row.text, blocks=_people(rows[index + 1 : end]), kind="attendance")
            )
        elif same_line is not None:
            end = index + 1
            while end < len(rows) and not rows[end].gap and not _LABEL.match(rows[end].text):
                end += 1
            furniture.append(same_line["between"].strip())
            names = join_lines([entry.line for entry in rows[index:end]])[same_line.start("people") :]
            sections.append(
                Section(heading=same_line["label"], blocks=(Paragraph(text=names),), kind="attendance")
            )
        else:
            facts.append(row)
            end = index + 1
        index = end
    return facts, sections, furniture


def _end_of_people(rows: Sequence[Row], start: int) -> int:
    end = start
    while end < len(rows):
        text = rows[end].text
        if (
            section_kind(text) == "attendance"
            or _PEOPLE.match(text)
            or _LABEL.match(text)
            or _DOCUMENT.match(text)
        ):
            break
        if end > start and rows[end].gap and rows[end].strong:
            break
        end += 1
    return end


def _people(rows: Sequence[Row]) -> tuple[Paragraph, ...]:
    """One paragraph a person; a line whose parenthesis stays open goes on in the next."""
    people: list[list[Row]] = []
    for row in rows:
        if people and _is_open("".join(entry.text for entry in people[-1])):
            people[-1].append(row)
        else:
            people.append([row])
    return tuple(Paragraph(text=join_lines([row.line for row in person])) for person in people)


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")") or text.endswith((",", " og"))
