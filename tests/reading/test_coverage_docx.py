"""What was lost of a Word file is found by another way through it than the reader's."""

import pytest
from msgspec.structs import replace

from raadhus.reading.coverage import coverage_of, source_text
from raadhus.reading.coverage_docx import source_text as docx_text
from raadhus.reading.read import original_of, recognise
from word_files import paragraph, part, run, table, word_file

BODY = "".join(
    paragraph(text)
    for text in (
        "Referat fra Havneudvalget",
        "Punkt 1: Ny kaj",
        "Beslutning",
        "Godkendt.",
        "Punkt 2: Salg",
        "Nej.",
    )
) + table(("Pris", "12"))


def _words(body: str) -> list[str]:
    return docx_text(word_file(body)).split()


def test_a_planted_loss_is_found() -> None:
    original = original_of(word_file(BODY))
    (reading,) = recognise(original)

    less = replace(reading, record=replace(reading.record, items=reading.record.items[:1]))

    assert coverage_of([reading], source=source_text(original)).is_whole
    assert {"2:", "Salg", "Nej."} <= set(coverage_of([less], source=source_text(original)).not_placed)


def test_words_of_several_runs_are_whole_and_paragraphs_apart() -> None:
    assert _words(paragraph(run("god") + run("kendt")) + paragraph("af")) == ["godkendt", "af"]


@pytest.mark.parametrize(
    "gone",
    [
        "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run('x')}</w:moveFrom>",
        "<w:r><w:instrText>x</w:instrText></w:r>",
        f"<mc:AlternateContent><mc:Choice>{run('')}</mc:Choice></mc:AlternateContent>",
    ],
)
def test_what_word_does_not_print_is_not_counted(gone: str) -> None:
    assert _words(paragraph(gone)) == []


def test_of_two_ways_to_show_a_thing_one_is_counted() -> None:
    ways = f"<mc:Choice>{run('a')}</mc:Choice><mc:Fallback>{run('a')}</mc:Fallback>"
    both = f"<mc:AlternateContent>{ways}</mc:AlternateContent>"

    assert _words(paragraph(both)) == ["a"]


def test_notes_headers_and_footers_are_counted() -> None:
    parts = {
        f"word/{name}.xml": part("x", paragraph(name))
        for name in ("footnotes", "header2", "footer1", "comments")
    }

    assert set(docx_text(word_file("", parts=parts)).split()) == {"footnotes", "header2", "footer1"}


def test_the_prefix_of_the_names_is_no_matter() -> None:
    data = word_file(
        "",
        parts={
            "word/document.xml": part("document", BODY).replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
        },
    )

    assert "Godkendt." in docx_text(data).split()
