"""Hits and choices as HTML."""

from datetime import date

import pytest
from django.test import RequestFactory
from msgspec.structs import replace

from raadhus.finding.results import FoundFile, Hit, ShownPassage
from raadhus.text_index.highlight import Span
from raadhus.web.public.frame.here import Here, here_of
from raadhus.web.public.lists.found_as_html import ShownValue, hits_as_html, values_as_html

HIT = Hit(
    kind="item", item="x", body="egeborg", body_name="Egeborg & Omegn", title="Bro <b>over</b> åen",
    title_marks=(Span(0, 3),), number="4", meeting="m", date=date(2025, 5, 8), committee="Udvalget & co.",
    organization="o", outcome="approved", is_closed=False, paper=None, file=None,
    passages=(
        ShownPassage(place="decision", text="En <i>bro", marks=(Span(6, 9),), is_begun=True, is_cut=False),
    ),
)  # fmt: skip


@pytest.fixture
def here(rf: RequestFactory) -> Here:
    return here_of(rf.get("/"), body=None)


def test_a_hit_is_told_with_its_words_marked_and_everything_escaped(here: Here) -> None:
    html = hits_as_html((HIT,), here=here)

    assert "<mark>Bro</mark> &lt;b&gt;over&lt;/b&gt; åen</a>" in html
    assert "<strong>Beslutning:</strong> … En &lt;i&gt;<mark>bro</mark></p>" in html
    assert "Egeborg &amp; Omegn · " in html
    assert '<span lang="da">Udvalget &amp; co.</span>, <time datetime="2025-05-08">8. maj 2025</time>' in html
    assert '<span class="badge badge-success">Godkendt</span>' in html


def test_an_attachment_is_told_with_its_page_and_its_item(here: Here) -> None:
    file = FoundFile(id="f", title="Rids & plan", page=7, key="7")
    html = hits_as_html((replace(HIT, kind="attachment", file=file, is_closed=True),), here=here)

    assert "Rids &amp; plan, side 7</a>" in html
    assert "/egeborg/bilag/f/#side-7" in html
    assert 'Bilag til <span lang="da">Bro &lt;b&gt;over&lt;/b&gt; åen</span>' in html
    assert "Lukket punkt · " in html


def test_a_choice_that_was_made_says_that_it_takes_itself_away() -> None:
    value = ShownValue(
        label="Å & Ø", is_danish=True, count=1204, unit="resultater", address="/?a=1&b=2", is_chosen=True
    )
    html = values_as_html((value, replace(value, is_danish=False, is_chosen=False)))

    assert (
        '<a href="/?a=1&amp;b=2" rel="nofollow" aria-current="true"><span lang="da">Å &amp; Ø</span>' in html
    )
    assert html.count("– fjern") == html.count("aria-current") == html.count('lang="da"') == 1
    assert '<span class="facet-count">1.204<span class="sr-only"> resultater</span></span>' in html
