"""The blocks of a document, taken one after another; our own words among them are put aside."""

from collections.abc import Callable, Collection, Sequence

from raadhus.core import document_words as words
from raadhus.core.record import Block, Cell, Heading, Image, Paragraph, Table


class Shown:
    """What is still to be read; `labels` are the words of ours that were passed."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._at = 0
        self.labels: list[str] = []

    def block(self, *, ahead: int = 0) -> Block | None:
        """The next block, or one further ahead; None behind the last."""
        at = self._at + ahead
        return self._blocks[at] if at < len(self._blocks) else None

    def heading(self, *, ahead: int = 0) -> Heading | None:
        block = self.block(ahead=ahead)
        return block if isinstance(block, Heading) else None

    def take(self) -> Block:
        self._at += 1
        return self._blocks[self._at - 1]

    def pass_label(self) -> None:
        """Take a heading or a line of ours."""
        block = self.take()
        if isinstance(block, Heading | Paragraph):
            self.labels.append(block.text)

    def passed_line(self, *texts: str) -> bool:
        """Take the next paragraph if it is one of our lines."""
        block = self.block()
        if isinstance(block, Paragraph) and block.text in texts:
            self.pass_label()
            return True
        return False

    def fact(self, label: str) -> str | None:
        """Take the next paragraph if it is the fact with this label, and give its value."""
        value = fact_value(self.block(), label=label)
        if value is not None:
            self.take()
            self.labels.append(f"{label}:")
        return value

    def table(self, heads: Collection[str], *, ahead: int = 0) -> Table | None:
        """The table of ours that stands there; a Word file's table of one column has become paragraphs."""
        block = self.block(ahead=ahead)
        if isinstance(block, Table):
            is_ours = bool(block.rows) and all(cell.text in heads for cell in block.rows[0])
            return block if is_ours else None
        if not isinstance(block, Paragraph) or block.text not in heads:
            return None
        rows: list[tuple[Cell, ...]] = []
        while isinstance(block, Paragraph) and not _is_fact_below_table(block):
            rows.append((Cell(text=block.text, marks=block.marks),))
            block = self.block(ahead=ahead + len(rows))
        return Table(rows=tuple(rows))

    def take_table(self, table: Table) -> None:
        """Take a table that stands next."""
        self._at += 1 if isinstance(self.block(), Table) else len(table.rows)

    def until(self, is_end: Callable[[Heading], bool]) -> tuple[Block, ...]:
        """Take the blocks up to a heading."""
        start = self._at
        while (block := self.block()) is not None and not (isinstance(block, Heading) and is_end(block)):
            self._at += 1
        return tuple(self._as_recorded(one) for one in self._blocks[start : self._at])

    def pass_rest(self, *, level: int) -> None:
        """Take everything up to a heading of a lower level as ours."""
        self.labels += texts_of(self.until(lambda heading: heading.level < level))

    def _as_recorded(self, block: Block) -> Block:
        """A picture that could not be shown stands as a line of ours."""
        if isinstance(block, Paragraph) and block.text.startswith(words.PICTURE_MISSING):
            rest = block.text.removeprefix(words.PICTURE_MISSING)
            if not rest or rest.startswith(": "):
                self.labels.append(words.PICTURE_MISSING + rest[:1])
                return Image(alt=rest[2:] or None)
        if isinstance(block, Image) and block.alt == words.PICTURE_WITHOUT_DESCRIPTION:
            return Image(file=block.file)
        return block


def fact_value(block: Block | None, *, label: str) -> str | None:
    """The value of «Label: value»; None for any other block."""
    if not isinstance(block, Paragraph) or not block.text.startswith(f"{label}:"):
        return None
    return block.text[len(label) + 1 :].strip()


def _is_fact_below_table(block: Paragraph) -> bool:
    return any(
        fact_value(block, label=label) is not None for label in (words.ATTACHMENTS_STATED, words.RECORDING)
    )


def texts_of(blocks: Sequence[Block]) -> list[str]:
    """The texts of the blocks, whatever their kind."""
    from raadhus.reading.coverage import block_texts

    return list(block_texts(blocks))
