"""What a Word document shows comes back as the blocks that it was laid out from."""

from msgspec.structs import replace

from egeborg_document import egeborg_manuscript
from raadhus.core.record import Block, Image, Table
from raadhus.documents.cut import cut
from raadhus.documents.docx import docx_of
from raadhus.documents.layout import laid_out
from raadhus.documents.manuscript import bound
from raadhus.reading.extract.docx import docx_blocks


def test_every_block_with_its_marks_labels_and_spans_comes_back() -> None:
    given = bound([egeborg_manuscript()])
    blocks = [one.block for one in laid_out(cut(given)) if one.block is not None]

    back = docx_blocks(docx_of(given).data)

    shown = [one for one in zip(blocks, back, strict=True) if not isinstance(one[0], Image)]
    assert [_comparable(two) for _, two in shown] == [_comparable(one) for one, _ in shown]


def _comparable(block: Block) -> Block:
    """Without which cells name their row: Word knows only whether the first column does."""
    if not isinstance(block, Table):
        return block
    return replace(block, rows=tuple(tuple(replace(one, header=False) for one in row) for row in block.rows))
