"""The founding minutes with other people, years, numbers, order and line breaks give what the change says, no more."""

from functools import cache

import pytest

from corpus import corpus_bytes
from founding_changes import (
    Shape,
    items_of,
    rewrapped,
    shapes,
    texts,
    with_items,
    with_names,
    with_numbers,
    with_years,
    without_message,
    wrapped,
)
from raadhus.reading import read
from raadhus.reading.coverage import coverage

FILES = {
    "A": "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt",
    "B": "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
}


def _text(key: str) -> str:
    return corpus_bytes(FILES[key]).decode()


@cache
def _before(key: str) -> tuple[Shape, ...]:
    return tuple(shapes(read(corpus_bytes(FILES[key]))))


def _after(text: str) -> list[Shape]:
    data = text.encode()
    found = coverage(data)
    assert (found.not_placed, found.twice) == ((), ())
    return shapes(read(data))


@pytest.mark.parametrize("key", FILES)
@pytest.mark.parametrize("later", [-18, -9, 3, 11, 12])
def test_other_years_change_nothing(key: str, later: int) -> None:
    assert _after(with_years(_text(key), later=later)) == list(_before(key))


@pytest.mark.parametrize("key", FILES)
def test_other_people_of_other_parties_change_nothing(key: str) -> None:
    before, after = read(corpus_bytes(FILES[key])), read(with_names(_text(key)).encode())

    assert shapes(after) == list(_before(key))
    assert [person.status for person in after.attendance] == [person.status for person in before.attendance]
    assert not {person.name for person in after.attendance} & {person.name for person in before.attendance}


@pytest.mark.parametrize("width", [60, 70, 80, 110, 130])
def test_text_broken_at_another_width_is_the_same_text(width: int) -> None:
    changed = rewrapped(_text("A"), width=width)

    assert _after(changed) == list(_before("A"))
    assert texts(read(changed.encode())) == texts(read(corpus_bytes(FILES["A"])))


@pytest.mark.parametrize("width", [70, 90, 110])
def test_long_lines_may_be_broken(width: int) -> None:
    changed = wrapped(_text("B"), width=width)

    assert _after(changed) == list(_before("B"))
    assert texts(read(changed.encode())) == texts(read(corpus_bytes(FILES["B"])))


@pytest.mark.parametrize("key", FILES)
@pytest.mark.parametrize("later", [11, 110])
def test_numbers_may_have_more_digits(key: str, later: int) -> None:
    expected = [shape._replace(number=str(int(shape.number) + later)) for shape in _before(key)]

    assert _after(with_numbers(_text(key), later=later)) == expected


@pytest.mark.parametrize(
    ("key", "order"), [("A", [1, 5, 4, 3, 2, 6, 7]), ("B", [1, 8, 7, 6, 5, 4, 3, 2, 9, 10])]
)
def test_items_may_come_in_another_order(key: str, order: list[int]) -> None:
    expected = [_before(key)[old - 1]._replace(number=str(new)) for new, old in enumerate(order, 1)]

    assert _after(with_items(_text(key), order)) == expected


@pytest.mark.parametrize("number", [3, 5, 6])
def test_one_message_fewer_is_one_message_fewer(number: int) -> None:
    first, *others = _after(without_message(_text("A"), number))

    assert first.messages == tuple(str(place) for place in range(1, 9))
    assert first.stated == _before("A")[0].stated
    assert others == list(_before("A")[1:])


def test_one_message_more_is_one_message_more() -> None:
    head, (first, *rest) = items_of(_text("A"))
    above, heading, decision = first.partition("\nBeslutning\n")
    changed = f"{head}{above.rstrip()}\n \nNyt fra havnen i 203110.\n{heading}{decision}{''.join(rest)}"

    record = read(changed.encode())

    assert [message.number for message in record.items[0].messages] == [str(place) for place in range(1, 11)]
    assert texts(record)[-1] == texts(read(corpus_bytes(FILES["A"])))[-1]
    assert "Nyt fra havnen i 2031" in texts(record)
    assert coverage(changed.encode()).is_whole


def test_one_point_more_is_one_point_more() -> None:
    lines = _text("A").split("\n")
    lines[118:118] = ["Nye mål for havnen i 2032 drøftes2.", "til efteråret."]

    after = _after("\n".join(lines))

    assert after[1].points == _before("A")[1].points + 1
    assert [shape._replace(points=0) for shape in after] == [
        shape._replace(points=0) for shape in _before("A")
    ]


def test_one_closed_item_more_is_closed() -> None:
    head, items = items_of(_text("B"))
    closed = items[8].replace("Meddelelser", "Salg af havnen", 1)
    changed = with_items(head + "".join([*items[:9], closed, items[9]]), list(range(1, 12)))

    after = _after(changed)

    assert [shape.access for shape in after] == ["open"] * 8 + ["closed"] * 2 + ["open"]
    assert after[:9] == list(_before("B")[:9])


@pytest.mark.parametrize(
    "title", ["12 nye initiativer i 2019", "2019 i tal", "Budget 2020-2023", "1. behandling af budget"]
)
@pytest.mark.parametrize("key", FILES)
def test_a_title_may_hold_digits(key: str, title: str) -> None:
    head, items = items_of(_text(key))
    number = items[2][: items[2].index(" ", 6)]
    items[2] = f"{number} {title}\n\n{items[2].partition(chr(10) * 2)[2]}"

    record = read((head + "".join(items)).encode())

    assert [item.number for item in record.items] == [shape.number for shape in _before(key)]
    assert record.items[2].title == title


@pytest.mark.parametrize("key", FILES)
@pytest.mark.parametrize(
    ("old", "new"),
    [("\n", "\r\n"), ("\n\n\n\n", "\n\f"), ("\n\n\n\n", "\n\f\n"), ("\n", "  \n"), ("Punkt ", "Punkt\u00a0")],
    ids=["windows", "form-feed", "form-feed-line", "trailing-space", "hard-space"],
)
def test_other_signs_for_the_same_change_nothing(key: str, old: str, new: str) -> None:
    changed = read(_text(key).replace(old, new).encode())

    assert shapes(changed) == list(_before(key))
    assert texts(changed) == texts(read(corpus_bytes(FILES[key])))
