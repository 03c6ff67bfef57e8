"""Blocks and sections as HTML; all text is escaped."""

from html import escape

from samples.meeting import Block, Entries, Paragraph, Section, Table


def block_html(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Entries):
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}>{''.join(f'<li>{escape(text)}</li>' for text in block.texts)}</{tag}>"
    if isinstance(block, Table):
        return _table_html(block)
    raise TypeError(block)


def section_html(section: Section, *, tag: str) -> str:
    body = "\n".join(block_html(block) for block in section.blocks)
    return f"<{tag}>{escape(section.heading)}</{tag}>\n{body}"


def _table_html(table: Table) -> str:
    rows = []
    for place, row in enumerate(table.rows):
        cell = "th" if place == 0 else "td"
        rows.append("<tr>" + "".join(f"<{cell}>{escape(text)}</{cell}>" for text in row) + "</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"
