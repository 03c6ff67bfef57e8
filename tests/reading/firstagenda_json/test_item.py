"""The fields of one item and the sections inside its HTML."""

from raadhus.core.plain_text import plain_text
from raadhus.core.record import Heading, Paragraph
from raadhus.reading import read
from reading.firstagenda_json.egeborg_json import item_json, meeting_json, read_item

OUTER = "<div><h3>Beslutning</h3><span>Godkendt.{decision}</span><h3>Fremstilling</h3>{inner}</div>"


def html(*, decision: str = "", inner: str = "") -> str:
    return OUTER.format(decision=decision, inner=inner)


def test_sections_are_found_inside_the_one_html_field_at_any_level() -> None:
    item = read_item(html=html(inner="<h4>Resume</h4><p>A</p><div><h2>Økonomiske\n konsekvenser</h2></div>B"))

    assert [(section.heading, section.kind) for section in item.sections] == [
        ("Beslutning", "decision"),
        ("Fremstilling", "presentation"),
        ("Resume", "summary"),
        ("Økonomiske konsekvenser", "economy"),
    ]


def test_a_parent_heading_without_text_is_an_empty_section() -> None:
    item = read_item(html=html(inner="<h4>Resume</h4>A"))

    assert item.sections[1].blocks == ()


def test_a_sentence_in_a_heading_element_is_text() -> None:
    item = read_item(html="<h3>Høring</h3><h4>Sagen sendes ikke i høring.</h4><h4>Om kajen</h4><p>Lang.</p>")

    assert item.sections[0].blocks == (
        Paragraph(text="Sagen sendes ikke i høring."),
        Heading(level=4, text="Om kajen"),
        Paragraph(text="Lang."),
    )


def test_a_table_in_a_heading_element_is_a_table() -> None:
    item = read_item(html="<h3>Økonomi</h3><h4><table><tr><td>2024</td><td>1,5</td></tr></table></h4>")

    assert [type(block).__name__ for block in item.sections[0].blocks] == ["Table"]


def test_empty_headings_are_dropped() -> None:
    item = read_item(html="<h3>Resume</h3><p>A</p><h4> </h4><p>B</p>")

    assert len(item.sections) == 1


def test_an_empty_heading_ends_the_decision() -> None:
    item = read_item(html="<h3>Beslutninger</h3><p>Udsat.</p><h3></h3><p>Kajen er fra 1920.</p>")

    assert [(section.heading, plain_text(section.blocks)) for section in item.sections] == [
        ("Beslutninger", "Udsat."),
        ("", "Kajen er fra 1920."),
    ]


def test_a_bold_line_is_a_heading_where_the_vocabulary_has_it() -> None:
    item = read_item(html="<h3>Resume</h3><p>A</p><p><strong>Indstilling<br></strong></p><p>at B</p>")

    assert [section.heading for section in item.sections] == ["Resume", "Indstilling"]


def test_a_bold_word_in_the_text_makes_no_decision() -> None:
    item = read_item(html="<h3>Sagsfremstilling</h3><p><b>Beslutning</b></p><p>Byrådet skal beslutte.</p>")

    assert item.decision == ()


def test_an_earlier_bodys_decision_stays_in_its_section_and_is_understood() -> None:
    earlier = "<h3>Sagens forløb</h3><span><u>27/08/2023   Økonomiudvalget</u><br><p>Anbefales.</p></span>"

    item = read_item(html=html() + earlier)

    assert item.sections[-1].heading == "Sagens forløb"
    assert [(decision.body, decision.outcome) for decision in item.decision] == [
        (None, "approved"),
        ("Økonomiudvalget", "recommended"),
    ]


def test_absence_at_the_end_of_the_decision_is_no_part_of_it() -> None:
    item = read_item(html=html(decision="<br><br>Afbud: Karen Holm<br>Fraværende: Ib Skov"))

    assert item.decision[0].text == "Godkendt."
    assert [(entry.name, entry.status) for entry in item.attendance] == [
        ("Karen Holm", "apology"),
        ("Ib Skov", "absent"),
    ]


def test_absence_that_only_the_json_tells_is_added() -> None:
    away = [{"Name": "Karen Holm", "Reason": "Fraværende", "AttendanceType": 2}]

    item = read_item(html=html(), ExternalAgendaItemAttendees=away)

    assert [(section.heading, plain_text(section.blocks)) for section in item.sections[1:2]] == [
        ("Fraværende", "Karen Holm")
    ]


def test_absence_that_the_text_tells_too_is_not_said_twice() -> None:
    away = [{"Name": "Karen Holm", "Reason": "Fraværende", "AttendanceType": 2}]

    item = read_item(html=html(decision="<p>Fraværende: Karen Holm</p>"), ExternalAgendaItemAttendees=away)

    assert [section.heading for section in item.sections].count("Fraværende") == 1


def test_votes_stay_in_the_text_and_are_understood() -> None:
    item = read_item(html=html(decision="<p>For stemte 9 (A, Ø og F). Imod stemte 8 (V og C).</p>"))

    [vote] = item.decision[0].votes
    assert (vote.for_.count, vote.against.count) == (9, 8)


def test_a_number_repeated_in_the_title_is_taken_off() -> None:
    assert read_item(title="15. Igangsættelse af kaj", number="15").title == "Igangsættelse af kaj"
    assert read_item(title="16. maj, fejring", number="15").title == "16. maj, fejring"


def test_a_kind_in_front_of_the_title_stays() -> None:
    assert read_item(title="Beslutning: Ny kaj").title == "Beslutning: Ny kaj"


def test_attachments_have_an_address_only_when_the_host_is_known() -> None:
    data = meeting_json(
        item_json(Bilag=[{"Id": "f-1", "Navn": "Tegning", "Order": 0, "HarPdfVersion": "true"}])
    )

    unknown, known = read(data), read(data, url="https://dagsordener.egeborg.example/vis?id=1")

    assert unknown.items[0].attachments[0].url is None
    assert known.items[0].attachments[0].url == "https://dagsordener.egeborg.example/vis/pdf/bilag/f-1"


def test_recordings_are_links() -> None:
    item = read_item(Lydfiler=[{"Link": "https://egeborg.example/1.mp3"}, {"Link": "javascript:x"}])

    assert item.recordings == ("https://egeborg.example/1.mp3",)


def test_the_character_that_no_database_holds_is_left_out() -> None:
    record = read(meeting_json(item_json(title="Ny\0\0 kaj"), item_json(title="Ny \\u0000 kaj")))

    assert [item.title for item in record.items] == ["Ny kaj", "Ny \\u0000 kaj"]
