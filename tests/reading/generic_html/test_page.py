"""The content of a web page, and the words around it that belong to the site."""

import pytest

from raadhus.reading.generic_html.page import main_content


def _page(body: str) -> str:
    return f"<html><body>{body}</body></html>"


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Menu</nav>", "<footer>Rådhuset</footer>", "<button>Luk</button>", '<div class="cookie">Godkend</div>',
        '<header><a href="/">Egeborg</a></header>', "<aside>Se også</aside>", '<div role="search">Søg</div>',
    ],
)  # fmt: skip
def test_parts_of_the_site_are_left_out(around: str) -> None:
    content = main_content(_page(f"{around}<main><h1>Referat</h1><p>Kajen er slidt.</p></main>"))

    assert "Kajen er slidt." in content.html
    assert [" ".join(text.split()) for text in content.furniture] == [
        around.split(">", 1)[1].split("</", maxsplit=1)[0].rsplit(">", 1)[-1]
    ]


@pytest.mark.parametrize(
    "words", ["Til toppen", "Udskriv", "Print", "Tip en ven", "Hent som fil", "Vis alle punkter"]
)
def test_words_of_buttons_are_left_out_where_they_stand_alone(words: str) -> None:
    content = main_content(_page(f"<main><p>Kajen.</p><p>{words}</p><p>{words} for kajen</p></main>"))

    assert content.furniture == (words,)
    assert f"{words} for kajen" in content.html


def test_a_header_inside_the_content_is_content() -> None:
    content = main_content(_page("<main><header>Onsdag</header><h2>Resume</h2></main>"))

    assert "Onsdag" in content.html
    assert content.furniture == ()


def test_a_header_with_the_title_of_the_meeting_is_content() -> None:
    assert "Referat" in main_content(_page("<header><h1>Referat</h1></header><p>Kajen.</p>")).html


def test_an_element_that_lacks_a_heading_of_the_page_is_not_its_content() -> None:
    body = f"<article><h2>Resume</h2><p>{'Kajen er slidt. ' * 20}</p></article><h2>Beslutning</h2><p>Ja.</p>"

    assert "Ja." in main_content(_page(body)).html


def test_an_element_with_little_of_the_text_is_not_the_content() -> None:
    body = f"<main><p>Kort.</p></main><div><p>{'Kajen er slidt. ' * 20}</p></div>"

    assert "slidt" in main_content(_page(body)).html


def test_text_outside_the_content_is_listed() -> None:
    content = main_content(_page(f"<p>Du er her</p><main><p>{'Kajen er slidt. ' * 20}</p></main>"))

    assert content.furniture == ("Du er her",)
