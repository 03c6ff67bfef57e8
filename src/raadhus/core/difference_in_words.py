"""A difference between two records as plain sentences, for the terminal and for pages."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from raadhus.core.difference import ChangedAttachment, ChangedText, Item, RecordDifference
from raadhus.core.record import Access
from raadhus.core.sentences import Sentences

_NONE = Sentences(
    "There is no difference in items, text and attachments.",
    "Der er ingen forskel på punkter, tekst og bilag.",
)
_ADDED = Sentences(" is new.", " er nyt.")
_REMOVED = Sentences(" is no longer there.", " er udgået.")
_MOVED = Sentences(
    " has moved from place {place_before} to {place_after}.",
    " er flyttet fra plads {place_before} til {place_after}.",
)
_RETITLED = Sentences(" used to be called “{title_before}”.", " hed før »{title_before}«.")
_ACCESS: Mapping[Access | None, Sentences] = {
    "open": Sentences(" is now open.", " er nu åbent."),
    "closed": Sentences(" is now closed.", " er nu lukket."),
    None: Sentences(
        " no longer says whether it is open or closed.",
        " siger ikke længere, om det er åbent eller lukket.",
    ),
}
_ATTACHED = Sentences(" has the new attachment “{attachment}”.", " har fået bilaget »{attachment}«.")
_DETACHED = Sentences(
    " no longer has the attachment “{attachment}”.", " har ikke længere bilaget »{attachment}«."
)


class Change(NamedTuple):
    """One change: a sentence in both languages, and what its blanks hold, which is as printed."""

    sentences: Sentences
    values: Mapping[str, str]

    @property
    def english(self) -> str:
        return self.sentences.english.format_map(self.values)

    @property
    def danish(self) -> str:
        return self.sentences.danish.format_map(self.values)


def describe_difference(difference: RecordDifference) -> tuple[Change, ...]:
    """Say each change in one sentence; one sentence that nothing changed when there is none."""
    return tuple(_changes(difference)) or (Change(_NONE, {}),)


def _changes(difference: RecordDifference) -> Iterator[Change]:
    for item in difference.items_added:
        yield _of_item(item, _ADDED)
    for item in difference.items_removed:
        yield _of_item(item, _REMOVED)
    for moved in difference.items_moved:
        places = {"place_before": str(moved.position_before), "place_after": str(moved.position_after)}
        yield _of_item(moved.item, _MOVED, places)
    for retitled in difference.items_retitled:
        yield _of_item(retitled.item, _RETITLED, {"title_before": retitled.title_before})
    for access in difference.access_changed:
        yield _of_item(access.item, _ACCESS[access.after])
    for text in difference.texts_changed:
        yield _of_text(text)
    for added in difference.attachments_added:
        yield _of_attachment(added, _ATTACHED)
    for removed in difference.attachments_removed:
        yield _of_attachment(removed, _DETACHED)


def _of_item(item: Item, said: Sentences, values: Mapping[str, str] = {}) -> Change:
    return Change(_joined(_name(item), said), {"number": item.number, "title": item.title, **values})


def _of_attachment(changed: ChangedAttachment, said: Sentences) -> Change:
    return _of_item(changed.item, said, {"attachment": changed.title})


def _of_text(text: ChangedText) -> Change:
    place = _joined(_place(text), _what_became(text))
    if text.item is None:
        return Change(_joined(Sentences("The meeting", "Mødet"), place), {"heading": text.heading})
    return _of_item(text.item, place, {"heading": text.heading})


def _name(item: Item) -> Sentences:
    if not item.number:
        return Sentences("The item “{title}”", "Punktet »{title}«")
    if not item.title:
        return Sentences("Item {number}", "Punkt {number}")
    return Sentences("Item {number} “{title}”", "Punkt {number} »{title}«")


def _place(text: ChangedText) -> Sentences:
    if text.heading:
        return Sentences(": the text under “{heading}”", ": Teksten under »{heading}«")
    return Sentences(": the text without a heading", ": Teksten uden overskrift")


def _what_became(text: ChangedText) -> Sentences:
    if text.before is None:
        return Sentences(" is new.", " er ny.")
    if text.after is None:
        return Sentences(" is no longer there.", " er udgået.")
    return Sentences(" has been changed.", " er ændret.")


def _joined(one: Sentences, other: Sentences) -> Sentences:
    return Sentences(one.english + other.english, one.danish + other.danish)
