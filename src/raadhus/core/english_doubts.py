"""What doubts say in English: the store keeps their Danish sentences, so these are filled from them."""

from collections.abc import Mapping
from string import Formatter

from raadhus.core.doubts import DOUBT_KINDS

ENGLISH_DOUBTS: Mapping[str, str] = {
    "sum-differs": "The total {stated} is not the sum of its parts: {parts} makes {computed}.",
    "figure-contradicts": "The same figure is given as {first} and as {second}: {what}.",
    "name-spelled-two-ways": "The name is written “{first}” and “{second}”. Is this one person?",
    "attendance-disagrees": "{name} is {meeting} in the list of the meeting, but {items}.",
    "contents-differ": "The table of contents calls the item “{contents}”, its heading is “{heading}”.",
    "bookmark-differs": "The PDF file's bookmark says “{bookmark}”, the item's heading is “{heading}”.",
    "attachment-count-differs": "The text says {stated} attachments, but {listed} are listed.",
    "number-gap": "There is no item {missing} between item {before} and item {after}.",
    "weekday-differs": "{date} is a {actual}, but the paper says {stated}.",
    "access-unknown": "The paper does not say whether its items are open or closed.",
    "closed-item-has-content": (
        "A closed item has more text than its title, case number, decision and who was away."
    ),
    "closed-after-open": (
        "The item is closed in one of the meeting's papers and open in another. The open one is still published."
    ),
    "closed-item-repeated": (
        "What is said inside a closed item is said here too. Outside the items it was left out."
    ),
    "withdrawn-item-unsure": "The item is withheld, for it may be one that was withdrawn.",
    "cpr-withheld": "The text is withheld, for there is a CPR number in it.",
    "cpr-like": "A number may be a CPR number: its date is possible, but its check digit is wrong.",
    "cpr-in-attachment": "The attachment “{title}” is withheld, for there is a CPR number in it.",
    "maybe-same-meeting": (
        "The meeting is like another one, {when} ({meeting}), but differs in committee, time or items. "
        "They are kept apart."
    ),
    "attachment-unchecked": (
        "The attachment “{title}” is {state}. Nobody has looked for CPR numbers in it, "
        "for it has no text that can be read."
    ),
    "cpr-in-address": "A file name, a link or the source's id was left out, for there is a CPR number in it.",
    "no-items": "No items were found. The whole text is kept.",
    "page-unreadable": "Page {page} cannot be read. Its text is missing.",
    "wrong-type": "Fields of the file are of another type than expected, so what they hold is missing: {fields}.",
    "not-understood": "The text is kept, but it is unclear where it belongs.",
    "carried-record-differs": (
        "The document shows something else than it carries as data. It was read as it is seen: "
        "somebody may have changed it."
    ),
    "carried-record-unreadable": (
        "What the document carries as data cannot be read. The document was read as it is seen."
    ),
    "generic-reading": "The layout of the document is unknown. It was read by its headings alone.",
    "hidden-text": "The Word file holds hidden text that shows on no screen and no paper. It was left out.",
    "changes-not-accepted": "The Word file has changes that nobody has accepted. It was read as if they were.",
    "list-numbers-missing": "The Word file does not say how its lists are numbered. Their numbers were left out.",
    "sign-unknown": "A sign of a symbol font is not known. “�” stands in its stead.",
    "character-not-shown": "The fonts lack signs. “�” stands in their stead: {signs}.",
    "attachment-not-merged": "The attachment “{title}” is not in the merged file: {reason}.",
    "picture-not-shown": "The picture “{picture}” cannot be shown: {reason}.",
}
_WORDS: Mapping[str, str] = {
    "til stede": "present",
    "fraværende": "absent",
    "fraværende på alle punkter": "absent from every item",
    "ikke med blandt punkternes fraværende": "not among those absent from the items",
    "tilbageholdt": "withheld",
    "udgivet": "published",
    "mandag": "Monday",
    "tirsdag": "Tuesday",
    "onsdag": "Wednesday",
    "torsdag": "Thursday",
    "fredag": "Friday",
    "lørdag": "Saturday",
    "søndag": "Sunday",
    "filen er ikke med": "its file is not there",
    "filen er i stykker": "its file is broken",
    "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP": "its file is no PNG, JPEG, GIF or WebP",
    "billedet er for stort": "it is too large",
    "tegningen er ikke en tegning alene": "the drawing is more than a drawing",
    "tegningen kan ikke gøres til et billede her": "there is nothing here that makes a picture of the drawing",
    "filen er ikke en PDF": "its file is no PDF",
    "filen kræver en adgangskode": "its file asks for a password",
    "filen har ingen sider": "its file has no pages",
    "filen er for stor": "its file is too large",
    "filen har for mange sider": "its file has too many pages",
    "filen har skjulte lag": "its file has hidden layers",
}
"""What values say that are no quotes."""


def english_doubt(code: str, *, message: str) -> str | None:
    """Say a doubt of this code and Danish message in English; None where the message is another sentence."""
    if code not in ENGLISH_DOUBTS:
        return None
    values = _values(message, sentence=DOUBT_KINDS[code].sentence)
    return None if values is None else ENGLISH_DOUBTS[code].format_map(values)


def _values(message: str, *, sentence: str) -> dict[str, str] | None:
    """What fills the blanks of the sentence, each as short as it can be."""
    (start, blank), *pieces = [(literal, name) for literal, name, _, _ in Formatter().parse(sentence)]
    if not message.startswith(start):
        return None
    found: dict[str, str] = {}
    rest = message.removeprefix(start)
    for literal, following in pieces:
        value, between, rest = (rest.partition if following else rest.rpartition)(literal)
        if not between or blank is None:
            return None
        found[blank] = _WORDS.get(value, value)
        blank = following
    return None if rest else found
