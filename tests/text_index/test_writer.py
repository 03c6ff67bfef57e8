"""Writing: replacing and removing by owner, committing with a state, one writer."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index_at_hand import NO_WORDS, SCHEMA, built, by_owner, document, ids, replaced
from raadhus.text_index.documents import Document
from raadhus.text_index.generations import add_generation
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.query_language import parse
from raadhus.text_index.reader import IndexReader, Snapshot
from raadhus.text_index.search import Found, Narrowing, Order, search
from raadhus.text_index.writer import IndexWriter, build_index, write_index

WORDS = ("skole", "hal", "vej", "budget", "indsats")


class Change(NamedTuple):
    """An owner gets documents in the place of all it had, or none; perhaps that is committed at once."""

    owner: str
    documents: tuple[Document, ...]
    is_committed: bool


@st.composite
def changes(draw: st.DrawFn) -> list[Change]:
    made = []
    for number in range(draw(st.integers(1, 8))):
        owner = draw(st.sampled_from("abc"))
        texts = draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=3))
        documents = tuple(
            document(
                f"{owner}{number}-{place}",
                text,
                owner=owner,
                day=100 + number,
                facets={"party": (text[:1] or "-",)},
            )
            for place, text in enumerate(texts)
        )
        made.append(Change(owner, documents, draw(st.booleans())))
    return made


def answers(snapshot: Snapshot) -> dict[tuple[str, Order], Found]:
    searches = (*WORDS, "", "skole hal", "skole ELLER vej", '"skole hal"', "-vej", "sk*")
    return {
        (words, order): search(
            parse(words), snapshot=snapshot, order=order, narrowing=Narrowing(), count_facets=("party",)
        )
        for words in searches
        for order in Order
    }


def regardless_of_order(found: dict[tuple[str, Order], Found]) -> dict[tuple[str, Order], object]:
    """What was removed still counts a little in how rare a word is, until the engine tidies up."""
    return {
        asked: (answer.total, sorted(answer.ids), answer.facets) if asked[1] is Order.RELEVANCE else answer
        for asked, answer in found.items()
    }


@settings(max_examples=30)
@given(changes())
def test_an_index_that_was_changed_answers_as_one_built_at_once(
    tmp_path_factory: pytest.TempPathFactory, made: list[Change]
) -> None:
    last = {change.owner: change.documents for change in made}
    at_once = built(tmp_path_factory.mktemp("once"), *(one for owned in last.values() for one in owned))
    changed = built(root := tmp_path_factory.mktemp("changed"))

    with write_index(root, schema=SCHEMA) as writer:
        for change in made:
            writer.replace_owner(change.owner, change.documents)
            if change.is_committed:
                writer.commit(b"so far")
        writer.commit(b"built")

    assert regardless_of_order(answers(changed.snapshot())) == regardless_of_order(
        answers(at_once.snapshot())
    )
    assert changed.snapshot().state == at_once.snapshot().state


MADE = [
    document(f"n{number}", f"skole {WORDS[number % 5]}", owner=f"n{number}", day=738_000 + number)
    for number in range(7)
]


@settings(max_examples=20)
@given(st.permutations(MADE), st.data())
def test_documents_give_the_same_answers_in_any_order_and_grouping(
    tmp_path_factory: pytest.TempPathFactory, shuffled: list[Document], data: st.DataObject
) -> None:
    at_once = built(tmp_path_factory.mktemp("once"), *MADE)

    with build_index(
        root := tmp_path_factory.mktemp("other"), schema=SCHEMA, lexicon=lambda: NO_WORDS
    ) as writer:
        for one in shuffled:
            writer.replace_owner(one.owner, [one])
            if data.draw(st.booleans()):
                writer.commit(b"so far")
        writer.commit(b"built")

    assert answers(IndexReader(root, schema=SCHEMA).snapshot()) == answers(at_once.snapshot())


def test_what_is_not_committed_is_not_there(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))

    with write_index(tmp_path, schema=SCHEMA) as writer:
        writer.remove_owner("møde")

    assert ids(reader.snapshot(), "skole") == ["a"]


def test_the_state_of_the_last_commit_is_read_again(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))

    replaced(tmp_path, "møde", state=bytes(range(256)) * 100)

    assert reader.snapshot().state == bytes(range(256)) * 100
    assert ids(reader.snapshot(), "") == []


def test_a_second_writer_is_told_that_there_is_one(tmp_path: Path) -> None:
    built(tmp_path)

    with (
        write_index(tmp_path, schema=SCHEMA),
        pytest.raises(IndexUnusable, match="Another process") as refused,
    ):
        replaced(tmp_path, "møde")

    assert refused.value.code == "index-busy"
    replaced(tmp_path, "møde", document("a", "skole"))


def test_a_build_that_fails_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))
    before = {path.name for path in tmp_path.iterdir()}

    with pytest.raises(IndexUnusable):
        build_and_fail(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == before
    assert reader.snapshot().state == b"built"


def build_and_fail(root: Path) -> None:
    with build_index(root, schema=SCHEMA, lexicon=lambda: NO_WORDS) as writer:
        writer.commit(b"half")
        raise IndexUnusable("no-index")


def test_the_current_index_is_written_while_another_is_built(tmp_path: Path) -> None:
    reader = built(tmp_path)

    with build_index(tmp_path, schema=SCHEMA, lexicon=lambda: NO_WORDS) as writer:
        replaced(tmp_path, "møde", document("meanwhile", "skole"))
        assert ids(reader.snapshot(), "skole") == ["meanwhile"]
        writer.replace_owner("møde", [document("new", "skole")])
        writer.commit(b"new")

    assert ids(reader.snapshot(), "skole") == ["new"]


def test_what_came_while_an_index_was_built_is_caught_up_with_when_nobody_else_writes(tmp_path: Path) -> None:
    reader = built(tmp_path)

    def catch_up(writer: IndexWriter) -> None:
        with pytest.raises(IndexUnusable, match="Another process"):
            replaced(tmp_path, "møde")
        writer.replace_owner("late", [document("late", "skole", owner="late")])
        writer.commit(b"whole")

    with build_index(tmp_path, schema=SCHEMA, lexicon=lambda: NO_WORDS, catch_up=catch_up):
        pass

    assert ids(reader.snapshot(), "skole") == ["late"]


def test_a_second_builder_is_told_before_it_gathers_words(tmp_path: Path) -> None:
    def gathered() -> Lexicon:
        pytest.fail("it gathers words")

    with (
        build_index(tmp_path, schema=SCHEMA, lexicon=lambda: NO_WORDS),
        pytest.raises(IndexUnusable, match="Another process"),
        build_index(tmp_path, schema=SCHEMA, lexicon=gathered),
    ):
        pass


def test_a_writer_removes_what_a_killed_builder_left(tmp_path: Path) -> None:
    built(tmp_path)
    left = add_generation(tmp_path, fingerprint="", lexicon=b"")

    replaced(tmp_path, "møde")

    assert not left.exists()


def test_a_new_index_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    reader = built(tmp_path, document("gammel", "skole"))
    old = reader.snapshot()

    built(tmp_path, document("ny", "skole"))

    assert ids(reader.snapshot(), "skole") == ["ny"]
    assert ids(old, "skole") == ["gammel"]
    assert len(list(tmp_path.glob("generation-*"))) == 1


@pytest.mark.parametrize(
    "text", ["\x00 skole", "\ud800 skole", "a" * 100_000 + " skole", "\u2028skole\ufeff", "(" * 9999]
)
def test_any_text_can_be_indexed(tmp_path: Path, text: str) -> None:
    reader = built(tmp_path, document("a", f"{text} vej"))

    assert ids(reader.snapshot(), "vej") == ["a"]


def test_every_document_of_an_owner_goes_with_it(tmp_path: Path) -> None:
    documents = [document(f"{owner}{number}", "skole", owner=owner) for owner in "ab" for number in range(3)]
    reader = built(tmp_path, *documents)

    replaced(tmp_path, "a", document("a9", "skole", owner="a"))

    assert sorted(ids(reader.snapshot(), "skole")) == ["a9", "b0", "b1", "b2"]
    assert set(by_owner(documents)) == {"a", "b"}
