"""Prove that nothing was lost: every character of the original stands in the record or is listed as furniture.

The original's text is extracted a second time by other code than the reader's. Words are compared as a multiset;
words that do not match whole (a number that extraction glued to a word, a mended hyphen) are compared letter by letter.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from raadhus.core.record import (
    AgendaItem,
    Attachment,
    Block,
    Cell,
    List,
    MeetingRecord,
    Message,
    Paragraph,
    Section,
    Table,
)
from raadhus.core.record import Heading as HeadingBlock
from raadhus.reading import media
from raadhus.reading.original import Original, Reading
from raadhus.reading.read import original_of, recognise

_WORD = re.compile(r"\S+")
_MOST_SHOWN = 20


class Coverage(Struct, frozen=True):
    """How many non-space characters the original has, how many the record and the furniture hold, and what is missing.

    `not_placed` are words of the original that stand nowhere; `twice` are whole words that the record has and the
    original has not, or has less often.
    """

    source: int
    placed: int
    furniture: int
    not_placed: tuple[str, ...]
    twice: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not self.not_placed


def coverage(data: bytes, *, name: str | None = None) -> Coverage:
    """Read the bytes and compare; raises ReadError when they cannot be read."""
    original = original_of(data, name=name)
    return coverage_of(recognise(original), source=source_text(original))


def source_text(original: Original) -> str:
    """The text of the original by an extraction independent of the reader's."""
    if original.media_type == media.PDF:
        from raadhus.reading.extract.pdf import source_text as pdf_text

        return pdf_text(original.data)
    if original.media_type == media.DOCX:
        from raadhus.reading.coverage_docx import source_text as docx_text

        return docx_text(original.data)
    if original.media_type == media.HTML:
        from raadhus.reading.coverage_html import source_text as html_text

        return html_text(original)
    if original.media_type == media.JSON:
        from raadhus.reading import raadhus_json

        if raadhus_json.recognises(original):
            # Read back as it is, and refused when a key is unknown: its text is what it states.
            readings = raadhus_json.recognise(original)
            return "\n".join(text for reading in readings for text in stated_texts(reading.record))
        from raadhus.reading.coverage_json import source_text as json_text

        return json_text(original)
    return media.decode_text(original.data)


def coverage_of(readings: Iterable[Reading], *, source: str) -> Coverage:
    """Compare what the readings hold with the source's text."""
    stated: list[str] = []
    furniture: list[str] = []
    implied: set[str] = set()
    for reading in readings:
        stated += stated_texts(reading.record)
        furniture += reading.furniture
        implied.update(_words(reading.implied))
    source_words = _words([source])
    stated_words, furniture_words = _words(stated), _words(furniture)
    missing = source_words - stated_words - furniture_words
    extra = (stated_words + furniture_words) - source_words
    missing, spare = _settle_letters(missing, extra)
    source_count = _letters(source_words)
    furniture_count = min(_letters(furniture_words), source_count)
    lost = _letters(missing)
    return Coverage(
        source=source_count,
        placed=source_count - furniture_count - lost,
        furniture=furniture_count,
        not_placed=_shown(missing),
        twice=_shown(_whole_words(extra, spare=spare, implied=implied)),
    )


def _words(texts: Iterable[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(unicodedata.normalize("NFC", text)))
    return words


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


def _settle_letters(missing: Counter[str], extra: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Take out the words whose letters the other side has too, only cut otherwise; the rest, and the spare letters."""
    spare: Counter[str] = Counter()
    for word, count in extra.items():
        for letter in word:
            spare[letter] += count
    still: Counter[str] = Counter()
    for word, count in sorted(missing.items(), key=lambda entry: -len(entry[0])):
        for _ in range(count):
            # A hyphen that only cut a word at a line's end is mended away, so the word may do without it.
            letters = next(
                (found for found in (Counter(word.removesuffix("-")), Counter(word)) if found <= spare), None
            )
            if letters is not None:
                spare -= letters
            else:
                still[word] += 1
    return still, Counter({letter: count for letter, count in spare.items() if count > 0})


def _whole_words(extra: Counter[str], *, spare: Counter[str], implied: Collection[str]) -> Counter[str]:
    """The words of which no letter was needed elsewhere, the longest first; never a single letter or mere signs."""
    words: Counter[str] = Counter()
    for word, count in sorted(extra.items(), key=lambda entry: -len(entry[0])):
        letters = Counter(word)
        for _ in range(count):
            if not letters <= spare:
                break
            spare -= letters
            if len(word) > 1 and word not in implied and any(letter.isalnum() for letter in word):
                words[word] += 1
    return words


def _shown(words: Counter[str]) -> tuple[str, ...]:
    return tuple(word for word, _ in words.most_common(_MOST_SHOWN))


def stated_texts(record: MeetingRecord) -> Iterator[str]:
    """Every text that the record states, each once: the head's organization stands in `as_printed` already."""
    printed = record.meeting.as_printed
    yield printed
    for text in (
        *(organization.name for organization in record.organizations),
        record.title,
        record.body.name,
    ):
        if text and text not in printed:
            yield text
    yield from _section_texts(record.sections)
    group = None
    for item in record.items:
        if item.group and item.group != group:
            yield item.group
        group = item.group
        yield from _item_texts(item)


def _item_texts(item: AgendaItem) -> Iterator[str]:
    for text in (item.number, item.title, item.closing_reason, item.case_number, item.public_attendance):
        if text:
            yield text
    yield from _section_texts(item.sections)
    for message in item.messages:
        yield from _message_texts(message)
    yield from _attachment_texts(item.attachments)
    yield from item.recordings
    yield from block_texts(item.public_text)


def _message_texts(message: Message) -> Iterator[str]:
    yield message.number
    yield from block_texts(message.blocks)
    yield from _attachment_texts(message.attachments)


def _attachment_texts(attachments: Iterable[Attachment]) -> Iterator[str]:
    for attachment in attachments:
        if attachment.number:
            yield attachment.number
        yield attachment.title


def _section_texts(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        yield from block_texts(section.blocks)


def block_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of the blocks, list labels too."""
    for block in blocks:
        if isinstance(block, Paragraph | HeadingBlock):
            yield block.text
        elif isinstance(block, List):
            for entry in block.entries:
                yield entry.label
                yield from block_texts(entry.blocks)
        elif isinstance(block, Table):
            yield from _cell_texts(block.rows)
        elif block.alt:
            yield block.alt


def _cell_texts(rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    for row in rows:
        for cell in row:
            yield cell.text
