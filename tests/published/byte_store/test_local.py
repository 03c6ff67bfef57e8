import hashlib
import logging
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.published.byte_store import ByteStoreError, LocalByteStore

MINUTES = "Referat af mødet i Egeborg Byråd".encode()
NAME = hashlib.sha256(MINUTES).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> LocalByteStore:
    return LocalByteStore(tmp_path / "public")


def _kept_file(tmp_path: Path, name: str = NAME) -> Path:
    return tmp_path / "public" / name[:2] / name[2:4] / name


def _all_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@given(data=st.binary(max_size=5000))
def test_what_is_put_in_comes_out(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = LocalByteStore(tmp_path_factory.getbasetemp() / "any-bytes")

    name = store.put(data)

    assert name == hashlib.sha256(data).hexdigest()
    assert store.get(name) == data
    assert store.has(name)


def test_a_file_is_kept_as_its_bytes_are(store: LocalByteStore, tmp_path: Path) -> None:
    paper = tmp_path / "referat.txt"
    paper.write_bytes(MINUTES * 100_000)

    name = store.put(paper)

    with store.open(name) as file:
        assert file.read() == paper.read_bytes()


def test_bytes_that_are_there_are_not_written_again(store: LocalByteStore, tmp_path: Path) -> None:
    store.put(MINUTES)
    before = _kept_file(tmp_path).stat()

    store.put(MINUTES)

    assert _kept_file(tmp_path).stat().st_ino == before.st_ino
    assert _kept_file(tmp_path).stat().st_mtime_ns == before.st_mtime_ns
    assert list(store.all_hashes()) == [NAME]


def test_damaged_bytes_are_refused(store: LocalByteStore, tmp_path: Path) -> None:
    store.put(MINUTES)
    _kept_file(tmp_path).write_bytes(MINUTES[:-1] + b"!")

    with pytest.raises(ByteStoreError) as caught:
        store.get(NAME)

    assert (caught.value.code, caught.value.sha256) == ("bytes-damaged", NAME)


def test_damaged_bytes_are_replaced_by_good_ones_and_logged(
    store: LocalByteStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store.put(MINUTES)
    _kept_file(tmp_path).write_bytes(b"")

    with caplog.at_level(logging.WARNING):
        store.put(MINUTES)

    assert store.get(NAME) == MINUTES
    assert "damaged" in caplog.text


def test_missing_bytes_are_told_by_name(store: LocalByteStore) -> None:
    with pytest.raises(ByteStoreError) as caught:
        store.get(NAME)

    assert (caught.value.code, caught.value.sha256) == ("bytes-missing", NAME)
    assert not store.has(NAME)


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc/passwd", NAME.upper(), NAME + "\n", NAME[:-1], f"{NAME}/"]
)
def test_what_is_no_hash_names_no_file(store: LocalByteStore, name: str) -> None:
    for function in (store.get, store.open, store.has, store.remove):
        with pytest.raises(ByteStoreError) as caught:
            function(name)
        assert caught.value.code == "not-a-hash"


def test_removed_bytes_are_gone_and_removing_them_again_does_nothing(
    store: LocalByteStore, tmp_path: Path
) -> None:
    store.put(MINUTES)

    assert store.remove(NAME) is True
    assert store.remove(NAME) is False
    assert _all_files(tmp_path) == []


def test_it_is_known_when_bytes_were_written(store: LocalByteStore) -> None:
    assert store.kept_at(NAME) is None

    store.put(MINUTES)

    assert abs((store.kept_at(NAME) or 0) - time.time()) < 60


def test_all_hashes_names_everything_once_and_nothing_else(store: LocalByteStore, tmp_path: Path) -> None:
    names = {store.put(b"%d" % number) for number in range(50)}
    (tmp_path / "public" / "incoming" / "tmp1").write_bytes(b"half")
    _kept_file(tmp_path, next(iter(names))).with_name("README").write_bytes(b"not a hash")

    assert sorted(store.all_hashes()) == sorted(names)


def test_an_empty_store_has_nothing(store: LocalByteStore) -> None:
    assert list(store.all_hashes()) == []
    assert store.sweep(now=time.time()) == 0


def test_what_a_killed_writer_left_is_swept_when_it_is_old(store: LocalByteStore, tmp_path: Path) -> None:
    store.put(MINUTES)
    left = tmp_path / "public" / "incoming" / "tmp1"
    left.write_bytes(b"half")

    young = store.sweep(now=time.time())
    old = store.sweep(now=time.time() + 25 * 60 * 60)

    assert (young, old) == (0, 1)
    assert _all_files(tmp_path) == [_kept_file(tmp_path)]


def test_bytes_reach_the_disk_before_their_name_and_the_name_before_put_returns(
    store: LocalByteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[Path, bool]] = []
    to_disk = os.fsync

    def seen(descriptor: int) -> None:
        place = Path(f"/proc/self/fd/{descriptor}").readlink()
        steps.append((place.parent if place.is_file() else place, _kept_file(tmp_path).exists()))
        to_disk(descriptor)

    monkeypatch.setattr(os, "fsync", seen)
    store.put(MINUTES)
    first, steps[:] = list(steps), []
    LocalByteStore(tmp_path / "public").put(MINUTES)

    top, lower = tmp_path / "public", _kept_file(tmp_path).parent
    assert first[-4:] == [(top / "incoming", False), (top, False), (lower.parent, False), (lower, True)]
    assert [folder for folder, _ in steps] == [tmp_path, top, lower.parent, lower]


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """The system lets no file grow beyond this, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_room_nothing_half_is_left(store: LocalByteStore, tmp_path: Path) -> None:
    with _room_for(100_000), pytest.raises(ByteStoreError) as caught:
        store.put(bytes(1_000_000))

    assert caught.value.code == "disk-full"
    assert _all_files(tmp_path) == []


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ByteStoreError) as caught:
        LocalByteStore(tmp_path / "file").put(MINUTES)

    assert caught.value.code == "store-unavailable"


def test_a_store_whose_folder_was_exchanged_goes_on(store: LocalByteStore, tmp_path: Path) -> None:
    store.put(MINUTES)
    (tmp_path / "public").rename(tmp_path / "before")

    store.put(MINUTES)

    assert store.get(NAME) == MINUTES


def test_a_path_that_cannot_be_read_is_no_fault_of_the_store(store: LocalByteStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.put(tmp_path / "referat.pdf")


def test_a_closed_store_is_open_to_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "withheld").mkdir(mode=0o755)

    LocalByteStore(tmp_path / "withheld", is_closed=True).put(MINUTES)

    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "withheld", *_all_files(tmp_path))}
    assert modes == {0o700, 0o600}


def test_a_public_store_is_no_reading_for_all(store: LocalByteStore, tmp_path: Path) -> None:
    store.put(MINUTES)

    assert _kept_file(tmp_path).stat().st_mode & 0o777 == 0o640
    assert not (tmp_path / "public").stat().st_mode & 0o007


PUT_FOR_EVER = """
import sys
from pathlib import Path
from raadhus.published.byte_store import LocalByteStore

store = LocalByteStore(Path(sys.argv[1]))
for number in range(10**9):
    print(store.put(b"%d" % number * 200_000), flush=True)
"""


def _writer(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PUT_FOR_EVER, str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def _told(writer: subprocess.Popen[str], *, times: int) -> list[str]:
    assert writer.stdout is not None
    return [writer.stdout.readline().strip() for _ in range(times)]


@pytest.mark.parametrize("moment", range(3))
def test_a_writer_killed_at_any_moment_leaves_whole_files_alone(tmp_path: Path, moment: int) -> None:
    with _writer(tmp_path / "public") as writer:
        told = _told(writer, times=10)
        time.sleep(0.0017 * moment)
        writer.kill()

    store = LocalByteStore(tmp_path / "public")
    whole = list(store.all_hashes())
    # What was told is kept; what was being written when the writer died is whole or not there.
    assert set(told) <= set(whole)
    assert all(store.get(name) for name in whole)


def test_two_writers_of_the_same_bytes_do_not_disturb_each_other(tmp_path: Path) -> None:
    store = LocalByteStore(tmp_path / "public")

    with _writer(tmp_path / "public") as first, _writer(tmp_path / "public") as second:
        told = [_told(first, times=40), _told(second, times=40)]
        first.kill()
        second.kill()

    assert told[0] == told[1]
    assert all(store.get(name) for name in told[0])
