"""Charts as SVG: bars and lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from raadhus.web.components.charts import Bar, Point, bar_chart, line_chart, round_top

HOSTILE = '"><script>alert(1)</script>'


def bars(*values: float, label: str = "Vejudvalget") -> LexborHTMLParser:
    made = tuple(Bar(label=label, value=value, shown=f"{value:g}") for value in values)
    return LexborHTMLParser(bar_chart(made, key="k", title="Titel", description="Beskrivelse"))


def line(*values: float | None) -> LexborHTMLParser:
    made = tuple(
        Point(label=str(2000 + place), value=value, shown=str(value)) for place, value in enumerate(values)
    )
    return LexborHTMLParser(line_chart(made, key="k", title="Titel", description="Beskrivelse"))


def attributes(chart: LexborHTMLParser, selector: str, name: str) -> list[str | None]:
    return [node.attributes[name] for node in chart.css(selector)]


def test_the_longest_bar_is_as_long_as_the_chart() -> None:
    assert attributes(bars(5, 20, 0), ".chart__bar", "width") == ["25%", "100%", "0%"]


def test_bars_of_nothing_are_no_longer_than_nothing() -> None:
    assert attributes(bars(0, 0), ".chart__bar", "width") == ["0%", "0%"]


def test_a_bar_below_nought_ends_at_the_zero_line_where_the_others_begin() -> None:
    chart = bars(15, -5)

    assert attributes(chart, ".chart__bar", "x") == ["25%", "0%"]
    assert attributes(chart, ".chart__bar", "width") == ["75%", "25%"]
    assert attributes(chart, ".chart__zero", "x1") == ["25%", "25%"]


def test_bars_that_are_all_below_nought_end_at_the_right() -> None:
    chart = bars(-20, -5)

    assert attributes(chart, ".chart__bar", "x") == ["0%", "75%"]
    assert attributes(chart, ".chart__zero", "x1") == ["100%", "100%"]


def test_bars_above_nought_need_no_zero_line() -> None:
    assert not bars(5, 20).css(".chart__zero")


@given(st.lists(st.floats(min_value=-1e12, max_value=1e12), max_size=20))
def test_every_bar_stays_within_its_chart(values: list[float]) -> None:
    chart = bars(*values)

    begins, lengths = (
        [float((one or "").rstrip("%")) for one in attributes(chart, ".chart__bar", name)]
        for name in ("x", "width")
    )
    assert all(one >= 0 for one in (*begins, *lengths))
    # Each of the two numbers is rounded to a hundredth.
    assert all(begin + length <= 100.011 for begin, length in zip(begins, lengths, strict=True))


def test_a_bar_has_its_label_and_its_figure() -> None:
    assert [node.text() for node in bars(7).css("text")] == ["Vejudvalget", "7"]


def test_a_long_label_is_cut_short() -> None:
    label = bars(1, label="Udvalget for alt det, som de andre ikke tager sig af").css("text")[0].text()

    assert len(label) <= 34
    assert label.endswith("…")


def test_a_chart_is_a_picture_with_title_and_description() -> None:
    chart = bars(1)
    picture = chart.css("svg")[0]

    named = (picture.attributes["aria-labelledby"] or "").split()
    assert picture.attributes["role"] == "img"
    assert [chart.css(f"#{name}")[0].text() for name in named] == ["Titel", "Beskrivelse"]


def test_a_chart_has_no_style_attribute() -> None:
    made = (Bar(label="a", value=1, shown="1"),)

    assert "style=" not in bar_chart(made, key="k", title="", description="")


def test_hostile_labels_stay_text() -> None:
    made = (Bar(label=HOSTILE, value=1, shown=HOSTILE),)

    chart = LexborHTMLParser(bar_chart(made, key="k", title=HOSTILE, description=HOSTILE))

    assert not chart.css("script")


def test_a_line_has_a_segment_between_each_two_points() -> None:
    chart = line(1, 2, 3)

    assert len(chart.css(".chart__line")) == 2
    assert len(chart.css(".chart__point")) == 3


def test_a_line_has_a_gap_where_there_is_no_value() -> None:
    chart = line(1, None, 3, 4)

    assert len(chart.css(".chart__line")) == 1
    assert len(chart.css(".chart__point")) == 3


def test_a_point_twice_as_large_stands_twice_as_high() -> None:
    low, high = (210 - float(y or 0) for y in attributes(line(1, 2), ".chart__point", "cy"))

    assert high == pytest.approx(2 * low, abs=0.1)


def test_a_single_point_stands_in_the_middle() -> None:
    assert attributes(line(1), ".chart__point", "cx") == ["50%"]


def test_the_last_of_many_points_keeps_its_label() -> None:
    labels = [node.text() for node in line(*range(30)).css(".chart__label")]

    assert labels[-1] == "2029"
    assert len(labels) <= 9


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_an_axis_ends_at_a_round_number_above(value: float) -> None:
    top = round_top(value)

    assert top >= value * (1 - 1e-6)
    assert top <= value * 2.5 * (1 + 1e-6)
    assert re.match(r"[125]\.?0*e", f"{top:.6e}")


def test_a_line_below_nought_has_a_zero_line() -> None:
    chart = line(10, -10)

    assert attributes(chart, ".chart__zero", "y1") == ["122.0"]
    assert attributes(chart, ".chart__point", "cy") == ["34.0", "210.0"]


@given(st.lists(st.none() | st.floats(min_value=-1e9, max_value=1e9), max_size=40))
def test_every_line_stays_within_its_chart(values: list[float | None]) -> None:
    chart = line(*values)

    assert all(34 <= float(y or 0) <= 210 for y in attributes(chart, ".chart__point", "cy"))
