"""The children of an element stand in the order of the schema: Word refuses others, most programs do not mind."""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import pytest

from egeborg_document import egeborg_manuscript
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from word_package import W, files_in, xml_of

ORDERS: Mapping[str, str] = {
    "document": "body",
    "p": "pPr *",
    "r": "rPr *",
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
        " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs"
        " em lang"
    ),
    "numPr": "ilvl numId",
    "tbl": "tblPr tblGrid tr",
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd"
        " tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
    "numbering": "abstractNum num",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "styles": "docDefaults latentStyles style",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
        " personal rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "settings": (
        "zoom defaultTabStop autoHyphenation characterSpacingControl compat themeFontLang decimalSymbol listSeparator"
    ),
    "sdt": "sdtPr sdtContent",
    "docPartObj": "docPartGallery docPartCategory docPartUnique",
}


@pytest.fixture(scope="module")
def elements() -> tuple[ET.Element, ...]:
    parts = files_in(docx_of(bound([egeborg_manuscript()])).data)
    return tuple(
        element
        for name, data in parts.items()
        if re.match(r"word/\w+\.xml", name)
        for element in xml_of(data).iter()
    )


def _out_of_order(elements: tuple[ET.Element, ...], *, name: str) -> Iterator[list[str]]:
    order = ORDERS[name].split()
    for element in elements:
        if element.tag == f"{W}{name}":
            children = [one.tag.removeprefix(W) for one in element]
            places = [order.index(one if one in order else "*") for one in children]
            if places != sorted(places):
                yield children


@pytest.mark.parametrize("name", ORDERS)
def test_children_stand_in_the_order_of_the_schema(elements: tuple[ET.Element, ...], name: str) -> None:
    assert any(element.tag == f"{W}{name}" for element in elements)
    assert list(_out_of_order(elements, name=name)) == []
