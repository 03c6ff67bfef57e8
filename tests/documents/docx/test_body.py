"""How the parts of a document are set apart in Word."""

from xml.etree import ElementTree as ET

from egeborg_document import egeborg_manuscript
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from word_package import W, text_of, xml_in


def paragraphs() -> dict[str, ET.Element]:
    """The paragraphs of the rich minutes by their text; of several alike the last."""
    body = xml_in(docx_of(bound([egeborg_manuscript()])).data)
    return {text_of(one): one for one in body.iter(f"{W}p")}


def test_the_name_in_the_title_is_larger_than_kind_and_day() -> None:
    title = next(one for text, one in paragraphs().items() if text.startswith("Referat: "))

    runs = [(text_of(run), run.find(f"{W}rPr/{W}sz") is not None) for run in title.iter(f"{W}r")]
    assert runs == [
        ("Referat: ", True),
        ("Børne- og Kulturudvalget", False),
        (", onsdag den 5. marts 2025", True),
    ]


def test_a_rule_parts_items_but_not_the_first_one_from_the_heading_of_its_group() -> None:
    found = paragraphs()

    ruled = [
        found[text].find(f"{W}pPr/{W}pBdr/{W}top") is not None
        for text in (
            "Punkt 2: Tilskud til Egeborg Musikskole",
            "Punkt 3: Helhedsplan for Egeborg Havn, anden behandling",
        )
    ]
    assert ruled == [False, True]


def test_a_bar_stands_beside_a_decision_from_its_heading_to_its_end() -> None:
    barred = [text for text, one in paragraphs().items() if one.find(f"{W}pPr/{W}pBdr/{W}left") is not None]

    assert barred == [
        "Beslutning",
        "Indstillingens punkt 1 blev tiltrådt med fem stemmer mod én.",
        "Bo Lind stemte imod, da udgiften i 2026 ikke er dækket.",
    ]
