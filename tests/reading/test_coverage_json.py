"""Rule 1 for JSON: what the reader leaves out is missed."""

import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.reading import firstagenda_json
from raadhus.reading.coverage import coverage, coverage_of, source_text
from raadhus.reading.read import original_of
from reading.firstagenda_json.egeborg_json import item_json, meeting_json

HTML = "<h3>Beslutning</h3><p>Godkendt.</p><h3>Resume</h3><p>Kajen er slidt.</p><ol><li>at den fornyes</ol>"


def test_every_text_of_a_meeting_is_placed() -> None:
    found = coverage(meeting_json(item_json(title="Lukket: Salg"), item_json(html=HTML, Ukendt="En note.")))

    assert found.not_placed == ()


def test_a_planted_loss_is_missed() -> None:
    original = original_of(meeting_json(item_json(html=HTML)))
    planted = original_of(meeting_json(item_json(html=HTML + "<p>Tilplantet.</p>")))

    found = coverage_of(firstagenda_json.recognise(original), source=source_text(planted))

    assert "Tilplantet." in found.not_placed


def test_a_repeated_field_counts_once() -> None:
    same = source_text(original_of(meeting_json(item_json(Caption="Ny kaj"))))

    assert same.count("Ny kaj") == 1


@pytest.mark.parametrize("path", corpus_files("greve/*.json"))
def test_real_meetings_are_placed_whole(path: str) -> None:
    assert coverage(corpus_bytes(path)).not_placed == ()
