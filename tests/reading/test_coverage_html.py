"""Rule 1 for pages: what a browser shows is either in the record or listed as furniture."""

import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.reading.coverage import coverage
from raadhus.reading.coverage_html import visible_text


def test_what_a_browser_hides_does_not_count() -> None:
    html = "<title>t</title><script>a</script><p hidden>b</p><p style='display: none'>c</p><p>d</p>"

    assert visible_text(html) == "d"


def test_a_folded_part_of_a_list_counts() -> None:
    assert visible_text("<div class='details' style='display: none'>Kaj</div>") == "Kaj"


@pytest.mark.parametrize("path", corpus_files("aarhus/*.html"))
def test_a_real_page_is_placed_whole(path: str) -> None:
    assert coverage(corpus_bytes(path)).not_placed == ()
