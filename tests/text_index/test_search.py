"""What a search finds, in which order, and how it is counted."""

from dataclasses import replace
from pathlib import Path

import pytest

from index_at_hand import SCHEMA, built, document, ids, replaced
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.query_language import parse
from raadhus.text_index.search import MOST_OFFSET, Between, FacetCount, Narrowing, Order, hit_count, search


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("skole", {"hal", "busser"}),
        ("skolerne", {"hal", "busser"}),
        ("SKOLE", {"hal", "busser"}),
        ("skole hal", {"hal"}),
        ("hal ELLER vej", {"hal", "vej"}),
        ("skole -bus", {"hal"}),
        ("-skole", {"vej"}),
        ("IKKE (skole ELLER vej)", set()),
        ('"skole og hal"', {"hal"}),
        ('"hal og skole"', set()),
        ("titel:skole", {"hal"}),
        ("beslutning:skole", set()),
        ("05.01", {"vej"}),
        ("05.01.08-P20-3-24", {"vej"}),
        ("24/17", {"busser"}),
        ("vejv*", {"vej"}),
        ("", {"hal", "busser", "vej"}),
    ],
)
def test_a_search_finds(tmp_path: Path, words: str, found: set[str]) -> None:
    reader = built(
        tmp_path,
        document("hal", "Ny hal til idræt", title="Skole og hal"),
        document("busser", "Busser til skolerne", exact=("24/17",)),
        document("vej", "Vejvedligehold", title="Vej", exact=("05.01.08-P20-3-24",)),
    )

    assert set(ids(reader.snapshot(), words)) == found


@pytest.mark.parametrize("letters", ["indsat", "indsats", "indsatsen", "beskæftigel", "beskæftigelses"])
def test_a_beginning_finds_every_word_with_it(tmp_path: Path, letters: str) -> None:
    text = "Indsatserne og beskæftigelsen"
    reader = built(tmp_path, document("a", text), lexicon=lexicon_of([text, "indsatser"]))

    assert ids(reader.snapshot(), f"{letters}*") == ["a"]


def test_a_hit_in_the_title_comes_before_one_in_the_text(tmp_path: Path) -> None:
    reader = built(tmp_path, document("b", "Skole " * 5), document("a", "Vej", title="Skole"))

    assert ids(reader.snapshot(), "skole") == ["a", "b"]


def test_a_whole_word_comes_before_a_part_of_one_however_rare(tmp_path: Path) -> None:
    others = [document(f"n{number}", "indsats for bus-linjer") for number in range(200)]
    reader = built(tmp_path, *others, document("del", "skole-indsats"))

    found = search(parse("indsats"), snapshot=reader.snapshot(), limit=300)

    assert found.total == 201
    assert found.ids[-1] == "del"


def test_words_in_quotes_are_not_parts_of_others(tmp_path: Path) -> None:
    reader = built(tmp_path, document("hel", "indsats"), document("del", "skole-indsats"))

    assert ids(reader.snapshot(), '"indsats"') == ["hel"]


def test_the_weight_of_a_document_multiplies(tmp_path: Path) -> None:
    reader = built(tmp_path, document("let", "skole", weight=1.0), document("tung", "skole", weight=1.2))

    assert ids(reader.snapshot(), "skole") == ["tung", "let"]


def test_days_order_hits_and_places_within_a_day(tmp_path: Path) -> None:
    reader = built(
        tmp_path,
        document("anden", "skole", day=739_000, place=2),
        document("uden dag", "skole"),
        document("første", "skole", day=739_000, place=1),
        document("ny", "skole", day=739_500),
    )

    assert ids(reader.snapshot(), "skole", order=Order.NEWEST) == ["ny", "første", "anden", "uden dag"]
    assert ids(reader.snapshot(), "skole", order=Order.OLDEST) == ["første", "anden", "ny", "uden dag"]


@pytest.mark.parametrize(
    ("narrowing", "found"),
    [
        (Narrowing(facets={"party": ("A",)}), {"a"}),
        (Narrowing(facets={"party": ("A", "B")}), {"a", "b"}),
        (Narrowing(facets={"party": ("A", "B"), "committee": ("KB",)}), {"b"}),
        (Narrowing(facets={"party": ()}), {"a", "b"}),
        (Narrowing(facets={"party": ("findes ikke",)}), set()),
        (Narrowing(days=Between(5, 10)), {"a"}),
        (Narrowing(days=Between(None, 20)), {"a", "b"}),
        (Narrowing(amounts=Between(1000, None)), {"b"}),
        (Narrowing(amounts=Between(None, None)), {"a", "b"}),
        (Narrowing(amounts=Between(20, 10)), set()),
        (Narrowing(amounts=Between(-(10**30), 10**30)), {"a", "b"}),
        (Narrowing(facets={"party": ("\ud800", "\x00", "A")}), {"a"}),
    ],
)
def test_hits_are_narrowed(tmp_path: Path, narrowing: Narrowing, found: set[str]) -> None:
    reader = built(
        tmp_path,
        document("a", "skole", facets={"party": ("A",), "committee": ("ØU",)}, day=5, amounts=(5, 7)),
        document("b", "skole", facets={"party": ("B", "C"), "committee": ("KB",)}, day=20, amounts=(1, 5000)),
    )

    assert set(ids(reader.snapshot(), "skole", narrowing=narrowing)) == found


def test_a_facet_is_counted_as_if_hits_were_not_narrowed_by_it(tmp_path: Path) -> None:
    reader = built(
        tmp_path,
        document("a", "skole", facets={"party": ("A",), "committee": ("ØU",)}),
        document("b", "skole", facets={"party": ("B",), "committee": ("KB",)}),
        document("c", "vej", facets={"party": ("B",), "committee": ("KB",)}),
    )

    found = search(
        parse("skole"),
        snapshot=reader.snapshot(),
        narrowing=Narrowing(facets={"party": ("A",)}),
        count_facets=("party", "committee"),
    )

    assert found.facets == {
        "party": (FacetCount("A", 1), FacetCount("B", 1)),
        "committee": (FacetCount("ØU", 1),),
    }


@pytest.mark.parametrize("of_many", [frozenset(), frozenset({"party"})])
def test_values_of_any_letters_are_counted_and_found_one_by_one(
    tmp_path: Path, of_many: frozenset[str]
) -> None:
    schema = replace(SCHEMA, facets_of_many=of_many)
    reader = built(
        tmp_path,
        document("a", "skole", facets={"party": ("Ø A", "50%", "æ\N{NO-BREAK SPACE}ø")}),
        document("b", "skole", facets={"party": ("50%", "Ø A")}),
        document("c", "skole"),
        schema=schema,
    )

    found = search(parse("skole"), snapshot=reader.snapshot(), count_facets=("party",))

    assert found.facets["party"] == (
        FacetCount("50%", 2),
        FacetCount("Ø A", 2),
        FacetCount("æ\N{NO-BREAK SPACE}ø", 1),
    )
    for value, hits in found.facets["party"]:
        narrowing = Narrowing(facets={"party": (value,)})
        assert len(ids(reader.snapshot(), "skole", narrowing=narrowing)) == hits


def test_a_value_that_only_removed_documents_had_narrows_still(tmp_path: Path) -> None:
    mine, theirs = {"party": ("A",)}, {"party": ("B",)}
    reader = built(
        tmp_path,
        *(document(name, "skole", facets=mine) for name in ("a", "b")),
        document("c", "skole", owner="andet møde", facets=mine),
    )
    narrowing = Narrowing(facets=mine)
    assert set(ids(reader.snapshot(), "skole", narrowing=narrowing)) == {"a", "b", "c"}

    replaced(tmp_path, "møde", *(document(name, "skole", facets=theirs) for name in ("a", "b")))

    assert ids(reader.snapshot(), "skole", narrowing=narrowing) == ["c"]


def test_hits_are_counted_as_they_are_found(tmp_path: Path) -> None:
    reader = built(
        tmp_path,
        document("a", "skole", facets={"party": ("A",)}, day=5),
        document("b", "skole", facets={"party": ("B",)}, day=6),
        document("c", "vej", facets={"party": ("A",)}, day=6),
    )

    for narrowing, hits in ((Narrowing(), 2), (Narrowing(facets={"party": ("A",)}), 1)):
        assert hit_count(parse("skole"), snapshot=reader.snapshot(), narrowing=narrowing) == hits


def test_the_state_is_no_hit_and_not_counted(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))

    assert search(parse("-vej"), snapshot=reader.snapshot()).total == 1
    assert search(parse(""), snapshot=reader.snapshot()).total == 1
    assert reader.snapshot().document_count == 1


def test_a_page_of_hits_continues_the_one_before(tmp_path: Path) -> None:
    reader = built(tmp_path, *(document(f"n{number}", "skole") for number in range(30)))
    snapshot = reader.snapshot()

    pages = [
        search(parse("skole"), snapshot=snapshot, offset=offset, limit=7).ids for offset in range(0, 30, 7)
    ]

    assert [one for page in pages for one in page] == list(
        search(parse("skole"), snapshot=snapshot, limit=30).ids
    )


def test_nobody_pages_beyond_the_end(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))

    assert search(parse("skole"), snapshot=reader.snapshot(), offset=10**12).ids == ()
    assert MOST_OFFSET == 1000


@pytest.mark.parametrize(
    "hostile",
    ['".*.*.*.*.*"', "[a-z]*{1000}", ".*", "(a|a)*b*", "a" * 20_000, "*" * 1000, "\x00", "\ud800", "\x00state",
     " ".join(f"{a}{b}*" for a in "abcde" for b in "abcdefgh"), 'titel:"' + "skole " * 40 + '"', "-a " * 40],
)  # fmt: skip
@pytest.mark.parametrize("order", Order)
def test_no_search_hurts_the_engine(tmp_path: Path, hostile: str, order: Order) -> None:
    reader = built(tmp_path, document("a", "skole aa bb cc"))

    assert set(ids(reader.snapshot(), hostile, order=order)) <= {"a"}
    assert set(SCHEMA.field_words) == {"titel", "beslutning", "tekst"}
