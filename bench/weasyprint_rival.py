"""The parts of a document set by WeasyPrint, for comparison: HTML of the same words in the same order."""

import html
from collections.abc import Iterable, Iterator

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from raadhus.core.record import Block, Cell, Heading, Image, List, Paragraph, Table
from raadhus.documents.cut import cut
from raadhus.documents.layout import laid_out, title_of
from raadhus.documents.manuscript import Bound

_STYLE = """
@page { size: A4; margin: 26mm 26mm 30mm 30mm; @bottom-right { content: "Side " counter(page) " af " counter(pages) } }
body { font: 10.5pt serif; line-height: 1.3 }
table { border-collapse: collapse; font-size: 9pt }
th, td { border-bottom: 0.4pt solid #999; text-align: left; padding: 4pt }
"""
_FONTS = FontConfiguration()


def set_by_weasyprint(given: Bound) -> bytes:
    """The PDF/UA-1 of the bound, with what WeasyPrint keeps of fonts from one document to the next."""
    title = html.escape(title_of(given))
    blocks = (part.block for part in laid_out(cut(given)) if part.block is not None)
    text = f'<html lang="da"><title>{title}</title><style>{_STYLE}</style><body>{"".join(_told(blocks))}</body></html>'
    made = weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1", font_config=_FONTS)
    assert isinstance(made, bytes)
    return made


def _told(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield f"<h{block.level}>{html.escape(block.text)}</h{block.level}>"
        elif isinstance(block, Paragraph):
            yield f"<p>{html.escape(block.text)}</p>"
        elif isinstance(block, List):
            entries = (
                f"<li>{html.escape(one.label)} {''.join(_told(one.blocks))}</li>" for one in block.entries
            )
            yield f'<ul style="list-style: none">{"".join(entries)}</ul>'
        elif isinstance(block, Table):
            yield f"<table>{''.join(map(_row, block.rows))}</table>"
        elif isinstance(block, Image):
            yield f"<p>{html.escape(block.alt or '')}</p>"


def _row(cells: Iterable[Cell]) -> str:
    told = (("th" if cell.header else "td", html.escape(cell.text)) for cell in cells)
    return f"<tr>{''.join(f'<{tag}>{text}</{tag}>' for tag, text in told)}</tr>"
