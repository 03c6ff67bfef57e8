"""What a Word file holds and does not show is found, so that it can be looked through."""

from raadhus.reading.extract.docx_unseen import hides_text, unseen_text
from word_files import paragraph, part, run, word_file

CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>Udkast</dc:title></cp:coreProperties>'
)


def test_comments_deleted_and_hidden_text_and_the_title_of_the_file_are_found() -> None:
    deleted = "<w:del><w:r><w:delText>slettet</w:delText></w:r></w:del>"
    comments = part("comments", f"<w:comment>{paragraph(run('Ring ') + run('til Ib'))}</w:comment>")
    body = paragraph(run("Vist") + run(" skjult", "<w:vanish/>") + deleted)

    found = unseen_text(word_file(body, parts={"word/comments.xml": comments, "docProps/core.xml": CORE}))

    assert found.split("\n") == ["Udkast", "Ring til Ib", " skjultslettet"]


def test_what_a_style_hides_is_found() -> None:
    hiding = '<w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr>'
    styles = f'<w:style w:type="character" w:styleId="Skjult">{hiding}</w:style>'
    data = word_file(paragraph(run("Vist") + run("skjult", '<w:rStyle w:val="Skjult"/>')), styles=styles)

    assert hides_text(data)
    assert "skjult" in unseen_text(data).split("\n")


def test_what_is_shown_is_not_among_it() -> None:
    data = word_file(paragraph(run("Vist", '<w:vanish w:val="0"/>')), parts={"docProps/core.xml": CORE})

    assert unseen_text(data) == "Udkast"
    assert not hides_text(data)
