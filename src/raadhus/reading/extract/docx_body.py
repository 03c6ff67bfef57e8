"""The paragraphs, lists and tables of a Word document as HTML, in the order in which they are read."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.docx_names import R, W, local_name, value_of
from raadhus.reading.extract.docx_numbering import Label, Numbering
from raadhus.reading.extract.docx_package import Package
from raadhus.reading.extract.docx_runs import DEEPEST, NoteCall, RunReader, alternative
from raadhus.reading.extract.docx_styles import ParagraphStyle, Styles, joined, numbered_of, outline_of
from raadhus.reading.extract.docx_tables import GridCell, grid_of
from raadhus.reading.extract.html import well_formed

_HELD = frozenset({"customXml", "ins", "moveTo", "smartTag", "sdtContent", "txbxContent"})


class _OpenList(NamedTuple):
    tag: str
    list_id: str
    level: int


class Body:
    """Walks the blocks of one part and writes them as HTML; what is no text of the document goes to `runs.unseen`."""

    def __init__(self, package: Package, *, styles: Styles, numbering: Numbering, path: str) -> None:
        self._package = package
        self._styles = styles
        self._numbering = numbering
        self._path = path
        self.runs = RunReader(styles=styles, relationships=package.relationships(path))
        self.labels: list[str] = []
        self._html: list[str] = []
        self._lists: list[_OpenList] = []
        self._in_table = 0
        self._carried = ""
        self._calls: list[NoteCall] = []
        self._notes: dict[str, dict[str, Element]] = {}

    def html(self, container: Element) -> str:
        """The blocks in this element; raises ReadError `too-deep`."""
        self._walk(container, depth=0)
        self._end_lists()
        if self._carried:
            self._html.append(f"<p>{self._carried}</p>")
            self._carried = ""
        self._add_notes()
        return "".join(self._html)

    def _walk(self, container: Iterable[Element], *, depth: int) -> None:
        if depth > DEEPEST:
            raise ReadError("too-deep", values={"limit": DEEPEST})
        for element in container:
            name = local_name(element)
            if name == "p":
                self._paragraph(element, depth=depth)
            elif name == "tbl":
                self._table(element, depth=depth)
            elif name == "sdt":
                self._control(element, depth=depth)
            elif name == "AlternateContent":
                self._walk(alternative(element), depth=depth + 1)
            elif name in _HELD:
                self.runs.has_changes = self.runs.has_changes or name in {"ins", "moveTo"}
                self._walk(element, depth=depth + 1)
            elif name == "altChunk":
                self._chunk(element)

    def _paragraph(self, element: Element, *, depth: int) -> None:
        properties = element.find(f"{W}pPr")
        style = self._styles.paragraph(
            None if properties is None else value_of(properties.find(f"{W}pStyle"))
        )
        text = self._carried + self.runs.html(element, look=style.look)
        self._carried = ""
        calls, self.runs.calls = self.runs.calls, []
        boxes, self.runs.boxes = self.runs.boxes, []
        mark = None if properties is None else properties.find(f"{W}rPr")
        if mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None):
            # The end of the paragraph is deleted: its text goes on in the next one.
            self._carried = text
        elif style.is_contents or (self.runs.in_contents and not text.strip()):
            self.runs.unseen.append(text)
        else:
            self._add(text, properties=properties, style=style)
        self._calls += calls
        for box in boxes:
            self._end_lists()
            self._walk(box, depth=depth + 1)
        if not self._lists and not self._in_table:
            self._add_notes()

    def _add(self, text: str, *, properties: Element | None, style: ParagraphStyle) -> None:
        list_id, level, label = self._label(properties, style=style)
        if not text.strip():
            return
        heading = style.heading or outline_of(properties)
        if heading:
            self._end_lists()
            self._html.append(f"<h{heading}>{self._labelled(text, label)}</h{heading}>")
        elif list_id is None:
            self._end_lists()
            self._html.append(f"<p>{text}</p>")
        elif self._in_table:
            self._html.append(f"<p>{self._labelled(text, label)}</p>")
        else:
            self._entry(text, label=label, list_id=list_id, level=level)

    def _label(self, properties: Element | None, *, style: ParagraphStyle) -> tuple[str | None, int, Label]:
        own = numbered_of(properties)
        list_id = own.list_id if own.list_id is not None else style.numbered.list_id
        if list_id is None or list_id == "0":
            return None, 0, Label("", is_number=False)
        level = own.level if own.level is not None else style.numbered.level
        if level is None:
            level = self._numbering.level_of_style(list_id, style.style_id)
        return list_id, level, self._numbering.label(list_id, level)

    def _labelled(self, text: str, label: Label) -> str:
        if label.text:
            self.labels.append(label.text)
            return f"{escape(label.text)} {text}"
        return text

    def _entry(self, text: str, *, label: Label, list_id: str, level: int) -> None:
        tag = "ol" if label.is_number else "ul"
        while self._lists and (
            self._lists[-1].level > level
            or (self._lists[-1].level == level and self._lists[-1] != (tag, list_id, level))
        ):
            self._end_list()
        if self._lists and self._lists[-1].level == level:
            self._html.append("</li>")
        else:
            self._lists.append(_OpenList(tag, list_id, level))
            self._html.append(f"<{tag}>")
        if label.text:
            self.labels.append(label.text)
        self._html.append(f'<li data-label="{escape(label.text)}">{text}')

    def _end_list(self) -> None:
        self._html.append(f"</li></{self._lists.pop().tag}>")

    def _end_lists(self) -> None:
        while self._lists:
            self._end_list()
        if not self._in_table:
            self._add_notes()

    def _control(self, element: Element, *, depth: int) -> None:
        properties = element.find(f"{W}sdtPr")
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        gallery = None if properties is None else properties.find(f".//{W}docPartGallery")
        prompts = properties is not None and properties.find(f"{W}showingPlcHdr") is not None
        if prompts or value_of(gallery) == "Table of Contents":
            for paragraph in content.iter(f"{W}p"):
                self.runs.unseen.append(self.runs.html(paragraph, look=joined(())))
            self.runs.boxes.clear()
        else:
            self._walk(content, depth=depth + 1)

    def _table(self, table: Element, *, depth: int) -> None:
        self._end_lists()
        rows = grid_of(table)
        if self._in_table or all(len(row) <= 1 for row in rows) or self._is_layout(rows):
            # A table inside a cell, and one that only places the text, is read cell by cell.
            for row in rows:
                for cell in row:
                    for content in cell.contents:
                        self._walk(content, depth=depth + 3)
            self._end_lists()
            return
        self._in_table += 1
        self._html.append("<table>")
        for row in rows:
            self._html.append("<tr>")
            for cell in row:
                tag = "th" if cell.is_header else "td"
                self._html.append(f'<{tag} colspan="{cell.colspan}" rowspan="{cell.rowspan}">')
                for content in cell.contents:
                    self._walk(content, depth=depth + 3)
                self._html.append(f"</{tag}>")
            self._html.append("</tr>")
        self._html.append("</table>")
        self._in_table -= 1
        if not self._in_table:
            self._add_notes()

    def _is_layout(self, rows: Sequence[Sequence[GridCell]]) -> bool:
        """Whether the table only places text: a heading in it has text under it, or stands over tables of its own."""
        cells = [content for row in rows for cell in row for content in cell.contents]
        nested = any(cell.find(f"{W}tbl") is not None for cell in cells)
        return any(self._has_heading(cell, nested=nested) for cell in cells)

    def _has_heading(self, cell: Element, *, nested: bool) -> bool:
        under = False
        for paragraph in cell.findall(f"{W}p"):
            if paragraph.find(f".//{W}t") is None:
                continue
            if under:
                return True
            style = value_of(paragraph.find(f"{W}pPr/{W}pStyle"))
            under = style is not None and self._styles.paragraph(style).heading > 0
        return under and nested

    def _add_notes(self) -> None:
        """Put the notes that were referred to under the text that refers to them."""
        calls, self._calls = self._calls, []
        for call in calls:
            note = self._notes_of(call.kind).pop(call.note_id, None)
            if note is None:
                continue
            before = len(self._html)
            sign = f"<sup>{call.sign}</sup> " if call.sign else ""
            self.labels += [call.sign] * 2 * bool(call.sign)
            for paragraph in note.iter(f"{W}p"):
                text = self.runs.html(paragraph, look=joined(()))
                if text.strip():
                    self._html.append(f"<p>{sign}{text}</p>")
                    sign = ""
            self.runs.boxes.clear()
            if len(self._html) == before and sign:
                self._html.append(f"<p>{sign}</p>")

    def _notes_of(self, kind: str) -> dict[str, Element]:
        if kind not in self._notes:
            roots = (self._package.xml(path) for path in self._package.related(f"{kind}s"))
            self._notes[kind] = {
                note.get(f"{W}id", ""): note
                for root in roots
                if root is not None
                for note in root.iter(f"{W}{kind}")
            }
        return self._notes[kind]

    def _chunk(self, element: Element) -> None:
        """A page of HTML that Word takes in when it opens the file: case systems merge their texts so."""
        one = self._package.relationships(self._path).get(element.get(f"{R}id", ""))
        data = None if one is None or one.is_outside else self._package.part(one.target)
        if data is not None and _is_html(data):
            self._end_lists()
            self._html.append(f"<div>{well_formed(media.decode_text(data))}</div>")


def _is_html(data: bytes) -> bool:
    try:
        return media.media_type_of(data) == media.HTML
    except ReadError:
        return False
