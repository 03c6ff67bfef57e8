"""Sets the attachments that have a text as tagged PDFs: the same text gives the same bytes."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TypeAlias

from msgspec import Struct

from raadhus.core.record import Block, List, Paragraph, Table
from raadhus.demo.matters.matter import Matter
from raadhus.demo.written_text import blocks_of

_Json: TypeAlias = str | bool | list["_Json"] | dict[str, "_Json"]


class Written(Struct, frozen=True):
    """What an attachment says."""

    title: str
    text: str


class Pdf(Struct, frozen=True, kw_only=True):
    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def written_attachments(matters: Iterable[Matter]) -> tuple[Written, ...]:
    """The attachments of open matters that have a text, each once."""
    return tuple(
        dict.fromkeys(
            Written(one.title, one.pdf)
            for matter in matters
            if matter.access == "open"
            for treatment in matter.treatments
            for one in treatment.attachments
            if one.pdf
        )
    )


def set_pdfs(written: Iterable[Written]) -> Iterator[tuple[Written, Pdf]]:
    """Set one after the other, by one compiler that has its fonts once."""
    import typst

    template = (files("raadhus.demo") / "attachment.typ").read_bytes()
    compiler = typst.Compiler(ignore_system_fonts=True)
    for one in written:
        data = compiler.compile(
            template,
            format="pdf",
            sys_inputs={"data": json.dumps(_data(one), ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
        assert isinstance(data, bytes)
        yield one, Pdf(name=f"{one.title}.pdf", data=data)


def _data(written: Written) -> _Json:
    first, *others = blocks_of(written.text)
    blocks = others if first == Paragraph(text=written.title) else [first, *others]
    return {"title": written.title, "blocks": [_block(block) for block in blocks]}


def _block(block: Block) -> _Json:
    match block:
        case Paragraph():
            return {"type": "paragraph", "text": block.text}
        case List():
            entries: list[_Json] = [_entry(entry.blocks) for entry in block.entries]
            return {"type": "list", "ordered": block.ordered, "entries": entries}
        case Table():
            return {"type": "table", "rows": [[cell.text for cell in row] for row in block.rows]}
        case _:
            raise TypeError(block)


def _entry(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))
