"""The numbered announcements of an item "Meddelelser", each with its own text and attachments."""

from collections.abc import Sequence
from typing import NamedTuple

from raadhus.core.record import Attachment, AttachmentsStated, Heading, Message
from raadhus.reading.printed.blocks import blocks_of
from raadhus.reading.printed.rows import MARKER, Row, has_marker, without_marker
from raadhus.reading.recognise.attachments import attachment_of, attachments_stated
from raadhus.reading.recognise.joining import Words, join_lines

_FEWEST = 2
_ATTACHMENTS = "Bilag"


class Messages(NamedTuple):
    """The rows above the first message, and the messages."""

    above: tuple[Row, ...]
    messages: tuple[Message, ...]


def split_messages(rows: Sequence[Row], *, item_number: str, words: Words) -> Messages | None:
    """The messages whose numbers run on from 1 (or a), or None when there are fewer than two.

    A number that is not the next one belongs to a list inside its message.
    """
    starts = _starts(rows)
    if len(starts) < _FEWEST:
        return None
    ends = [*starts[1:], len(rows)]
    messages = tuple(
        _message(rows[start:end], item_number=item_number, words=words)
        for start, end in zip(starts, ends, strict=True)
    )
    return Messages(tuple(rows[: starts[0]]), messages)


def _starts(rows: Sequence[Row]) -> list[int]:
    starts: list[int] = []
    expected = {"1", "a"}
    for index, row in enumerate(rows):
        if not has_marker(row.text):
            continue
        found = MARKER.match(row.text)
        label = found["label"].rstrip(".)") if found else ""
        if label in expected:
            starts.append(index)
            expected = {str(int(label) + 1)} if label.isdigit() else {chr(ord(label) + 1)}
    return starts


def _message(rows: Sequence[Row], *, item_number: str, words: Words) -> Message:
    label, first = without_marker(rows[0])
    rows = [first, *rows[1:]]
    text, listed = rows, list[Row]()
    for index, row in enumerate(rows):
        if row.text.rstrip(":") == _ATTACHMENTS:
            text, listed = rows[:index], rows[index + 1 :]
            break
    stated, attachments, rest = _attachments(listed, item_number=item_number, words=words)
    blocks = list(blocks_of(text, subheadings=False, words=words))
    for row in text:
        stated = stated or attachments_stated(row.text)
    if len(text) < len(rows):
        blocks.append(Heading(level=4, text=rows[len(text)].text))
        blocks += blocks_of(rest, subheadings=False, words=words)
    return Message(
        number=label.rstrip(".)"), blocks=tuple(blocks), attachments=attachments, attachments_stated=stated
    )


def _attachments(
    rows: Sequence[Row], *, item_number: str, words: Words
) -> tuple[AttachmentsStated | None, tuple[Attachment, ...], list[Row]]:
    """What is said of the number, the titles listed, and the rows that only say the number."""
    stated: AttachmentsStated | None = None
    counts: list[Row] = []
    titles: list[list[Row]] = []
    for row in rows:
        said = attachments_stated(row.text)
        if said is not None:
            stated = said
            counts.append(row)
        elif titles and row.goes_on:
            titles[-1].append(row)
        else:
            titles.append([row])
    attachments = tuple(
        attachment_of(
            join_lines([row.line for row in title], words=words), item_number=item_number
        ).attachment
        for title in titles
    )
    return stated, attachments, counts
