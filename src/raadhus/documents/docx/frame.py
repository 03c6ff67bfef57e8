"""What stands on every page and holds the document together: its foot, the arms on the first page, the settings."""

from collections.abc import Sequence

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.documents.docx.drawings import Drawings
from raadhus.documents.docx.markup import NAMESPACES, field, paragraph, run, xml_file
from raadhus.documents.docx.package import Relationships
from raadhus.documents.pictures import Picture

_ARMS_HEIGHT = 900_000


def foot_data(lines: Sequence[str]) -> bytes:
    """What lies in the hand and the number of the page, then the other lines."""
    page = f"{run('Side ')}{field('PAGE', shown='1')}{run(' af ')}{field('NUMPAGES', shown='1')}"
    first, *others = lines
    written = [paragraph(f"{run(first)}<w:r><w:tab/></w:r>{page}", style="Footer")]
    written += [paragraph(run(line), style="Footer") for line in others]
    return xml_file(f"<w:ftr {NAMESPACES}>{''.join(written)}</w:ftr>")


class Arms(Struct, frozen=True):
    picture: Picture
    alt: str


def head_data(
    *, arms: Arms | None, is_confidential: bool, drawings: Drawings, links: Relationships
) -> bytes | None:
    """The head of a page; None when nothing stands there."""
    shown = [run(words.CONFIDENTIAL, properties="<w:b/>")] if is_confidential else []
    if arms is not None:
        shown.append(drawings.drawn(arms.picture, alt=arms.alt, owner=links, highest=_ARMS_HEIGHT))
    if not shown:
        return None
    return xml_file(f"<w:hdr {NAMESPACES}>{''.join(paragraph(one, style='Header') for one in shown)}</w:hdr>")


def section_xml(*, first_head: str | None, head: str | None, foot: str) -> str:
    """The paper and its margins, and what stands at its head and foot, by the ids of their parts."""
    first = f'<w:headerReference w:type="first" r:id="{first_head}"/>' if first_head else ""
    others = f'<w:headerReference w:type="default" r:id="{head}"/>' if head else ""
    feet = "".join(f'<w:footerReference w:type="{kind}" r:id="{foot}"/>' for kind in ("first", "default"))
    return (
        f"<w:sectPr>{first}{others}{feet}"
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1247" w:right="1134" w:bottom="1644" w:left="1134" w:header="567"'
        ' w:footer="567" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )


def settings_data() -> bytes:
    """Danish hyphenation and signs, and the layout of Word since 2013."""
    compatible = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>'
    )
    return xml_file(
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{compatible}<w:themeFontLang w:val="da-DK"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
