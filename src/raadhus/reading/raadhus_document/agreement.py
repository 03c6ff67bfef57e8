"""Whether a document shows what the records that it carries state: otherwise somebody has changed one of the two."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from raadhus.core import MeetingRecord
from raadhus.core import document_words as words
from raadhus.core.message_place import around_messages
from raadhus.core.record import AgendaItem, Attendance, Block, Entry, List, Message, Section
from raadhus.reading.coverage import block_texts

# Spaces, hyphens and signs without a look of their own: what setting a text on lines adds or takes away. U+FFFD stands
# for a sign that no font has.
_PASSED = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\\-\u00ad\u034f\u061c\u2010\u2011\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd-\uffff]+"
)
_NOT_SHOWN = "\ufffd"
# What is written from right to left comes back from a PDF in another order.
_TURNED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LAST_ORDINARY = "\u024f"
"""Signs up to here every font has."""
_LARGEST_LABEL = 300
"""So far ahead a label is looked for, our own words before it included."""
_AFTER_ITEMS = frozenset({"trailer", "remarks"})


def agrees(records: Iterable[MeetingRecord], *, shown: Iterable[str], has_only_ours: bool) -> bool:
    """Whether every stated text stands in what is shown, in order.

    `has_only_ours` asks that between the texts of the items nothing stands but the words that we write ourselves.
    """
    printed = "".join(shown)
    search = _Search(squeezed(printed), signs=frozenset(printed))
    for record in records:
        if not all(map(search.finds, _before_items(record))):
            return False
        gaps = len(search.gaps) + 1
        if not all(map(search.finds, _in_items(record.items))):
            return False
        if has_only_ours and not all(map(_is_ours, search.gaps[gaps:])):
            return False
        after = (section for section in record.sections if section.kind in _AFTER_ITEMS)
        if not all(map(search.finds, _of_sections(after))):
            return False
    return True


def squeezed(text: str) -> str:
    """The text by which a record and a page are compared."""
    return _PASSED.sub("", unicodedata.normalize("NFKC", text))


class _Search:
    """Looks for one text after another; `gaps` is what stood between them."""

    def __init__(self, shown: str, *, signs: frozenset[str]) -> None:
        self.gaps: list[str] = []
        self._shown = shown
        self._at = 0
        self._bare: list[str] = []
        self._signs = signs | frozenset(shown)
        self._lacks_some = _NOT_SHOWN in signs

    def finds(self, text: str) -> bool:
        """Whether the text stands there; labels, and text from right to left, need not."""
        forms = tuple(dict.fromkeys(map(squeezed, self._as_shown(text))))
        if isinstance(text, _Bare):
            self._bare += filter(None, forms[-1:])
            return True
        is_sure = bool(forms[-1]) and not isinstance(text, _Label) and not any(map(_TURNED.search, forms))
        if any(form and self._takes(form, is_sure=is_sure) for form in forms):
            return True
        return not is_sure or self._is_turned(forms[-1])

    def _takes(self, wanted: str, *, is_sure: bool) -> bool:
        """Go on behind the text if it stands there; one that need not stands near, behind nothing but our words."""
        found = self._place(wanted, within=None if is_sure else len(wanted) + _LARGEST_LABEL)
        if found < 0:
            return False
        gap, bare = self._without_bare(self._shown[self._at : found])
        if not is_sure and not _is_ours(gap):
            return False
        self.gaps.append(gap)
        self._bare = bare
        self._at = found + len(wanted)
        return True

    def _place(self, wanted: str, *, within: int | None) -> int:
        """Where the text comes next; -1 where it does not. A short one may stand in our own words before it as well."""
        end = None if within is None else self._at + within
        first = found = self._shown.find(wanted, self._at, end)
        while 0 <= found < self._at + _LARGEST_LABEL:
            if _OURS.fullmatch(self._without_bare(self._shown[self._at : found])[0]):
                return found
            found = self._shown.find(wanted, found + 1, end)
        return first

    def _is_turned(self, wanted: str) -> bool:
        """Whether the same signs stand there in the order that text from right to left beside them gave them, where
        brackets look the other way.
        """
        here = self._shown[self._at : self._at + len(wanted) + _LARGEST_LABEL]
        looked_for = Counter(sign for sign in wanted if not unicodedata.mirrored(sign))
        return _TURNED.search(here) is not None and not looked_for - Counter(here)

    def _without_bare(self, gap: str) -> tuple[str, list[str]]:
        """What stood between two texts without the labels of entries that have no text, and those not shown yet."""
        left = list(self._bare)
        while label := next((one for one in left if _stands_first(one, gap=gap)), None):
            gap = gap.replace(label, "", 1)
            left.remove(label)
        return gap, left

    def _as_shown(self, text: str) -> Iterator[str]:
        """The text; and without rare signs that stand neither whole nor in parts in the document, or not whole."""
        yield text
        if not self._lacks_some:
            return
        composed = unicodedata.normalize("NFC", text)
        kept = self._signs.union(sign for sign in composed if sign <= _LAST_ORDINARY)
        yield "".join(sign for sign in composed if sign in kept or kept.issuperset(squeezed(sign)))
        yield "".join(sign for sign in composed if sign in kept)


def _before_items(record: MeetingRecord) -> Iterator[str]:
    yield record.title or ""
    yield from (one.name for one in _in_tables(record.attendance))
    told = bool(record.attendance)
    yield from _of_sections(
        section
        for section in record.sections
        if section.kind not in _AFTER_ITEMS and not (told and section.kind == "attendance")
    )


def _in_tables(people: Iterable[Attendance]) -> list[Attendance]:
    """Those who are no officials stand in the first table."""
    return sorted(people, key=lambda one: one.is_official is True)


def _in_items(items: Iterable[AgendaItem]) -> Iterator[str]:
    group = None
    for item in items:
        if item.group and item.group != group:
            yield item.group
        group = item.group
        yield from _of_item(item)


def _of_item(item: AgendaItem) -> Iterator[str]:
    yield f"{words.ITEM} {item.number}: {item.title}"
    yield from (text or "" for text in (item.case_number, item.closing_reason, item.public_attendance))
    yield from _of_blocks(item.public_text)
    has_list = bool(item.attachments) or item.attachments_stated is not None
    sections = [one for one in item.sections if one.blocks or one.kind != "attachments" or not has_list]
    before, after = around_messages(sections)
    yield from _of_sections(before)
    for message in item.messages:
        yield f"{words.MESSAGE} {message.number}"
        yield from _of_blocks(message.blocks)
        yield from _of_attachments(message, label=f"{words.ATTACHMENTS_OF_MESSAGE} {message.number}")
    yield from _of_sections(after)
    yield from _of_attachments(item, label=f"{words.ATTACHMENTS} {item.number}")
    yield from item.recordings


def _of_attachments(owner: AgendaItem | Message, *, label: str) -> Iterator[str]:
    if owner.attachments or owner.attachments_stated:
        yield label
    for one in owner.attachments:
        yield one.number or ""
        yield one.title


def _of_sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        yield from _of_blocks(section.blocks)


class _Label(str):
    """The label of a list's entry."""

    __slots__ = ()


class _Bare(str):
    """The label of an entry that does not begin with text: a PDF shows it, in a Word file it is not read."""

    __slots__ = ()


def _of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, List):
            for entry in block.entries:
                yield (_Label if _begins_with_text(entry) else _Bare)(entry.label)
                yield from _of_blocks(entry.blocks)
        else:
            yield from block_texts((block,))


def _begins_with_text(entry: Entry) -> bool:
    return any(squeezed(text) for text in block_texts(entry.blocks[:1])) and not isinstance(
        entry.blocks[0], List
    )


def _stands_first(label: str, *, gap: str) -> bool:
    """Whether nothing stands before it but our own words."""
    before, found, _ = gap.partition(label)
    return bool(found) and _OURS.fullmatch(before) is not None


def _is_ours(gap: str) -> bool:
    return _OURS.fullmatch(gap) is not None or _TURNED.search(gap) is not None


def _written() -> Iterator[str]:
    for name, value in vars(words).items():
        if not name.isupper():
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from value.values()


_LONGEST_FIRST = sorted({squeezed(text) for text in _written()} - {""}, key=len, reverse=True)
_OURS = re.compile(rf"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))}|[\d.,:])*+")
