"""How a citizen writes a search."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from house.tracked import ROOT
from raadhus.text_index.query_language import LONGEST_WORD, MOST_WORDS, QUERY_NOTES, parse
from raadhus.text_index.query_tree import AllOf, AnyOf, Not, Phrase, Prefix, Query, Word, leaves

FIELDS = ("titel", "beslutning")
SIGNS = st.sampled_from(
    ["(", ")", '"', "-", "*", " ", ":", "titel:", " OR ", " ELLER ", " IKKE ", " OG ", "«", "å\u0301"]
)
SEARCHES = st.lists(SIGNS | st.text(max_size=4) | st.sampled_from(["skole", "05.01.08", "x_y", "§"])).map(
    "".join
)
GOOD_SEARCHES = st.lists(
    st.sampled_from(["a1", "b1", "c1*", '"a1 b1"', "titel:", "(", "(", ")", "ELLER", "-", "IKKE"]),
    max_size=12,
).map(lambda signs: " ".join(signs).replace("- ", "-").replace("titel: ", "titel:"))


def root(words: str) -> object:
    return parse(words, fields=FIELDS).root


@given(SEARCHES | GOOD_SEARCHES)
@example('titel:"a b')
@example("-(-(a OR b) c)")
@example("c (a OR b)")
@example("a OR a OR (a b) (b a)")
def test_a_search_that_is_written_out_is_the_same_search(words: str) -> None:
    query = parse(words, fields=FIELDS)

    assert parse(str(query), fields=FIELDS) == query


@given(SEARCHES | GOOD_SEARCHES)
def test_a_search_that_is_written_out_has_nothing_to_note(words: str) -> None:
    written = str(parse(words, fields=FIELDS))

    assert parse(written, fields=FIELDS).notes == ()


@given(st.text(st.characters(), max_size=300))
def test_no_search_is_refused(words: str) -> None:
    assert isinstance(parse(words), Query)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("skole budget", AllOf((Word("skole"), Word("budget")))),
        ("skole OG budget", AllOf((Word("skole"), Word("budget")))),
        ("skole ELLER budget", AnyOf((Word("skole"), Word("budget")))),
        ("a1 b1 OR c1", AnyOf((AllOf((Word("a1"), Word("b1"))), Word("c1")))),
        ("a1 (b1 OR c1)", AllOf((Word("a1"), AnyOf((Word("b1"), Word("c1")))))),
        ("skole -budget", AllOf((Word("skole"), Not(Word("budget"))))),
        ("skole IKKE (a1 b1)", AllOf((Word("skole"), Not(AllOf((Word("a1"), Word("b1"))))))),
        ('"åben skole"', Phrase(("åben", "skole"))),
        ("«åben skole»", Phrase(("åben", "skole"))),
        ("skol*", Prefix("skol")),
        ("titel:skole", Word("skole", "titel")),
        ("Titel:skole", Word("skole", "titel")),
        ('titel:"åben skole"', Phrase(("åben", "skole"), "titel")),
        ("titel:(a1 ELLER b1)", AnyOf((Word("a1", "titel"), Word("b1", "titel")))),
        ("kl:10", Word("kl:10")),
        ("05.01.08-P20-3-24", Word("05.01.08-P20-3-24")),
        ("job- og", AllOf((Word("job"), Word("og")))),
        ("æble-\u00e5", Word("æble-å")),
        ("a\u030abent", Word("åbent")),
        ("(§ 5, stk. 2)", AllOf((Word("5"), Word("stk"), Word("2")))),
        ("eller og ikke", AllOf((Word("eller"), Word("og"), Word("ikke")))),
        ("", None),
        ("!!! …", None),
    ],
)
def test_signs_mean_what_a_citizen_means(words: str, meant: object) -> None:
    assert root(words) == meant


@pytest.mark.parametrize(
    ("words", "note", "meant"),
    [
        ('"åben skole', "stray-quote", "åben skole"),
        ("(åben skole", "stray-bracket", "åben skole"),
        ("åben) skole", "stray-bracket", "åben skole"),
        ("ELLER skole", "stray-operator", "skole"),
        ("skole IKKE", "stray-operator", "skole"),
        ("a*", "prefix-too-short", "a"),
        ("(" * 50 + "skole" + ")" * 50, "too-deep", "skole"),
        ("skole " * 4000, "too-long", "skole"),
        (" ".join(f"ord{number}" for number in range(60)), "too-many-words", None),
        ("a" * 500, "word-too-long", "a" * LONGEST_WORD),
    ],
)
def test_what_is_not_taken_as_written_is_noted(words: str, note: str, meant: str | None) -> None:
    query = parse(words)

    assert note in query.notes
    assert meant is None or str(query) == meant


def test_brackets_that_are_too_deep_go_in_pairs() -> None:
    query = parse("(" * 14 + "a1 ELLER b1" + ")" * 14 + " c1")

    assert query.notes == ("too-deep",)
    assert str(query) == "(a1 ELLER b1) c1"


def test_every_note_is_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "query-language.md").read_text(encoding="utf-8")
    page = page.partition("## Notes")[2]

    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(QUERY_NOTES)


def test_words_beyond_the_most_are_left_out() -> None:
    query = parse('"' + "ord " * 30 + '" ' + " ".join(f"ord{number}" for number in range(30)))

    assert sum(len(leaf.words) if isinstance(leaf, Phrase) else 1 for leaf in leaves(query)) == MOST_WORDS


def test_what_must_not_be_there_is_not_asked_for() -> None:
    query = parse('skole -budget "åben hal"')

    assert tuple(leaves(query)) == (Word("skole"), Phrase(("åben", "hal")))
    assert Word("budget") in leaves(query, asked_for=False)


@pytest.mark.parametrize(
    "hostile",
    [
        "(" * 1_000_000,
        '"' * 1_000_000,
        "-" * 1_000_000,
        "a*" * 500_000,
        "titel:" * 200_000,
        "a OR " * 200_000,
        "_" * 1_000_000,
        "\x00\x1b\ud800\ufffe" * 1000,
        "()" * 500_000,
        "(a -" * 250_000,
    ],
)
def test_a_million_signs_are_read_at_once(hostile: str) -> None:
    begin = time.process_time()

    parse(hostile, fields=FIELDS)

    assert time.process_time() - begin < 1.0
