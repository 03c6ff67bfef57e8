"""A Word document: whole, sound, the same each time, with its record inside."""

import base64
import io
import posixpath
import time

import docx
import mammoth
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from egeborg_document import egeborg_manuscript
from egeborg_minutes import egeborg_minutes
from raadhus.core.record import Heading, Paragraph
from raadhus.documents.carried import carried_files
from raadhus.documents.cut import cut
from raadhus.documents.docx import docx_of
from raadhus.documents.layout import laid_out
from raadhus.documents.manuscript import Manuscript, bound
from word_package import W, files_in, minutes_with, paragraphs_in, text_of, word_file, xml_in, xml_of

RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@pytest.fixture(scope="module")
def rich() -> bytes:
    return docx_of(bound([egeborg_manuscript()])).data


def test_the_same_document_has_the_same_bytes(rich: bytes) -> None:
    assert docx_of(bound([egeborg_manuscript()])).data == rich


def test_every_part_of_the_package_is_sound_and_has_a_type(rich: bytes) -> None:
    parts = files_in(rich)
    types = xml_of(parts["[Content_Types].xml"])

    listed = {one.get("PartName", "").lstrip("/") for one in types if one.get("PartName")}

    assert listed == {name for name in parts if not name.endswith((".rels", "[Content_Types].xml"))}
    assert all(xml_of(data) is not None for name, data in parts.items() if name.endswith(("xml", "rels")))


def test_every_relationship_leads_to_a_part(rich: bytes) -> None:
    parts = files_in(rich)

    for name in (name for name in parts if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        for one in xml_of(parts[name]).iter(RELATED):
            if one.get("TargetMode") != "External":
                assert posixpath.normpath(posixpath.join(folder, one.get("Target", ""))) in parts


def test_every_id_that_the_body_uses_is_there_once(rich: bytes) -> None:
    body = xml_in(rich)
    links = xml_of(files_in(rich)["word/_rels/document.xml.rels"])
    used = {
        value for one in body.iter() for key, value in one.attrib.items() if key.endswith("relationships}id")
    }

    bookmarks = [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkStart")]

    assert used <= {one.get("Id") for one in links.iter(RELATED)}
    assert len(bookmarks) == len(set(bookmarks))


def test_every_style_that_is_used_is_defined(rich: bytes) -> None:
    defined = {one.get(f"{W}styleId") for one in xml_in(rich, "word/styles.xml").iter(f"{W}style")}
    names = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn", f"{W}next")
    used = {
        one.get(f"{W}val")
        for part in ("document", "footer1", "header1", "styles")
        for name in names
        for one in xml_in(rich, f"word/{part}.xml").iter(name)
    }

    assert used <= defined


def test_every_part_of_the_layout_stands_in_its_order(rich: bytes) -> None:
    parts = laid_out(cut(bound([egeborg_manuscript()])))
    expected = [one.block.text for one in parts if isinstance(one.block, Heading | Paragraph)]

    written = iter(text for style, text in paragraphs_in(rich) if not style.startswith("TOC"))

    assert [text for text in expected if text not in written] == []


def test_python_docx_and_mammoth_read_it(rich: bytes) -> None:
    document = docx.Document(io.BytesIO(rich))
    page = mammoth.convert_to_html(io.BytesIO(rich)).value

    headings = [one.text for one in document.paragraphs if one.style and one.style.name == "Heading 3"]

    assert "Punkt 3: Helhedsplan for Egeborg Havn, anden behandling" in headings
    assert "CO<sub>2</sub>" in page
    assert '<a href="https://egeborg.example/havn">' in page


def test_the_properties_name_the_municipality_and_the_day_of_the_edition(rich: bytes) -> None:
    said = docx.Document(io.BytesIO(rich)).core_properties

    assert (said.author, said.last_modified_by) == ("Egeborg Kommune", "Egeborg Kommune")
    assert said.title.startswith("Referat: Børne- og Kulturudvalget")
    assert (said.language, str(said.created)[:10], said.revision) == ("da-DK", "2025-03-07", 2)


def test_the_files_that_it_carries_come_back_byte_for_byte(rich: bytes) -> None:
    carried = {
        one.get("name"): base64.b64decode(one.text or "")
        for name, data in files_in(rich).items()
        if name.startswith("customXml/item") and "Props" not in name and name.endswith(".xml")
        for one in [xml_of(data)]
    }

    assert carried == dict(carried_files(cut(bound([egeborg_manuscript()]))))


def test_the_foot_tells_the_edition_and_numbers_the_pages(rich: bytes) -> None:
    foot = xml_in(rich, "word/footer1.xml")
    fields = [one.text for one in foot.iter(f"{W}instrText")]

    assert "Udgave 2" in text_of(foot)
    assert fields == [" PAGE ", " NUMPAGES "]


def test_the_arms_stand_on_the_first_page_with_words(rich: bytes) -> None:
    head = files_in(rich)["word/header1.xml"].decode()

    assert 'descr="Egeborgs våben: et egetræ"' in head
    assert any(name.endswith(".png") for name in files_in(rich))


def test_a_document_with_closed_items_shown_whole_says_so_on_every_page() -> None:
    given = bound([Manuscript(record=egeborg_minutes(), shown_whole=frozenset({3}))])

    parts = files_in(docx_of(given).data)

    assert "Fortroligt" in parts["word/header1.xml"].decode()
    assert "Fortroligt" in parts["word/header2.xml"].decode()


def test_approvals_begin_on_a_page_of_their_own(rich: bytes) -> None:
    breaks = [one for one in xml_in(rich).iter(f"{W}p") if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]

    assert [text_of(one) for one in breaks] == ["Godkendelse"]


@settings(max_examples=60, deadline=None)
@given(text=ANY_TEXT)
def test_any_text_makes_a_document_that_opens(text: str) -> None:
    data = word_file(Paragraph(text=text), Heading(level=2, text=text))

    assert docx.Document(io.BytesIO(data)).paragraphs


def test_signs_that_xml_lacks_are_told() -> None:
    made = docx_of(bound([Manuscript(record=minutes_with(Paragraph(text="en\x01to")))]))

    assert [one.code for one in made.doubts] == ["character-not-shown"]
    assert any("en\ufffdto" in text for _, text in paragraphs_in(made.data))


def test_minutes_without_anything_are_a_document() -> None:
    record = replace(egeborg_minutes(), items=(), sections=(), attendance=(), organizations=())

    assert docx.Document(io.BytesIO(docx_of(bound([Manuscript(record=record)])).data)).paragraphs


def test_several_meetings_share_one_document_with_all_their_records() -> None:
    one = egeborg_manuscript()

    parts = files_in(docx_of(bound([one, one], title="Sagens gang")).data)

    assert 'name="raadhus-record-2.json"' in parts["customXml/item2.xml"].decode()


def test_a_hundred_and_fifty_items_take_less_than_two_seconds() -> None:
    minutes = minutes_with(*(Paragraph(text="Et afsnit om havnen. " * 20) for _ in range(20)))
    (item,) = minutes.items
    items = tuple(replace(item, number=str(one), position=one) for one in range(1, 151))
    started = time.process_time()

    docx_of(bound([Manuscript(record=replace(minutes, items=items))]))

    assert time.process_time() - started < 2
