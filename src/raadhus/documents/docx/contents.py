"""The list of contents: a field that Word brings up to date, with its entries already there as links."""

from collections.abc import Sequence

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.documents.docx.markup import escaped, paragraph, run


class Listed(Struct, frozen=True):
    """A heading that stands in the contents."""

    text: str
    level: int
    bookmark: str


def contents_xml(listed: Sequence[Listed]) -> str:
    """The contents in the frame that gives Word its button to bring them up to date; nothing without headings."""
    if not listed:
        return ""
    levels = [one.level for one in listed]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "{min(levels)}-{max(levels)}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    last = len(listed) - 1
    entries = "".join(
        paragraph(
            f"{'' if number else begin}{_link(one)}{end if number == last else ''}",
            style=f"TOC{one.level}",
        )
        for number, one in enumerate(listed)
    )
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph(run(words.CONTENTS), style='TOCHeading')}{entries}"
        "</w:sdtContent></w:sdt>"
    )


def bookmarked(content: str, *, number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{escaped(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def _link(one: Listed) -> str:
    return f'<w:hyperlink w:anchor="{one.bookmark}" w:history="1">{run(one.text)}</w:hyperlink>'
