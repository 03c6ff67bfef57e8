"""The check page without a browser: what it shows, that it is whole and harmless, how it is built."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from egeborg_minutes import EGEBORG_TEXT, GRANT_LINE, egeborg_minutes
from raadhus.core.record import Attachment, Mark, MeetingRecord, Paragraph, Section
from raadhus.reading import media
from raadhus.reading.check_page import check_page
from raadhus.reading.original import Original

ORIGINAL = Original(data=EGEBORG_TEXT.encode(), media_type=media.TEXT, sha256="ab" * 32)
HOSTILE = "</li><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}\x1b[31m\u202e\x00"


@pytest.fixture(scope="module")
def page() -> HTMLParser:
    return HTMLParser(check_page(egeborg_minutes(), ORIGINAL))


def _text(node: Node | None) -> str:
    assert node is not None
    return re.sub(r" (?=[,:.)])", "", " ".join(node.text(separator=" ").split()))


def _with_item_text(text: str) -> MeetingRecord:
    """The minutes with the text in every field of their second item that a source can fill."""
    record = egeborg_minutes()
    item = structs.replace(
        record.items[1],
        number=text,
        title=text,
        group=text,
        case_number=text,
        closing_reason=text,
        authority=text,
        sections=(
            Section(
                heading=text, blocks=(Paragraph(text=text, marks=(Mark(start=0, end=3, kind="strong"),)),)
            ),
        ),
        attachments=(Attachment(title=text, number=text, url=text),),
        recordings=(text,),
        public_attendance=text,
    )
    return structs.replace(
        record,
        title=text,
        items=(record.items[0], item, record.items[2]),
        source=structs.replace(record.source, name=text, url=text),
        doubts=(structs.replace(record.doubts[0], message=text, text=text),),
    )


def test_the_page_is_danish_and_named_after_the_meeting(page: HTMLParser) -> None:
    assert page.html is not None
    assert page.html.startswith('<!DOCTYPE html><html lang="da">')
    assert _text(page.css_first("title")) == "Børne- og Kulturudvalget: kontrol af læsningen"
    assert _text(page.css_first("h1")) == "Børne- og Kulturudvalget"


def test_headings_never_skip_a_level(page: HTMLParser) -> None:
    levels = [int((node.tag or "")[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_id_is_there_once_and_every_jump_arrives(page: HTMLParser) -> None:
    ids = [node.attributes["id"] for node in page.css("[id]")]
    jumps = {
        href[1:] for node in page.css("a[href]") if (href := node.attributes["href"] or "").startswith("#")
    }
    labels = {
        name
        for node in page.css("[aria-labelledby]")
        for name in (node.attributes["aria-labelledby"] or "").split()
    }

    assert len(ids) == len(set(ids))
    assert jumps | labels <= set(ids)


def test_the_page_needs_nothing_from_outside(page: HTMLParser) -> None:
    assert not page.css("script, link, iframe, object, embed, form, base, [style], [onclick], [onload]")
    assert all((node.attributes["src"] or "").startswith("data:image/") for node in page.css("[src]"))
    assert not re.search(r"url\(|@import", _text(page.css_first("style")))


def test_the_policy_allows_the_pages_own_style_and_pictures_alone(page: HTMLParser) -> None:
    policy = page.css_first("meta[http-equiv]")

    assert policy is not None
    rules = (policy.attributes["content"] or "").split("; ")
    assert [rule.split(" ")[0] for rule in rules] == [
        "default-src",
        "img-src",
        "style-src",
        "base-uri",
        "form-action",
    ]
    assert rules[0] == "default-src 'none'"
    assert "unsafe" not in " ".join(rules)


def test_links_out_go_to_the_web_only_and_tell_nothing(page: HTMLParser) -> None:
    outward = [node for node in page.css("a[href]") if not (node.attributes["href"] or "").startswith("#")]

    assert {node.attributes["href"] for node in outward} == {
        "https://egeborg.example/regnskab.pdf",
        "https://egeborg.example/moeder/1",
    }
    assert {node.attributes["rel"] for node in outward} == {"noopener noreferrer"}


def test_a_closed_item_is_marked_in_words(page: HTMLParser) -> None:
    assert "Lukket punkt" in _text(page.css_first("#punkt-3 header"))
    assert "Lukket punkt" not in _text(page.css_first("#punkt-2 header"))


def test_an_item_shows_all_that_was_understood(page: HTMLParser) -> None:
    shown = _text(page.css_first("#punkt-2"))

    for words in (
        "Sag 20.00.00-Ø40-3-25",
        "Fra Center for Kultur",
        "1. at tilskuddet godkendes",
        "Godkendt. Venstre tog forbehold for punkt 2.",
        "Imod 1 Bo Lind",
        "Forbehold Venstre, punkt 2",
        "1.250.000 kr.",
        "Teksten siger 3 bilag.",
        "Ansøgning fra musikskolen Anbefales læst",
        "Behandles senere i Økonomiudvalget, 12. marts 2025",
        "Eva Krog, leder af musikskolen",
        "Bo Lind: gik undervejs",
        "Hele teksten i punkt 2 (2 afsnit)",
    ):
        assert words in shown


def test_a_doubt_is_named_in_words_and_leads_to_both_places(page: HTMLParser) -> None:
    doubt = page.css_first("#tvivl-1")

    assert _text(doubt).startswith("1 Tvivl ved punkt 2: Teksten siger 3 bilag, men der er 2 på listen.")
    assert doubt is not None
    assert [link.attributes["href"] for link in doubt.css("a")] == [
        "#punkt-2-tvivl-1",
        f"#linje-{GRANT_LINE}",
    ]


def test_the_original_marks_items_and_doubts_and_leads_back(page: HTMLParser) -> None:
    links = [link.attributes["href"] for node in page.css(f"#linje-{GRANT_LINE}") for link in node.css("a")]

    assert links == ["#punkt-2", "#tvivl-1"]


def test_a_record_without_doubts_says_so() -> None:
    record = structs.replace(egeborg_minutes(), doubts=())

    assert "Programmet er ikke i tvivl om noget." in check_page(record, ORIGINAL)


def test_nothing_of_the_source_becomes_markup() -> None:
    original = structs.replace(ORIGINAL, data=f"Punkt 1: {HOSTILE}\n{HOSTILE}".encode())

    page = HTMLParser(check_page(_with_item_text(HOSTILE), original))

    assert not page.css("script, img, [onerror], [src]")
    assert "49" not in _text(page.css_first("#punkt-2 h3"))
    assert page.html is not None
    assert not re.search("[\x00\x1b\u202e]", page.html)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", " JAVASCRIPT:x"]
)
def test_an_address_that_is_no_web_page_is_text(url: str) -> None:
    page = HTMLParser(check_page(_with_item_text(url), ORIGINAL))

    assert all((node.attributes["href"] or "").startswith("#") for node in page.css("a[href]"))


PIECES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "<b>",
            "</p>",
            "<img src=x>",
            "'",
            '"',
            "&lt;",
            "-->",
            "<!--",
            "]]>",
            "{{",
            "</style>",
            "<svg/onload=x>",
        ]
    ),
)


@given(text=st.lists(PIECES, max_size=6).map("".join))
@settings(max_examples=40, deadline=None)
def test_any_text_leaves_the_page_built_the_same(text: str) -> None:
    plain = HTMLParser(check_page(_with_item_text("x"), ORIGINAL))
    page = HTMLParser(check_page(_with_item_text(text), ORIGINAL))

    unknown = {node.tag for node in page.css("*")} - {node.tag for node in plain.css("*")}
    assert unknown <= {"h4", "a", "p"}
    assert not page.css("script, img, b, style style, svg, [onload]")


def test_what_is_derived_leads_to_its_items_and_says_that_it_may_be_wrong(page: HTMLParser) -> None:
    section = page.css_first("section[aria-labelledby='udledt']")

    assert section is not None
    assert "det kan være forkert" in section.text()
    assert {link.attributes["href"] for link in section.css("a")} <= {
        f"#{node.id}" for node in page.css("article")
    }
