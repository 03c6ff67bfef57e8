"""What must be asked before a municipality's own agenda or minutes are published.

A finding refuses, or must be confirmed by a named person. It never quotes a CPR number.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from raadhus.core.added_items import why_added
from raadhus.core.contact_details import contact_details
from raadhus.core.cpr import cpr_hits, masked
from raadhus.core.named_attachments import every_attachment, listed_but_not_named, named_but_not_listed
from raadhus.core.public_face import PublishProfile, public_face
from raadhus.core.read_texts import ReadText, head_texts, item_texts
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.sentences import Sentences

FindingSeverity: TypeAlias = Literal["refuse", "confirm"]


class FindingKind(NamedTuple):
    """`reason_lifts`: a named person may record why a refusal does not hold.

    `of_desk`: it is about what no record holds, so that the desk alone can ask it (`writing.record.door_questions`).
    """

    severity: FindingSeverity
    sentences: Sentences
    reason_lifts: bool = False
    of_desk: bool = False


FINDING_KINDS: Mapping[str, FindingKind] = {
    "cpr-number": FindingKind(
        "refuse",
        Sentences(
            "There is a CPR number in the text. Remove it, or record why it is none.",
            "Der står et CPR-nummer i teksten. Fjern det, eller skriv, hvorfor det ikke er et.",
        ),
        reason_lifts=True,
    ),
    "cpr-like": FindingKind(
        "confirm",
        Sentences(
            "A number in the text may be a CPR number: its date is possible. Confirm that it is none.",
            "Et tal i teksten kan være et CPR-nummer: datoen er mulig. Bekræft, at det ikke er et.",
        ),
    ),
    "email-address": FindingKind(
        "confirm",
        Sentences(
            "The e-mail address {found} would be published.",
            "E-mailadressen {found} bliver offentlig.",
        ),
    ),
    "phone-number": FindingKind(
        "confirm",
        Sentences(
            "The phone number {found} would be published.",
            "Telefonnummeret {found} bliver offentligt.",
        ),
    ),
    "private-address": FindingKind(
        "confirm",
        Sentences(
            "{found} looks like the address of a person and would be published.",
            "{found} ligner en persons adresse og bliver offentlig.",
        ),
    ),
    "closed-item-has-content": FindingKind(
        "refuse",
        Sentences(
            "The closed item carries more than the public may see of it. Publish its public face alone.",
            "Det lukkede punkt rummer mere, end offentligheden må se. Offentliggør kun dets offentlige del.",
        ),
    ),
    "access-unknown": FindingKind(
        "refuse",
        Sentences(
            "Nobody has said whether the item is open or closed. Say so first.",
            "Det er ikke angivet, om punktet er åbent eller lukket. Angiv det først.",
        ),
    ),
    "closed-attachment": FindingKind(
        "refuse",
        Sentences(
            "The attachment «{title}» is closed, but more than its number would be published. Publish its face alone.",
            "Bilaget «{title}» er lukket, men mere end dets nummer bliver offentligt. Offentliggør kun dets nummer.",
        ),
    ),
    "attachment-not-listed": FindingKind(
        "confirm",
        Sentences(
            "The text names attachment {number}, which is not on the list.",
            "Teksten nævner bilag {number}, som ikke er på listen.",
        ),
    ),
    "attachment-not-named": FindingKind(
        "confirm",
        Sentences(
            "The attachment «{title}» is on the list, but the text names only others.",
            "Bilaget «{title}» er på listen, men teksten nævner kun andre.",
        ),
    ),
    "attachment-count-differs": FindingKind(
        "confirm",
        Sentences(
            "The text says {stated} attachments, the list has {listed}.",
            "Teksten siger {stated} bilag, men der er {listed} på listen.",
        ),
    ),
    "no-decision": FindingKind(
        "confirm",
        Sentences(
            "There is no decision for the item.",
            "Der er ingen beslutning til punktet.",
        ),
    ),
    "number-repeated": FindingKind(
        "confirm",
        Sentences(
            "The number {number} stands over several items.",
            "Nummeret {number} står over flere punkter.",
        ),
    ),
    "number-out-of-order": FindingKind(
        "confirm",
        Sentences(
            "Item {number} stands after item {before}.",
            "Punkt {number} står efter punkt {before}.",
        ),
    ),
    "cpr-in-file": FindingKind(
        "refuse",
        Sentences(
            "There is a CPR number in the attachment «{title}». Take it off, or record why it is none.",
            "Der står et CPR-nummer i bilaget «{title}». Tag bilaget af, eller skriv, hvorfor det ikke er et.",
        ),
        reason_lifts=True,
        of_desk=True,
    ),
    "cpr-like-in-file": FindingKind(
        "confirm",
        Sentences(
            "A number in the attachment «{title}» may be a CPR number: its date is possible. Confirm that it is none.",
            "Et tal i bilaget «{title}» kan være et CPR-nummer: datoen er mulig. Bekræft, at det ikke er et.",
        ),
        of_desk=True,
    ),
    "hidden-in-file": FindingKind(
        "confirm",
        Sentences(
            "The attachment «{title}» carries what nobody sees on its pages: {what}. It would be published.",
            "Bilaget «{title}» rummer noget, som ikke ses på siderne: {what}. Det bliver offentligt.",
        ),
        of_desk=True,
    ),
    "file-not-checked": FindingKind(
        "confirm",
        Sentences(
            "Nothing can be read in the attachment «{title}». Look through it, and confirm that it may be published.",
            "Bilaget «{title}» kan ikke læses af maskinen. Se det igennem, og bekræft, at det må offentliggøres.",
        ),
        of_desk=True,
    ),
    "closed-decision": FindingKind(
        "refuse",
        Sentences(
            "The item is open and holds «{heading}», which was decided behind closed doors. Take it out of the item, "
            "or record why it may be published.",
            "Punktet er åbent og rummer »{heading}«, som blev truffet for lukkede døre. Tag den ud af punktet, "
            "eller skriv, hvorfor den må blive offentlig.",
        ),
        reason_lifts=True,
        of_desk=True,
    ),
    "parties-not-told": FindingKind(
        "confirm",
        Sentences(
            "Confirm that the parties to the matters were told of the decisions before the world is.",
            "Bekræft, at sagernes parter har fået besked om beslutningerne, før offentligheden får det.",
        ),
        of_desk=True,
    ),
    "no-title": FindingKind(
        "confirm",
        Sentences(
            "The item has no title.",
            "Punktet har ingen overskrift.",
        ),
    ),
}

_NEEDS_NO_DECISION = {"information", "administrative"}
_LEVELS = re.compile(r"[0-9]+(?:\.[0-9]+)*")


class Finding(Struct, frozen=True, kw_only=True):
    """One thing to ask about; `item` and `position` are None when it is about the head."""

    code: str
    item: str | None = None
    position: int | None = None
    values: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> FindingSeverity:
        return FINDING_KINDS[self.code].severity

    @property
    def reason_lifts(self) -> bool:
        return FINDING_KINDS[self.code].reason_lifts

    @property
    def english(self) -> str:
        return FINDING_KINDS[self.code].sentences.english.format_map(dict(self.values))

    @property
    def danish(self) -> str:
        return FINDING_KINDS[self.code].sentences.danish.format_map(dict(self.values))


def findings(record: MeetingRecord, *, profile: PublishProfile) -> tuple[Finding, ...]:
    """List what must be asked of the record, the head first, then item by item, each question once."""
    found = (
        *(_finding(code, values) for code, values in _in_texts(head_texts(record))),
        *(
            _finding(code, values, item=item)
            for item in record.items
            for code, values in _of_item(item, record=record, profile=profile)
        ),
        *_of_numbers(record.items),
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.position or 0))


def _finding(code: str, values: Mapping[str, str], *, item: AgendaItem | None = None) -> Finding:
    quoted = tuple((name, masked(text)) for name, text in values.items())
    if item is None:
        return Finding(code=code, values=quoted)
    return Finding(code=code, item=masked(item.number), position=item.position, values=quoted)


_Found: TypeAlias = tuple[str, Mapping[str, str]]


def _of_item(item: AgendaItem, *, record: MeetingRecord, profile: PublishProfile) -> Iterator[_Found]:
    yield from _in_texts(item_texts(item))
    yield from _of_access(item, profile=profile)
    yield from _of_attachments(item, profile=profile)
    yield from _of_what_is_missing(item, record=record, profile=profile)


def _in_texts(texts: Iterable[ReadText]) -> Iterator[_Found]:
    for _, text in texts:
        for hit in cpr_hits(text):
            yield ("cpr-number" if hit.kind == "certain" else "cpr-like"), {}
        for detail in contact_details(text):
            yield detail.kind, {"found": detail.text}


def _of_access(item: AgendaItem, *, profile: PublishProfile) -> Iterator[_Found]:
    if item.access is None:
        yield "access-unknown", {}
    elif item.access == "closed" and public_face(item, profile=profile) != item:
        yield "closed-item-has-content", {}


def _of_attachments(item: AgendaItem, *, profile: PublishProfile) -> Iterator[_Found]:
    if item.access == "closed":
        return
    faces = every_attachment(public_face(item, profile=profile))
    for attachment, face in zip(every_attachment(item), faces, strict=True):
        if attachment != face:
            yield "closed-attachment", {"title": attachment.title}
    for number in named_but_not_listed(item):
        yield "attachment-not-listed", {"number": number}
    for title in listed_but_not_named(item):
        yield "attachment-not-named", {"title": title}
    for stated, listed in (
        (item.attachments_stated, item.attachments),
        *((message.attachments_stated, message.attachments) for message in item.messages),
    ):
        if stated and stated.total != len(listed):
            yield "attachment-count-differs", {"stated": str(stated.total), "listed": str(len(listed))}


def _of_what_is_missing(
    item: AgendaItem, *, record: MeetingRecord, profile: PublishProfile
) -> Iterator[_Found]:
    if not item.title.strip() and (item.access != "closed" or profile.title):
        yield "no-title", {}
    if record.kind == "minutes" and item.access != "closed" and item.kind not in _NEEDS_NO_DECISION:
        sections = (section for section in item.sections if section.kind == "decision")
        if not item.decision and not any(section.blocks for section in sections):
            yield "no-decision", {}


def _of_numbers(items: tuple[AgendaItem, ...]) -> Iterator[Finding]:
    """What was added in a meeting has the last number, and stands last of the open or of the closed ones.

    Of a closed one nothing says that it was added: so an open one may have a lower number than a closed one before it.
    """
    seen: set[str] = set()
    last: dict[bool, AgendaItem] = {}
    for item in (item for item in items if item.number):
        if item.number in seen:
            yield _finding("number-repeated", {"number": item.number}, item=item)
        elif (before := last.get(item.access == "closed")) and _levels(item) < _levels(before):
            values = {"number": item.number, "before": before.number}
            yield _finding("number-out-of-order", values, item=item)
        seen.add(item.number)
        if why_added(item) is None:
            last |= {True: item} if item.access == "closed" else {True: item, False: item}


def _levels(item: AgendaItem) -> tuple[int, ...]:
    levels = _LEVELS.search(item.number)
    return tuple(int(level) for level in levels[0].split(".")) if levels else ()
