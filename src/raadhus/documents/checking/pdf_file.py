"""The bytes of a PDF as a typesetter writes them: every object in its place, and of no kind that Raadhus never uses.

What can act, hide or be switched in a PDF (layers, actions, fields, encryption, versions) has a name of its own.
"""

import re
from collections.abc import Iterator
from typing import Final

_BEGIN: Final = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n"
_END: Final = re.compile(rb"startxref\n(\d{1,10})\n%%EOF\n?")
_TABLE: Final = re.compile(rb"xref\n0 (\d{1,7})\n")
_ENTRY: Final = 20
_ROW: Final = re.compile(rb"(\d{10}) 00000 n")
_STREAM: Final = re.compile(rb"/Length (\d{1,10})[^\d ].*?>>\nstream\n", re.DOTALL)
_TEXT: Final = re.compile(rb"\((?:\\.|[^()\\])*\)", re.DOTALL)
_NAME: Final = re.compile(rb"/([^\x00\t\n\f\r ()<>\[\]{}/%]*)")
_FONT: Final = re.compile(
    r"[A-Z]{6}\+(?:LibertinusSerif|NewCM|NewComputerModern|DejaVuSansMono)[-A-Za-z0-9]*|[a-z][0-9]+"
)
_NAMES: Final = """
    A AF AFRelationship Action Alt Annot Annots Ascent Author BBox BaseFont BaselineShift BitsPerComponent
    Block Border BorderColor BorderStyle BorderThickness CA CIDFontType0 CIDFontType0C CIDFontType2 CIDSet
    CIDSystemInfo CIDToGIDMap CMap CapHeight Caption Catalog Circle ColSpan ColorSpace Column Contents Count
    CreationDate Creator DCTDecode DW Data Datetime Decimal Desc DescendantFonts Descent Dest
    DestOutputProfile DeviceCMYK DeviceGray DeviceRGB Direction Disc DisplayDocTitle Div Document EF Em
    EmbeddedFile EmbeddedFiles Encoding ExtGState F Figure Filespec Filter First Flags FlateDecode Font
    FontBBox FontDescriptor FontFile2 FontFile3 FontName Form GTS_PDFA1 Group H1 H2 H3 H4 H5 H6 Headers Height
    I ICCBased ID IDTree Identity Identity-H Image ImageB ImageC ImageI Info Interpolate ItalicAngle K Kids L
    L2R LBody LI Lang Last Layout Lbl Length LineHeight Link List ListNumbering LowerAlpha LowerRoman MCID MCR
    MarkInfo Marked MediaBox Metadata ModDate N Names Next None Note Nums O OBJR Obj OpenType Ordering
    Outlines OutputCondition OutputConditionIdentifier OutputIntent OutputIntents P PDF Page Pages Params
    Parent ParentTree ParentTreeNextKey Part Pg Placement Prev ProcSet QuadPoints Range Rect Reference
    Registry RegistryName Resources RoleMap Root RowSpan S SMask Scope Size Solid Source Span Square StemV
    Strong StructElem StructParent StructParents StructTreeRoot Subtype Summary Supplement Suspects T TBody TD
    TH THead TOC TOCI TR Table Tabs Terms Text TextDecorationThickness TextDecorationType Title ToUnicode
    Transparency Type Type0 UF URI Underline Unordered UpperAlpha UpperRoman ViewerPreferences W WMode Width
    XML XObject XYZ application#2Fjson ca sRGB
"""
_KNOWN: Final = frozenset(_NAMES.split())


def is_as_set(data: bytes) -> bool:
    """Whether a file was left as a typesetter writes it; else another program has saved or changed it."""
    parts = tuple(_parts(data))
    return bool(parts) and all(map(_is_known, parts))


def _parts(data: bytes) -> Iterator[bytes]:
    """The objects without what flows in them, then the trailer; none when one is not where the table says."""
    end = _END.search(data, max(len(data) - 60, 0))
    table = _TABLE.match(data, int(end[1])) if end and end.end() == len(data) else None
    if end is None or table is None or not data.startswith(_BEGIN):
        return
    size, first = int(table[1]), table.end()
    if not 1 < size <= len(data) // _ENTRY:
        return
    trailer = data[first + size * _ENTRY : end.start()]
    rows = (_ROW.match(data, place) for place in range(first + _ENTRY, first + size * _ENTRY, _ENTRY))
    places = sorted((int(row[1]), number) for number, row in enumerate(rows, 1) if row)
    if len(places) != size - 1 or not trailer.startswith(b"trailer\n") or places[0][0] != len(_BEGIN):
        return
    objects = []
    for (place, number), after in zip(places, (*(one for one, _ in places[1:]), int(end[1])), strict=True):
        one = _object(data[place:after], number=number)
        if one is None:
            return
        objects.append(one)
    yield from (*objects, trailer)


def _object(data: bytes, *, number: int) -> bytes | None:
    """An object without its stream; None when more or less than one object is there."""
    if not data.startswith(b"%d 0 obj\n" % number) or not data.endswith(b"\nendobj\n"):
        return None
    stream = _STREAM.search(data)
    if stream is None:
        return data if b"stream" not in _TEXT.sub(b"", data) and data.count(b"endobj") == 1 else None
    if data[stream.end() + int(stream[1]) :] != b"\nendstream\nendobj\n":
        return None
    return data[: stream.end()]


def _is_known(part: bytes) -> bool:
    while (without := _TEXT.sub(b" ", part)) != part:
        part = without
    names = {name.decode("latin-1") for name in _NAME.findall(part)}
    return all(name in _KNOWN or _FONT.fullmatch(name) for name in names)
