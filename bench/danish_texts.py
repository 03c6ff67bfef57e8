"""Danish texts to measure words with: every item of the corpus' minutes, and the texts that the demo is made of."""

from collections.abc import Iterator
from itertools import chain

from measure import CORPUS, ROOT

from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text
from raadhus.core.record import AgendaItem
from raadhus.reading import read
from raadhus.reading.errors import ReadError

DEMO = ROOT / "src" / "raadhus" / "demo"


def corpus_texts() -> tuple[str, ...]:
    """The text of each item that the reader reads in the corpus; none where the corpus is not there."""
    return tuple(chain.from_iterable(map(_item_texts, _records())))


def demo_texts() -> tuple[str, ...]:
    """The texts that Egeborg's minutes are written from."""
    files = chain(DEMO.rglob("*.toml"), (ROOT / "samples" / "source").glob("*.toml"))
    return tuple(file.read_text(encoding="utf-8") for file in sorted(files))


def _records() -> Iterator[MeetingRecord]:
    for file in sorted(CORPUS.rglob("*.*")):
        if file.suffix in {".pdf", ".json", ".html", ".txt"}:
            try:
                yield read(file.read_bytes())
            except ReadError:
                continue


def _item_texts(record: MeetingRecord) -> Iterator[str]:
    return (_item_text(item) for item in record.items)


def _item_text(item: AgendaItem) -> str:
    sections = (part for section in item.sections for part in (section.heading, plain_text(section.blocks)))
    attachments = (attachment.title for attachment in item.attachments)
    return "\n".join(part for part in (item.title, *sections, *attachments) if part)
