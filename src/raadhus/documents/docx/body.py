"""The parts of a document, in their order, as the body of a Word document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.core.record import Block, Heading, Image, List, Paragraph, Sha256, Table
from raadhus.documents.direction import is_right_to_left
from raadhus.documents.docx.contents import Listed, bookmarked, contents_xml
from raadhus.documents.docx.drawings import Drawings
from raadhus.documents.docx.markup import paragraph, run
from raadhus.documents.docx.numbering import Numbering, can_be_shown
from raadhus.documents.docx.package import Relationships
from raadhus.documents.docx.runs import runs
from raadhus.documents.docx.tables import table_xml
from raadhus.documents.layout import Part, Role
from raadhus.documents.layout.kept import kept
from raadhus.documents.layout.labelled import labelled
from raadhus.documents.layout.parts import FULL, LISTED
from raadhus.documents.pictures import Picture

_STYLES: Mapping[Role, str] = {"fact": "Faktum", "notice": "Note", "small": "Smaat"}
_DEEPEST_HEADING = 6
_SHORTEST_HANGING, _LONGEST_HANGING = 425, 1700
_A_LETTER = 115
_DEEPEST_LEFT = 6000
_OVER_ITEM = '<w:top w:val="single" w:sz="4" w:space="7" w:color="A6A6A6"/>'
_AFTER_TABLE = paragraph("", style="Afstand")
"""Word joins two tables that touch, and refuses a document that ends with one."""


class Place(Struct, frozen=True, kw_only=True):
    """Where a block stands: in how many lists, how far from the margin, with which number if it begins an entry.

    `is_kept` keeps it on the page of what follows; `rule` and `spacing` are properties of its paragraphs.
    """

    level: int = 0
    left: int = 0
    number: int | None = None
    label: str | None = None
    is_kept: bool = False
    rule: str = ""
    spacing: str = ""


class Body:
    """The body as it is written, and what it makes the other parts of the package hold."""

    def __init__(self, *, pictures: Mapping[Sha256, Picture], ink: str = "000000") -> None:
        self.links = Relationships()
        self.numbering = Numbering()
        self.drawings = Drawings(pictures)
        self._bar = f'<w:left w:val="single" w:sz="18" w:space="9" w:color="{ink}"/>'
        self._name = ""
        self._listed = 0

    def xml(self, parts: Sequence[Part]) -> str:
        """What stands between `w:body` and the properties of its section."""
        written = []
        starts_page = False
        for number, part in enumerate(parts):
            if part.role == "contents":
                written.append(contents_xml(_listed(parts)))
            elif part.block is not None:
                starts = starts_page or part.role == "paper"
                before, after = parts[number - 1] if number else None, next(iter(parts[number + 1 :]), None)
                place = self._place(part, before=before, after=after)
                written.append(self._part(part.role, part.block, place=place, starts_page=starts))
                if isinstance(part.block, Table | List) and _touches(part.block, parts[number + 1 :]):
                    written.append(_AFTER_TABLE)
            starts_page = part.role == "new-page"
        return "".join(written)

    def _place(self, part: Part, *, before: Part | None, after: Part | None) -> Place:
        """How a part is set apart: a rule over an item, a bar beside a decision, air around a table."""
        rule = self._bar if part.kind == "decision" else ""
        if part.role == "item" and not (before and before.role == "group"):
            rule = _OVER_ITEM
        above = ' w:before="160"' if before and isinstance(before.block, Table) else ""
        below = ' w:after="100"' if after and isinstance(after.block, Table) else ""
        return Place(
            is_kept=bool(kept(part, after=after)),
            rule=f"<w:pBdr>{rule}</w:pBdr>" if rule else "",
            spacing=f"<w:spacing{above}{below}/>" if above or below else "",
        )

    def _part(self, role: Role, block: Block, *, place: Place, starts_page: bool) -> str:
        if isinstance(block, Heading):
            return self._heading(role, block, rule=place.rule, starts_page=starts_page)
        if isinstance(block, Paragraph) and role in _STYLES:
            return self._paragraph(block, style=_STYLES[role], place=place)
        if isinstance(block, Table):
            return table_xml(block, name=self._name, links=self.links, is_full=role in FULL)
        return self._block(block, place)

    def _heading(self, role: Role, block: Heading, *, rule: str, starts_page: bool) -> str:
        self._name = block.text
        content = (
            _title(block.text) if role == "title" else run(block.text, properties=_direction(block.text))
        )
        if role in LISTED:
            self._listed += 1
            content = bookmarked(content, number=self._listed, name=_bookmark(self._listed))
        style = "Title" if role == "title" else f"Heading{min(block.level, _DEEPEST_HEADING)}"
        before = "<w:pageBreakBefore/>" if starts_page else ""
        return paragraph(content, style=style, more=before + rule + _bidi(block.text))

    def _block(self, block: Block, place: Place) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, place=place) if block.text.strip() or place.label else ""
            case Heading():
                style = f"Heading{min(block.level, _DEEPEST_HEADING)}"
                return self._paragraph(Paragraph(text=block.text), style=style, place=place)
            case List():
                return self._begun(place) + self._list(block, place)
            case Image():
                return self._image(block, place)
            case Table():
                return self._begun(place) + table_xml(
                    block, name=self._name, links=self.links, left=place.left
                )

    def _begun(self, place: Place) -> str:
        """The label of an entry that begins with something that has no room for it."""
        return "" if place.label is None else self._paragraph(Paragraph(text=""), place=place)

    def _paragraph(self, block: Paragraph, *, style: str | None = None, place: Place | None = None) -> str:
        content = runs(block.text, marks=block.marks, links=self.links)
        return _placed(content, place=place or Place(), style=style, bidi=_bidi(block.text))

    def _image(self, block: Image, place: Place) -> str:
        alt = (block.alt or "").strip()
        drawn = self.drawings.picture(
            block.file, alt=alt or words.PICTURE_WITHOUT_DESCRIPTION, owner=self.links
        )
        missing = f"{words.PICTURE_MISSING}: {alt}" if alt else words.PICTURE_MISSING
        return _placed(drawn or run(missing), place=place)

    def _list(self, block: List, place: Place) -> str:
        longest = max((len(entry.label) for entry in block.entries if can_be_shown(entry.label)), default=0)
        hanging = min(max(longest * _A_LETTER + 200, _SHORTEST_HANGING), _LONGEST_HANGING)
        left = min(place.left + hanging, _DEEPEST_LEFT)
        labels = [entry.label for entry in block.entries]
        numbers = self.numbering.numbers(
            labels, is_ordered=block.ordered, level=place.level, left=left, hanging=hanging
        )
        return "".join(
            self._entry(
                entry.blocks,
                first=Place(level=place.level, left=left, number=number, label=entry.label, rule=place.rule),
                rest=Place(level=place.level + 1, left=left, rule=place.rule),
            )
            for entry, number in zip(block.entries, numbers, strict=True)
        )

    def _entry(self, blocks: Iterable[Block], *, first: Place, rest: Place) -> str:
        return "".join(self._entry_blocks(tuple(blocks), first=first, rest=rest))

    def _entry_blocks(self, blocks: Sequence[Block], *, first: Place, rest: Place) -> Iterator[str]:
        begins = bool(blocks) and isinstance(blocks[0], Paragraph | Heading | Image)
        yield self._block(blocks[0], first) if begins else self._begun(first)
        for block in blocks[1 if begins else 0 :]:
            yield self._block(block, rest)
            if isinstance(block, Table):
                yield _AFTER_TABLE


def _placed(content: str, *, place: Place, style: str | None = None, bidi: str = "") -> str:
    """A paragraph at its place, with its number, or its label as text where Word has no such number."""
    in_list = place.label is not None or place.left > 0
    indent = f'<w:ind w:left="{place.left}"/>' if place.left and place.label is None else ""
    number = ""
    if place.number is not None:
        number = f'<w:numPr><w:ilvl w:val="{place.level}"/><w:numId w:val="{place.number}"/></w:numPr>'
    elif place.label is not None:
        content = run(f"{place.label}\t") + content
        indent = f'<w:ind w:left="{place.left}" w:hanging="{_SHORTEST_HANGING}"/>'
    return paragraph(
        content,
        style=style or ("ListParagraph" if in_list else None),
        more=f"{'<w:keepNext/>' if place.is_kept else ''}{number}{place.rule}{bidi}{place.spacing}{indent}",
    )


def _title(text: str) -> str:
    """The name of who met in large type, the kind of paper before it and the day behind it in smaller type."""
    apart = labelled(text, has_day=True)
    small = f'{_direction(text)}<w:sz w:val="26"/><w:szCs w:val="26"/>'
    day = run(f", {apart.day}", properties=small) if apart.day else ""
    return run(apart.label, properties=small) + run(apart.text, properties=_direction(text)) + day


def _listed(parts: Iterable[Part]) -> tuple[Listed, ...]:
    headings = (one.block for one in parts if one.role in LISTED and isinstance(one.block, Heading))
    return tuple(Listed(one.text, one.level, _bookmark(number)) for number, one in enumerate(headings, 1))


def _bookmark(number: int) -> str:
    return f"_Toc{number:08d}"


def _touches(block: Table | List, following: Sequence[Part]) -> bool:
    """Whether a table would stand at the end or against another one, or a list against a table."""
    after = next((one.block for one in following if one.block is not None), None)
    if isinstance(block, List):
        return isinstance(after, Table)
    return after is None or not isinstance(after, Paragraph | Heading)


def _bidi(text: str) -> str:
    return "<w:bidi/>" if is_right_to_left(text) else ""


def _direction(text: str) -> str:
    return "<w:rtl/>" if is_right_to_left(text) else ""
