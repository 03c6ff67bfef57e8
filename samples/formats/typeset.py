"""Sets a template of this folder with data by Typst; the same data give the same bytes."""

import json
from pathlib import Path
from typing import Any

import typst

from samples.meeting import Block, Entries, Paragraph, Section


def pdf(template: str, data: dict[str, Any]) -> bytes:
    made = typst.compile(
        Path(__file__).parent / template,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made


def section_data(section: Section) -> dict[str, Any]:
    return {"heading": section.heading, "blocks": [_block_data(block) for block in section.blocks]}


def _block_data(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "text": block.text}
    if isinstance(block, Entries):
        entries = [
            {"label": f"{number}." if block.ordered else "-", "text": text}
            for number, text in enumerate(block.texts, start=1)
        ]
        return {"type": "list", "entries": entries}
    return {"type": "table", "rows": block.rows}
