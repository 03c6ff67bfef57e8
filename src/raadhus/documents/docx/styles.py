"""The styles of the document: Word's own by the names that it shows in the reader's language, and a few of ours."""

from raadhus.documents.colours import dark_enough
from raadhus.documents.docx.markup import NAMESPACES, escaped, xml_file
from raadhus.documents.docx.tables import LOOKS

_FONT = "Calibri"
_HEADING_SIZES = (36, 32, 26, 22, 22, 22)
_DEEPEST_COLOURED = 2
"""Deeper headings are black, so that items stand out from their sections."""
_KEPT = "<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>"


def styles_data(*, colour: str) -> bytes:
    ink = dark_enough(colour).removeprefix("#").upper()
    return xml_file(f"<w:styles {NAMESPACES}>{_defaults()}{_LATENT}{_texts(ink)}{_tables(ink)}</w:styles>")


def _defaults() -> str:
    font = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    language = '<w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="ar-SA"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="22"/><w:szCs w:val="22"/>{language}</w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
    ' w:defQFormat="0" w:count="376"/>'
)


def _style(
    id_: str, name: str, *, kind: str = "paragraph", based: str | None = "Normal", follows: str | None = None,
    paragraph: str = "", letters: str = "", table: str = "",
) -> str:  # fmt: skip
    ours = ' w:customStyle="1"' if name in _OURS else ""
    default = ' w:default="1"' if based is None else ""
    return (
        f'<w:style w:type="{kind}"{default}{ours} w:styleId="{id_}"><w:name w:val="{escaped(name)}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{follows}"/>' if follows else "")
        + '<w:uiPriority w:val="1"/><w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{letters}</w:rPr>" if letters else "")
        + f"{table}</w:style>"
    )


_OURS = frozenset({"Faktum", "Note", "Småt", "Afstand", "Tabel"}) | {
    name for one in LOOKS for name in (one.text, one.head)
}


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _texts(ink: str) -> str:
    colour = f'<w:color w:val="{ink}"/>'
    border = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{ink}"/></w:pBdr>'
    tab = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    return "".join(
        (
            _style(
                "Normal", "Normal", based=None,
                paragraph='<w:spacing w:before="80" w:after="60" w:line="264" w:lineRule="auto"/>',
            ),
            _style(
                "Title", "Title", follows="Normal", letters=f"<w:b/>{colour}{_size(44)}",
                paragraph=f'{_KEPT}{_spacing(0, 200)}<w:outlineLvl w:val="0"/>',
            ),
            *(_heading(level, colour=colour) for level in range(1, 7)),
            _style("TOCHeading", "TOC Heading", follows="Normal", paragraph=f"<w:keepNext/>{_spacing(240, 80)}",
                   letters=f"<w:b/>{colour}{_size(26)}"),
            *(_style(f"TOC{level}", f"toc {level}", paragraph=(
                     f'{tab}{_spacing(0, 40)}<w:ind w:left="{max(level - 1, 1) * 340}" w:right="567" w:hanging="340"/>'
              )) for level in range(1, 7)),
            _style("ListParagraph", "List Paragraph", paragraph=_spacing(40, 40)),
            _style("Faktum", "Faktum", paragraph=_spacing(60, 0)),
            _style("Note", "Note",
                   paragraph=f'<w:keepLines/>{border}{_spacing(120, 120)}<w:ind w:left="227"/>'),
            _style("Smaat", "Småt", letters=_size(18)),
            *(_style(one.text, one.text, paragraph=_spacing(20, 20), letters=_size(one.size)) for one in LOOKS),
            *(_style(one.head, one.head, based=one.text, letters=colour) for one in LOOKS),
            _style("Afstand", "Afstand", letters=_size(8), paragraph=_spacing(0, 0)),
            _style("Header", "header", paragraph=f'{_spacing(0, 120)}<w:jc w:val="right"/>'),
            _style("Footer", "footer", paragraph=f"{tab}{_spacing(0, 0)}",
                   letters=f'<w:color w:val="505050"/>{_size(15)}'),
            _style("DefaultParagraphFont", "Default Paragraph Font", kind="character", based=None),
            _style("Hyperlink", "Hyperlink", kind="character", based="DefaultParagraphFont",
                   letters=f'{colour}<w:u w:val="single"/>'),
        )
    )  # fmt: skip


def _heading(level: int, *, colour: str) -> str:
    return _style(
        f"Heading{level}",
        f"heading {level}",
        follows="Normal",
        paragraph=(f'{_KEPT}{_spacing(max(480 - level * 80, 180), 60)}<w:outlineLvl w:val="{level - 1}"/>'),
        letters=f"<w:b/>{colour if level <= _DEEPEST_COLOURED else ''}{_size(_HEADING_SIZES[level - 1])}",
    )


def _tables(ink: str) -> str:
    margins = (
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    )
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    head = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        f'<w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{ink}"/></w:tcBorders>'
        "</w:tcPr></w:tblStylePr>"
    )
    plain = f"<w:tblPr>{margins}</w:tblPr>"
    ruled = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{head}"
    return _style("TableNormal", "Normal Table", kind="table", based=None, table=plain) + _style(
        "Tabel", "Tabel", kind="table", based="TableNormal", table=ruled
    )
