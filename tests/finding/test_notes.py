"""What is said of a search is said in both languages."""

from raadhus.finding.notes import SEARCH_NOTES
from raadhus.text_index.query_language import QUERY_NOTES


def test_every_note_of_the_query_language_has_both_languages() -> None:
    assert set(QUERY_NOTES) <= set(SEARCH_NOTES)
    assert all(note.english != note.danish for note in SEARCH_NOTES.values())
