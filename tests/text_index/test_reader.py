"""Reading: what is new is seen, what was opened stays, and what cannot be read says why."""

import os
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from index_at_hand import NO_WORDS, SCHEMA, built, document, ids, replaced
from raadhus.text_index.documents import TextField
from raadhus.text_index.generations import ENGINE, LEXICON, POINTER
from raadhus.text_index.index_errors import INDEX_ERRORS, IndexUnusable, broken
from raadhus.text_index.lexicon import Lexicon, lexicon_of
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.writer import build_index, write_index


def generation(root: Path) -> Path:
    return root / (root / POINTER).read_text()


def refusal(root: Path) -> str:
    with pytest.raises(IndexUnusable) as refused:
        ids(IndexReader(root, schema=SCHEMA).snapshot(), "skole")
    return refused.value.code


def test_a_commit_is_seen_at_the_next_snapshot(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))
    before = reader.snapshot()

    replaced(tmp_path, "møde", document("b", "skole"))

    assert ids(reader.snapshot(), "skole") == ["b"]
    assert ids(before, "skole") == ["a"]


def test_a_snapshot_is_kept_while_nothing_is_written(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))

    assert reader.snapshot() is reader.snapshot()


def test_what_another_process_writes_is_seen(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))
    reader.snapshot()
    program = "import sys, index_at_hand as i, pathlib; i.replaced(pathlib.Path(sys.argv[1]), 'møde')"

    subprocess.run(
        [sys.executable, "-c", program, tmp_path],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(("src", "tests"))},
        check=True,
    )

    assert ids(reader.snapshot(), "skole") == []


def test_the_lexicon_that_an_index_was_built_with_is_read_with_it(tmp_path: Path) -> None:
    words = lexicon_of(["indsats for beskæftigelse"])

    reader = built(tmp_path, document("a", "skole"), lexicon=words)

    assert reader.snapshot().analyser.lexicon == words


def test_there_may_be_no_index_yet(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "no-index"


@pytest.mark.parametrize(
    "other",
    [
        {"version": "2"},
        {"facets": ("committee",)},
        {"texts": (TextField("title", 1.0),)},
    ],
)
def test_an_index_of_another_version_is_refused(tmp_path: Path, other: dict[str, object]) -> None:
    built(tmp_path, schema=replace(SCHEMA, **other))  # type: ignore[arg-type]

    assert refusal(tmp_path) == "index-of-other-version"


@pytest.mark.parametrize("name", [POINTER, "fingerprint.json"])
def test_a_pointer_that_leads_nowhere_is_no_index(tmp_path: Path, name: str) -> None:
    built(tmp_path, document("a", "skole"))
    next(tmp_path.rglob(name)).unlink()

    assert refusal(tmp_path) == "no-index"


@pytest.mark.parametrize("pattern", ["meta.json", "*.term", "*.idx", "*.fast", "*.store"])
@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "zeros"])
def test_a_damaged_index_says_so(tmp_path: Path, pattern: str, damage: str) -> None:
    built(tmp_path, document("a", "skole"))
    path = next((generation(tmp_path) / ENGINE).glob(pattern))
    whole = path.read_bytes()
    path.unlink()
    if damage != "gone":
        path.write_bytes({"empty": b"", "cut": whole[: len(whole) // 2], "zeros": bytes(len(whole))}[damage])

    assert refusal(tmp_path) == "index-broken"


@pytest.mark.parametrize("pattern", ["*.term", "*.idx", "*.store", "*.fast"])
def test_a_single_wrong_bit_is_an_error_with_a_code_or_does_no_harm(tmp_path: Path, pattern: str) -> None:
    reader = built(tmp_path, *(document(f"n{number}", f"skole {number}") for number in range(50)))
    reader.snapshot()
    path = next((generation(tmp_path) / ENGINE).glob(pattern))
    whole = path.read_bytes()

    for place in range(0, len(whole), max(1, len(whole) // 40)):
        path.unlink()  # what is opened keeps what it has mapped
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 16]) + whole[place + 1 :])
        with suppress(IndexUnusable):
            ids(IndexReader(tmp_path, schema=SCHEMA).snapshot(), "skole -vej 7*")


@pytest.mark.parametrize("lexicon", [b"", b"ord", None])
def test_a_damaged_lexicon_says_so(tmp_path: Path, lexicon: bytes | None) -> None:
    built(tmp_path, document("a", "skole"), lexicon=Lexicon({"skole": 1}))
    path = generation(tmp_path) / LEXICON
    path.unlink() if lexicon is None else path.write_bytes(lexicon)

    assert refusal(tmp_path) == "index-broken"
    with pytest.raises(IndexUnusable), write_index(tmp_path, schema=SCHEMA):
        pass


def test_a_damaged_index_can_be_built_anew(tmp_path: Path) -> None:
    built(tmp_path, document("a", "skole"))
    shutil.rmtree(generation(tmp_path) / ENGINE)

    reader = built(tmp_path, document("b", "skole"))

    assert ids(reader.snapshot(), "skole") == ["b"]


def test_threads_may_read_while_the_index_is_written_and_replaced(tmp_path: Path) -> None:
    reader = built(tmp_path, document("a", "skole"))
    found: set[tuple[str, ...]] = set()
    is_over = threading.Event()

    def read() -> None:
        while not is_over.is_set():
            found.add(tuple(ids(reader.snapshot(), "skole")))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(10):
        replaced(tmp_path, "møde", document("a", f"skole {number}"))
        with build_index(tmp_path, schema=SCHEMA, lexicon=lambda: NO_WORDS) as writer:
            writer.replace_owner("møde", [document("a", "skole")])
            writer.commit(b"built")
    is_over.set()
    for thread in threads:
        thread.join()

    assert found == {("a",)}


def test_a_file_of_somebody_else_is_told_apart_from_a_broken_one() -> None:
    assert broken(PermissionError(13, "Permission denied")).code == "index-forbidden"
    assert broken(ValueError("cut off")).code == "index-broken"


def test_every_refusal_is_said_in_both_languages() -> None:
    assert all(sentences.english and sentences.danish for sentences in INDEX_ERRORS.values())
    assert IndexUnusable("no-index").asks_for_rebuilding
    assert not IndexUnusable("index-busy").asks_for_rebuilding
