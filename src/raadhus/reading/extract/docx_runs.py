"""The text of one Word paragraph as HTML: its runs with their marks, fields by their results, changes as accepted."""

import re
from collections.abc import Mapping
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from raadhus.reading.errors import ReadError
from raadhus.reading.extract.docx_names import R, W, local_name, value_of
from raadhus.reading.extract.docx_package import Relationship
from raadhus.reading.extract.docx_styles import Look, Styles, joined, look_of
from raadhus.reading.extract.docx_symbols import UNKNOWN_SIGN, symbol

DEEPEST = 200
"""Elements nested deeper than this are refused, as those of a web page are."""

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|TOA|INDEX)\b", re.IGNORECASE)
_CHECKBOX = re.compile(r"\s*FORMCHECKBOX\b", re.IGNORECASE)
_MARKS: Mapping[str, str] = {"superscript": "sup", "subscript": "sub"}
# Said of the text, or beside it: deleted and moved text stands elsewhere or nowhere, comments were never part of it.
_UNSEEN = frozenset(
    {
        "pPr", "rPr", "delText", "delInstrText", "sectPr", "proofErr", "bookmarkStart", "bookmarkEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "footnoteRef", "endnoteRef",
        "separator", "continuationSeparator", "lastRenderedPageBreak", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
        "fldData", "ffData", "pgNum", "tblPr", "tblGrid", "trPr", "tcPr", "softHyphen",
    }
)  # fmt: skip


class NoteCall(NamedTuple):
    """A footnote or an endnote that the text refers to."""

    kind: str
    note_id: str
    sign: str


class _Field:
    """A field that has begun: its instruction is read, then its result."""

    __slots__ = ("in_result", "instruction", "is_checked")

    def __init__(self, *, is_checked: bool) -> None:
        self.instruction = ""
        self.in_result = False
        self.is_checked = is_checked

    @property
    def is_contents(self) -> bool:
        return self.in_result and _CONTENTS.match(self.instruction) is not None

    @property
    def address(self) -> str | None:
        found = _LINK.match(self.instruction) if self.in_result else None
        return found and (found[1] or found[2])


class RunReader:
    """Reads paragraph after paragraph of a part, for a field may begin in one and end in another.

    What it finds on the way is left here: `boxes` are text boxes, `calls` the notes that were referred to, `unseen` the
    texts that are not shown as text of the document (contents lists, hidden text, what a form still asks for). `tab` is
    what a tab becomes.
    """

    def __init__(self, *, styles: Styles, relationships: Mapping[str, Relationship]) -> None:
        self._styles = styles
        self._relationships = relationships
        self._fields: list[_Field] = []
        self._pieces: list[str] = []
        self._look = Look()
        self._notes = 0
        self.boxes: list[Element] = []
        self.calls: list[NoteCall] = []
        self.unseen: list[str] = []
        self.tab = " "
        self.pictures: dict[str, None] = {}
        self.descriptions: list[str] = []
        self._described = ""
        self.has_hidden = False
        self.has_changes = False
        self.has_unknown_signs = False

    def html(self, paragraph: Element, *, look: Look) -> str:
        """The text of the paragraph with its marks; raises ReadError `too-deep`."""
        self._look = look
        self._pieces = []
        self._walk(paragraph, depth=0)
        return "".join(self._pieces)

    @property
    def in_contents(self) -> bool:
        """Whether a contents list that the file makes itself has begun and not ended."""
        return any(field.is_contents for field in self._fields)

    def _walk(self, element: Element, *, depth: int) -> None:
        if depth > DEEPEST:
            raise ReadError("too-deep", values={"limit": DEEPEST})
        for child in element:
            name = local_name(child)
            if name == "r":
                self._run(child, depth=depth)
            elif name == "hyperlink":
                self._linked(child, depth=depth)
            elif name == "fldSimple":
                self._simple_field(child, depth=depth)
            elif name == "sdt":
                self._control(child, depth=depth)
            elif name in {"ins", "moveTo", "del", "moveFrom"}:
                self.has_changes = True
                if name in {"ins", "moveTo"}:
                    self._walk(child, depth=depth + 1)
            elif name and name not in _UNSEEN:
                self._sign(child, name=name, depth=depth)

    def _run(self, run: Element, *, depth: int) -> None:
        properties = run.find(f"{W}rPr")
        look = self._look
        if properties is not None:
            style = value_of(properties.find(f"{W}rStyle"))
            own = look_of(properties)
            look = joined((own, self._styles.run(style), look) if style else (own, look))
        before, self._pieces = self._pieces, []
        self._walk(run, depth=depth + 1)
        inner, self._pieces = "".join(self._pieces), before
        if inner:
            self._put(inner, look=look)

    def _put(self, inner: str, *, look: Look) -> None:
        """Add what a run shows, unless it is hidden, an instruction or part of a contents list."""
        if any(not field.in_result for field in self._fields):
            return
        if look.hidden:
            self.has_hidden = self.has_hidden or bool(inner.strip())
            self.unseen.append(inner)
            return
        if self.in_contents:
            self.unseen.append(inner)
            return
        raised = _MARKS.get(look.raised or "")
        if raised is not None:
            inner = f"<{raised}>{inner}</{raised}>"
        if look.italic:
            inner = f"<i>{inner}</i>"
        if look.bold:
            inner = f"<b>{inner}</b>"
        address = next((field.address for field in reversed(self._fields) if field.address), None)
        self._pieces.append(_link(inner, address=address) if address else inner)

    def _linked(self, element: Element, *, depth: int) -> None:
        one = self._relationships.get(element.get(f"{R}id", ""))
        before, self._pieces = self._pieces, []
        self._walk(element, depth=depth + 1)
        inner, self._pieces = "".join(self._pieces), before
        self._pieces.append(_link(inner, address=one.target) if one is not None and one.is_outside else inner)

    def _simple_field(self, element: Element, *, depth: int) -> None:
        field = _Field(is_checked=False)
        field.instruction, field.in_result = element.get(f"{W}instr", ""), True
        self._fields.append(field)
        self._walk(element, depth=depth + 1)
        self._fields.pop()

    def _control(self, element: Element, *, depth: int) -> None:
        """A content control: what it holds, but not the prompt of one that nobody has filled in."""
        properties = element.find(f"{W}sdtPr")
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        before, self._pieces = self._pieces, []
        self._walk(content, depth=depth + 1)
        inner, self._pieces = "".join(self._pieces), before
        if properties is not None and properties.find(f"{W}showingPlcHdr") is not None:
            self.unseen.append(inner)
        else:
            self._pieces.append(inner)

    def _sign(self, element: Element, *, name: str, depth: int) -> None:
        if name == "t":
            self._pieces.append(escape(element.text or "", quote=False))
        elif name in {"tab", "ptab"}:
            self._pieces.append(self.tab)
        elif name in {"br", "cr"}:
            self._pieces.append("<br>")
        elif name == "noBreakHyphen":
            self._pieces.append("-")
        elif name == "sym":
            found = symbol(element.get(f"{W}font", ""), element.get(f"{W}char", ""))
            self.has_unknown_signs = self.has_unknown_signs or found == UNKNOWN_SIGN
            self._pieces.append(escape(found))
        elif name in {"fldChar", "instrText"}:
            self._field(element, name=name)
        elif name in {"footnoteReference", "endnoteReference"}:
            self._note(element, kind=name.removesuffix("Reference"))
        elif name == "AlternateContent":
            self._walk(alternative(element), depth=depth + 1)
        elif name in {"blip", "imagedata"}:
            self._picture(element)
        elif name == "txbxContent":
            self.boxes.append(element)
        elif name == "docPr":
            self._described = element.get("descr") or ""
        else:
            self._walk(element, depth=depth + 1)

    def _field(self, element: Element, *, name: str) -> None:
        if name == "instrText":
            if self._fields and not self._fields[-1].in_result:
                self._fields[-1].instruction += element.text or ""
            return
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            box = element.find(f".//{W}checkBox")
            ticked = None if box is None else box.find(f"{W}checked")
            if box is not None and ticked is None:
                ticked = box.find(f"{W}default")
            self._fields.append(
                _Field(is_checked=ticked is not None and ticked.get(f"{W}val", "1") in {"1", "true", "on"})
            )
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if _CHECKBOX.match(field.instruction):
                self._pieces.append("☒" if field.is_checked else "☐")

    def _note(self, element: Element, *, kind: str) -> None:
        if element.get(f"{W}customMarkFollows") in {"1", "true", "on"}:
            sign = ""
        else:
            self._notes += 1
            sign = str(self._notes)
            self._pieces.append(f"<sup>{sign}</sup>")
        self.calls.append(NoteCall(kind, element.get(f"{W}id", ""), sign))

    def _picture(self, element: Element) -> None:
        one = self._relationships.get(element.get(f"{R}embed") or element.get(f"{R}id") or "")
        if one is not None and not one.is_outside:
            self.pictures[one.target] = None
            alt = self._described or element.get("{urn:schemas-microsoft-com:office:office}title", "")
            self.descriptions.append(alt)
            self._pieces.append(f'<img src="{escape(one.target)}" alt="{escape(alt)}">')
        self._described = ""


def alternative(element: Element) -> Element:
    """Of the ways in which the same thing stands in the file, the first that shows anything."""
    choices = [child for child in element if local_name(child) in {"Choice", "Fallback"}]
    shown = (child for child in choices if any(local_name(inner) in _SHOWN for inner in child.iter()))
    return next(shown, choices[0] if choices else element)


_SHOWN = frozenset({"t", "blip", "imagedata", "sym"})


def _link(inner: str, *, address: str) -> str:
    return f'<a href="{escape(address)}">{inner}</a>'
