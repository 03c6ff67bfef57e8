"""What the document says of itself in Word's own fields; nothing of it comes from a clock or a user."""

from collections.abc import Iterator

from raadhus.documents.docx.markup import escaped, xml_file
from raadhus.documents.layout import foot, title_of
from raadhus.documents.manuscript import Bound

_DUBLIN = "http://purl.org/dc"
_LONGEST = 250


def core_data(given: Bound, *, day: str) -> bytes:
    first = given.manuscripts[0]
    author = first.record.body.name or ""
    moment = f'xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms'
    fields = (
        f"<dc:title>{_short(title_of(given))}</dc:title>"
        f"<dc:subject>{_short(foot(given).paper)}</dc:subject>"
        f"<dc:creator>{_short(author)}</dc:creator>"
        f"<cp:keywords>{_short('; '.join(dict.fromkeys(_keywords(given))))}</cp:keywords>"
        f"<dc:language>da-DK</dc:language>"
        f"<cp:lastModifiedBy>{_short(author)}</cp:lastModifiedBy>"
        f"<cp:revision>{first.proof.edition if first.proof else 1}</cp:revision>"
        f"<dcterms:created {moment}:created><dcterms:modified {moment}:modified>"
    )
    return xml_file(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="{_DUBLIN}/elements/1.1/" xmlns:dcterms="{_DUBLIN}/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{fields}</cp:coreProperties>'
    )


def application_data(given: Bound) -> bytes:
    company = _short(given.manuscripts[0].record.body.name or "")
    return xml_file(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Company>{company}</Company></Properties>"
    )


def _keywords(given: Bound) -> Iterator[str]:
    for manuscript in given.manuscripts:
        record = manuscript.record
        yield from (one.name for one in record.organizations)
        yield from (item.case_number for item in record.items if item.case_number)


def _short(text: str) -> str:
    return escaped(text[:_LONGEST])
