"""Word files as blocks: what Word shows is there, in its order, and what it does not show is not."""

import hashlib

import pytest

from raadhus.core.record import Heading, Image, Mark, Paragraph, Table
from raadhus.reading.extract.docx import docx_blocks, docx_carried, read_docx
from word_files import packed, paragraph, part, run, table, word_file

PICTURE = b"\x89PNG\r\n\x1a\n not a whole picture"


def _texts(body: str) -> list[str]:
    return [block.text for block in docx_blocks(word_file(body)) if isinstance(block, Heading | Paragraph)]


@pytest.mark.parametrize(
    ("style", "level"),
    [("Overskrift1", 1), ("Overskrift2", 2), ("Punkt", 2), ("Heading3", 3), ("Titel", 1), ("Title", 1)],
)
def test_a_heading_is_known_by_its_style_in_any_language(style: str, level: int) -> None:
    assert docx_blocks(word_file(paragraph("Ny kaj", style=style))) == (Heading(level=level, text="Ny kaj"),)


def test_an_outline_level_makes_a_heading_without_a_style() -> None:
    body = paragraph("Ny kaj", properties='<w:outlineLvl w:val="2"/>')

    assert docx_blocks(word_file(body)) == (Heading(level=3, text="Ny kaj"),)


def test_marks_stand_at_their_places() -> None:
    bold, raised = run("fed", '<w:rStyle w:val="Fed"/>'), run("2", '<w:vertAlign w:val="superscript"/>')

    (block,) = docx_blocks(word_file(paragraph(f"{run('En ')}{bold}{run(' m')}{raised}")))

    assert block == Paragraph(
        text="En fed m2", marks=(Mark(start=3, end=6, kind="strong"), Mark(start=8, end=9, kind="sup"))
    )


def test_a_link_leads_where_the_file_says() -> None:
    links = {"x": ("hyperlink", "https://egeborg.example/kort")}
    body = paragraph(f'<w:hyperlink r:id="x">{run("kortet")}</w:hyperlink>')

    (block,) = docx_blocks(word_file(body, links=links))

    assert isinstance(block, Paragraph)
    assert block.marks == (Mark(start=0, end=6, kind="link", url="https://egeborg.example/kort"),)


def test_text_is_never_markup() -> None:
    assert _texts(paragraph("a &lt;b&gt; &amp;amp; c")) == ["a <b> &amp; c"]


def test_deleted_text_is_no_text_and_inserted_text_is() -> None:
    body = paragraph(
        f"{run('Prisen er ')}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>{run('12')}</w:ins>"
        f"<w:moveFrom>{run('flyttet')}</w:moveFrom>"
    )

    found = read_docx(word_file(body))

    assert found.blocks == (Paragraph(text="Prisen er 12"),)
    assert found.has_changes


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    body = paragraph("Kajen ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("fornyes.")

    assert _texts(body) == ["Kajen fornyes."]


def test_hidden_text_is_left_out_and_said() -> None:
    found = read_docx(word_file(paragraph(run("Godkendt") + run(" internt", "<w:vanish/>"))))

    assert found.blocks == (Paragraph(text="Godkendt"),)
    assert found.has_hidden


def test_a_comment_is_never_text() -> None:
    comments = part("comments", f'<w:comment w:id="0">{paragraph("Ring til Ib")}</w:comment>')
    body = paragraph(
        f'<w:commentRangeStart w:id="0"/>{run("Godkendt")}<w:r><w:commentReference w:id="0"/></w:r>'
    )

    found = read_docx(
        word_file(body, parts={"word/comments.xml": comments}, links={"c": ("comments", "comments.xml")})
    )

    assert "Ib" not in repr(found)


def _field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_field_is_what_it_shows() -> None:
    simple = f'<w:fldSimple w:instr="REF sag">{run("21/4455")}</w:fldSimple>'

    assert _texts(paragraph(f"{run('Se ')}{_field(' DATE ', run('4. maj 2021'))}")) == ["Se 4. maj 2021"]
    assert _texts(paragraph(f"{run('Sag ')}{simple}")) == ["Sag 21/4455"]


def test_a_contents_list_is_no_text() -> None:
    body = paragraph(_field(r" TOC \o ", run("1. Ny kaj 2"))) + paragraph(
        "Ny kaj 3", style="Indholdsfortegnelse1"
    )

    found = read_docx(word_file(body + paragraph("Referat")))

    assert found.blocks == (Paragraph(text="Referat"),)
    assert found.unseen == ("1. Ny kaj 2", "Ny kaj 3")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"{run('a')}<w:r><w:tab/></w:r>{run('b')}", "a b"),
        (f"{run('25')}<w:r><w:noBreakHyphen/></w:r>{run('11')}", "25-11"),
        (f"{run('kommu')}<w:r><w:softHyphen/></w:r>{run('nen')}", "kommunen"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (f"<w:smartTag><w:customXml>{run('Ib')}</w:customXml></w:smartTag>", "Ib"),
    ],
)
def test_signs_are_what_they_look_like(inner: str, text: str) -> None:
    assert _texts(paragraph(inner)) == [text]


def test_a_sign_of_no_table_is_shown_as_unknown_and_said() -> None:
    found = read_docx(word_file(paragraph('<w:r><w:sym w:font="Ukendt" w:char="F011"/></w:r>')))

    assert (found.blocks, found.has_unknown_signs) == ((Paragraph(text="\ufffd"),), True)


def test_a_content_control_shows_what_it_holds_and_not_what_it_asks_for() -> None:
    filled = f"<w:sdt><w:sdtContent>{run('Ib Skov')}</w:sdtContent></w:sdt>"
    empty = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Klik her')}</w:sdtContent></w:sdt>"
    )

    found = read_docx(word_file(paragraph(filled + empty)))

    assert (found.blocks, found.unseen) == ((Paragraph(text="Ib Skov"),), ("Klik her",))


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('I boksen')}</w:txbxContent>"
    body = paragraph(
        f"{run('Uden om')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wps:txbx>{box}</wps:txbx>"
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    assert _texts(body) == ["Uden om", "I boksen"]


def test_a_note_stands_under_the_text_that_calls_it() -> None:
    notes = part("footnotes", f'<w:footnote w:id="2">{paragraph("Jf. loven.")}</w:footnote>')
    body = paragraph(f'{run("Fristen")}<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph("Videre.")

    blocks = docx_blocks(
        word_file(body, parts={"word/footnotes.xml": notes}, links={"f": ("footnotes", "footnotes.xml")})
    )

    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "Fristen1",
        "1 Jf. loven.",
        "Videre.",
    ]


def test_a_picture_is_named_by_its_hash() -> None:
    body = paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr descr="Kort"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r>'
    )

    blocks = docx_blocks(
        word_file(body, parts={"word/media/kort.png": PICTURE}, links={"p": ("image", "media/kort.png")})
    )

    assert blocks == (Image(alt="Kort", file=hashlib.sha256(PICTURE).hexdigest()),)


def test_the_heading_row_of_a_table_and_its_spans_are_kept() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("I alt")}</w:tc>'
    tall = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("A")}</w:tc>'
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
    cells = f"<w:tc>{paragraph('x')}</w:tc>"
    body = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        f"{wide}</w:tr><w:tr>{tall}{cells}</w:tr><w:tr>{below}{cells}</w:tr></w:tbl>"
    )

    (found,) = docx_blocks(word_file(body))

    assert isinstance(found, Table)
    assert [[(c.text, c.header, c.colspan, c.rowspan) for c in row] for row in found.rows] == [
        [("I alt", True, 2, 1)],
        [("A", False, 1, 2), ("x", False, 1, 1)],
        [("x", False, 1, 1)],
    ]


def test_a_table_that_only_places_text_is_read_as_text() -> None:
    cell = paragraph("Ny kaj", style="Overskrift2") + paragraph("Kajen er slidt.")
    body = f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>{paragraph('')}</w:tc></w:tr></w:tbl>"

    assert docx_blocks(word_file(body)) == (
        Heading(level=2, text="Ny kaj"),
        Paragraph(text="Kajen er slidt."),
    )


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    inner = table(("1", "2"), ("3", "4"))
    body = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{inner}{paragraph('b')}</w:tc></w:tr></w:tbl>"

    (found,) = docx_blocks(word_file(body))

    assert isinstance(found, Table)
    assert [cell.text for cell in found.rows[0]] == ["a", "1\n2\n3\n4\nb"]


def test_html_that_word_takes_in_is_read() -> None:
    page = "<html><body><h2>Ny kaj</h2><p>Kajen er slidt.</p></body></html>"

    blocks = docx_blocks(
        word_file(
            '<w:altChunk r:id="h"/>', parts={"word/tekst.html": page}, links={"h": ("aFChunk", "tekst.html")}
        )
    )

    assert blocks == (Heading(level=2, text="Ny kaj"), Paragraph(text="Kajen er slidt."))


def test_headers_and_footers_are_not_among_the_blocks() -> None:
    header = part("hdr", paragraph("Egeborg Kommune"))

    found = read_docx(
        word_file(
            paragraph("Referat"), parts={"word/header1.xml": header}, links={"t": ("header", "header1.xml")}
        )
    )

    assert (found.blocks, found.running) == ((Paragraph(text="Referat"),), ("Egeborg Kommune",))


def test_a_file_in_the_strict_form_of_the_standard_is_read() -> None:
    strict = part("document", f"<w:body>{paragraph('Referat')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert docx_blocks(packed({"word/document.xml": strict.encode()})) == (Paragraph(text="Referat"),)


def test_what_a_document_of_raadhus_carries_comes_out() -> None:
    carried = '<carried xmlns="https://raadhus.example/carried/1" name="record.json" encoding="base64">e30=</carried>'
    data = word_file("", parts={"customXml/item1.xml": carried, "customXml/item2.xml": "<andet/>"})

    assert docx_carried(data) == {"record.json": b"{}"}


def test_what_carries_a_damaged_file_is_passed_over() -> None:
    carried = '<carried xmlns="https://raadhus.example/carried/1" name="x" encoding="base64">e30</carried>'

    assert docx_carried(word_file("", parts={"customXml/item1.xml": carried})) == {}
