"""Text and attributes of WordprocessingML: whatever a text holds, it stays text and the XML stays well formed."""

import html
import re

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """The text as the content of an element or an attribute; what XML cannot hold becomes U+FFFD."""
    return html.escape(_NOT_XML.sub("\ufffd", text))


def xml_file(content: str) -> bytes:
    return (_DECLARATION + content).encode()


def paragraph(content: str, *, style: str | None = None, more: str = "") -> str:
    """A `w:p`; `more` are further properties in the order of the schema, after the style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{content}</w:p>"


def run(text: str, *, properties: str = "") -> str:
    """A `w:r` with the text; line breaks and tabs in it become those of Word."""
    if not text:
        return ""
    around = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = re.split("\r\n|[\r\n]", text)
    return f"<w:r>{around}{'<w:br/>'.join(map(_line, lines))}</w:r>"


def field(instruction: str, *, shown: str) -> str:
    """A field that Word keeps up to date, and what it shows until then."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _line(line: str) -> str:
    texts = (f'<w:t xml:space="preserve">{escaped(part)}</w:t>' if part else "" for part in line.split("\t"))
    return "<w:tab/>".join(texts)
