"""Drawings by themselves: what a document takes of a chart that a page shows."""

from lxml.etree import fromstring  # type: ignore[import-untyped]  # it has no types

from raadhus.web.components.charts import Bar, Point, bar_chart, line_chart
from raadhus.web.components.drawings import Drawing
from raadhus.web.components.wheels import Sign, wheel_chart

HOSTILE = '</style><script>alert("1")</script>\x00\x0b\ufffe&'
SVG = "{http://www.w3.org/2000/svg}"


def bars(label: str = "Vej") -> Drawing:
    return bar_chart((Bar(label=label, value=1, shown="1"),), key="k", title="Titel", description="Ord")


def texts(made: Drawing) -> list[str | None]:
    return [node.text for node in fromstring(made.printed).iter(f"{SVG}text")]


def test_a_printed_drawing_shows_what_the_page_shows() -> None:
    made = bars()

    inner = made.partition("</desc>")[2]
    assert inner
    assert made.printed.decode().endswith(inner)


def test_a_printed_drawing_brings_its_looks_and_its_width() -> None:
    picture = fromstring(bars().printed)

    style = picture.find(f"{SVG}style")
    assert style is not None
    assert ".chart__bar" in (style.text or "")
    assert picture.attrib["viewBox"] == "0 0 640 46"


def test_every_class_that_is_drawn_has_looks_in_print() -> None:
    points = tuple(Point(label="a", value=1, shown="1", is_counted_anew=True) for _ in range(2))
    line = line_chart(points, key="k", title="", description="")
    below = bar_chart((Bar(label="a", value=-1, shown="-1"),), key="k", title="", description="")
    signs = tuple(
        Sign(month=1, day=1, label="1", kind=one) for one in ("held", "expected", "late", "unheard")
    )
    wheel = wheel_chart(signs, year="2025", now=0.5, locale="da_DK", key="k", title="", description="")

    for made in (below, line, wheel):
        picture = fromstring(made.printed)
        style = (picture.findtext(f"{SVG}style") or "").replace(",", " ").split()
        named = {name for node in picture.iter() for name in node.attrib.get("class", "").split()}
        plain = {"chart__label", "wheel__number--expected", "wheel__number--late", "wheel__number--unheard"}
        assert {f".{name}" for name in named - plain} <= set(style)


def test_hostile_words_are_words_of_a_printed_drawing() -> None:
    assert texts(bars(HOSTILE[:20])) == [HOSTILE[:20], "1"]
    assert texts(bars("a\x00\x0b\ufffe&")) == ["a&", "1"]
