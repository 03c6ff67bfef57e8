import base64
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest

from raadhus.published.byte_store import ByteStoreError, LocalPlace, S3Place, open_byte_stores
from raadhus.published.byte_store.s3 import S3ByteStore

MINUTES = "Referat af mødet i Egeborg Byråd".encode()
NAME = hashlib.sha256(MINUTES).hexdigest()
KEY = f"arkiv/{NAME[:2]}/{NAME[2:4]}/{NAME}"

# A process of its own, so that its threads and warnings are not ours.
SERVER = """
from moto.moto_server.threaded_moto_server import ThreadedMotoServer
import sys

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    with server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        server.stdin.close()


@pytest.fixture
def bucket(endpoint: str) -> Iterator[Any]:
    resource = boto3.resource(
        "s3",
        endpoint_url=endpoint,
        region_name="eu-north-1",
        aws_access_key_id="egeborg",
        aws_secret_access_key="egeborg",  # noqa: S106  the test's own server
    )
    bucket = resource.create_bucket(
        Bucket="egeborg", CreateBucketConfiguration={"LocationConstraint": "eu-north-1"}
    )
    yield bucket
    bucket.object_versions.delete()
    bucket.delete()


def _place(endpoint: str, *, bucket: str = "egeborg", prefix: str = "arkiv") -> S3Place:
    keys = {"access_key": "egeborg", "secret_key": "egeborg"}
    return S3Place(bucket=bucket, prefix=prefix, endpoint=endpoint, region="eu-north-1", **keys)


@pytest.fixture
def store(bucket: Any, endpoint: str) -> S3ByteStore:
    return S3ByteStore(_place(endpoint))


def test_what_is_put_into_a_bucket_comes_out(store: S3ByteStore, bucket: Any) -> None:
    assert store.put(MINUTES) == NAME

    assert store.get(NAME) == MINUTES
    assert store.has(NAME)
    assert [found.key for found in bucket.objects.all()] == [KEY]


def test_a_large_file_goes_to_the_bucket_and_comes_back_in_pieces(store: S3ByteStore, tmp_path: Path) -> None:
    paper = tmp_path / "referat.txt"
    paper.write_bytes(os.urandom(1 << 20) * 20)

    name = store.put(paper)

    with store.open(name) as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == name  # type: ignore[arg-type]


def test_bytes_in_the_bucket_are_never_written_again(store: S3ByteStore, bucket: Any) -> None:
    bucket.Versioning().enable()
    store.put(MINUTES)

    store.put(MINUTES)

    assert len(list(bucket.object_versions.filter(Prefix=KEY))) == 1


def test_a_writer_who_comes_second_leaves_the_first_ones_bytes(
    store: S3ByteStore, bucket: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bucket.Versioning().enable()
    store.put(MINUTES)
    looks = iter([None, len(MINUTES)])
    monkeypatch.setattr(store, "_length", lambda _: next(looks))

    assert store.put(MINUTES) == NAME

    assert len(list(bucket.object_versions.filter(Prefix=KEY))) == 1


def test_the_bucket_is_told_what_the_bytes_hash_to_and_that_nothing_runs(
    store: S3ByteStore, bucket: Any
) -> None:
    store.put(b"<script>alert(1)</script>")
    (found,) = bucket.objects.all()

    head = bucket.meta.client.head_object(Bucket="egeborg", Key=found.key, ChecksumMode="ENABLED")

    assert head["ContentType"] == "application/octet-stream"
    assert head["ContentDisposition"] == "attachment"
    assert base64.b64decode(head["ChecksumSHA256"]).hex() == found.key.rpartition("/")[2]


def test_damaged_bytes_of_a_bucket_are_refused_and_replaced(store: S3ByteStore, bucket: Any) -> None:
    bucket.Object(KEY).put(Body=MINUTES[:-1])

    with pytest.raises(ByteStoreError) as caught:
        store.get(NAME)
    store.put(MINUTES)

    assert caught.value.code == "bytes-damaged"
    assert store.get(NAME) == MINUTES


def test_what_a_bucket_has_not_is_missing(store: S3ByteStore) -> None:
    with pytest.raises(ByteStoreError) as caught:
        store.get(NAME)

    assert (caught.value.code, caught.value.sha256) == ("bytes-missing", NAME)


def test_bytes_removed_from_a_bucket_are_gone(store: S3ByteStore) -> None:
    store.put(MINUTES)

    assert (store.remove(NAME), store.remove(NAME), store.has(NAME)) == (True, False, False)


def test_a_bucket_tells_when_bytes_were_written(store: S3ByteStore) -> None:
    assert store.kept_at(NAME) is None

    store.put(MINUTES)

    assert abs((store.kept_at(NAME) or 0) - time.time()) < 60


def test_a_bucket_tells_its_hashes_and_those_of_no_neighbour(
    store: S3ByteStore, bucket: Any, endpoint: str
) -> None:
    names = {store.put(b"%d" % number) for number in range(20)}
    S3ByteStore(_place(endpoint, prefix="arkiv-2")).put(MINUTES)
    bucket.Object("arkiv/README").put(Body=b"not a hash")

    assert sorted(store.all_hashes()) == sorted(names)


def test_a_bucket_that_is_not_there_is_told(endpoint: str) -> None:
    with pytest.raises(ByteStoreError) as caught:
        S3ByteStore(_place(endpoint, bucket="aakirke")).put(MINUTES)

    assert (caught.value.code, caught.value.values) == ("store-unavailable", {"reason": "NoSuchBucket"})


def test_a_server_that_does_not_answer_is_told() -> None:
    store = S3ByteStore(_place("http://127.0.0.1:9"))

    with pytest.raises(ByteStoreError) as caught:
        store.get(NAME)

    assert caught.value.code == "store-unavailable"


def test_published_and_withheld_bytes_lie_apart(bucket: Any, endpoint: str, tmp_path: Path) -> None:
    for place in (LocalPlace(tmp_path), _place(endpoint)):
        stores = open_byte_stores(place)

        stores.withheld.put(MINUTES)

        assert (stores.public.has(NAME), stores.withheld.has(NAME)) == (False, True)
