"""Bytes kept in a bucket of S3, or of what speaks its protocol, through django-storages."""

import base64
import io
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage  # type: ignore[import-untyped]  # it ships none

from raadhus.published.byte_store.errors import ByteStoreError, system_errors_told
from raadhus.published.byte_store.places import S3Place
from raadhus.published.byte_store.store import checked, hash_of, is_hash, place_of

_NOT_FOUND = frozenset({"404", "NoSuchKey", "NotFound"})
_WRITTEN_BY_ANOTHER = frozenset({"412", "PreconditionFailed", "409", "ConditionalRequestConflict"})
_IN_MEMORY = 8 << 20
_log = logging.getLogger(__name__)


class S3ByteStore:
    """A store below one prefix of a bucket, laid out as a local one, so that either can be copied to the other."""

    def __init__(self, place: S3Place) -> None:
        """Use the bucket, which must be there; without keys, those of the environment or the machine's role."""
        self._prefix = f"{place.prefix.strip('/')}/".lstrip("/")
        self._storage = S3Storage(
            bucket_name=place.bucket,
            location=self._prefix,
            endpoint_url=place.endpoint,
            region_name=place.region,
            access_key=place.access_key,
            secret_key=place.secret_key,
            client_config=Config(
                connect_timeout=10,
                read_timeout=60,
                retries={"mode": "standard", "total_max_attempts": 4},
            ),
        )

    def put(self, source: bytes | Path) -> str:
        """Keep the bytes; those of the same name but another length are replaced, and the log says so."""
        with _opened(source) as body:
            sha256 = hash_of(body)
            length = body.tell()
            body.seek(0)
            found = self._length(sha256)
            if found == length:
                return sha256
            if found is not None:
                _log.warning("kept bytes were damaged and are written anew", extra={"sha256": sha256})
            self._upload(body, sha256=sha256, is_new=found is None)
        return sha256

    def get(self, sha256: str) -> bytes:
        with self.open(sha256) as file:
            return file.read()

    def open(self, sha256: str) -> BinaryIO:
        found = self._object(sha256)
        file: BinaryIO = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # type: ignore[assignment]  # noqa: SIM115
        try:
            with _refusals_told(sha256=sha256), system_errors_told(sha256=sha256):
                found.download_fileobj(file)
        except BaseException:
            file.close()
            raise
        return checked(file, sha256=sha256)

    def has(self, sha256: str) -> bool:
        return self._length(sha256) is not None

    def kept_at(self, sha256: str) -> float | None:
        try:
            with _refusals_told(sha256=sha256):
                return float(self._object(sha256).last_modified.timestamp())
        except ByteStoreError as error:
            if error.code == "bytes-missing":
                return None
            raise

    def remove(self, sha256: str) -> bool:
        if not self.has(sha256):
            return False
        with _refusals_told(sha256=sha256):
            self._object(sha256).delete()
        return True

    def all_hashes(self) -> Iterator[str]:
        with _refusals_told():
            for found in self._storage.bucket.objects.filter(Prefix=self._prefix):
                name = found.key.rpartition("/")[2]
                if is_hash(name) and found.key == self._prefix + place_of(name):
                    yield name

    def _object(self, sha256: str) -> Any:  # boto3 makes its classes at run time
        return self._storage.bucket.Object(self._prefix + place_of(sha256))

    def _length(self, sha256: str) -> int | None:
        """How many bytes are kept by this name; None when there are none."""
        try:
            with _refusals_told(sha256=sha256):
                return int(self._object(sha256).content_length)
        except ByteStoreError as error:
            if error.code == "bytes-missing":
                return None
            raise

    def _upload(self, body: BinaryIO, *, sha256: str, is_new: bool) -> None:
        """Send the bytes in one request, which the other side refuses when they do not hash to their name."""
        condition = {"IfNoneMatch": "*"} if is_new else {}
        try:
            with _refusals_told(sha256=sha256):
                self._object(sha256).put(
                    Body=body,
                    ChecksumAlgorithm="SHA256",
                    ChecksumSHA256=base64.b64encode(bytes.fromhex(sha256)).decode(),
                    # Whatever it is: should the bucket be opened to the world, nothing in it runs.
                    ContentType="application/octet-stream",
                    ContentDisposition="attachment",
                    **condition,
                )
        except ByteStoreError as error:
            if error.values.get("reason") not in _WRITTEN_BY_ANOTHER or not self.has(sha256):
                raise


def _opened(source: bytes | Path) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


@contextmanager
def _refusals_told(*, sha256: str | None = None) -> Iterator[None]:
    """Tell what the other side refuses, or that it cannot be reached, as a ByteStoreError."""
    try:
        yield
    except ClientError as error:
        reason = error.response.get("Error", {}).get("Code", "unknown")
        if reason in _NOT_FOUND:
            raise ByteStoreError("bytes-missing", sha256=sha256) from error
        raise ByteStoreError("store-unavailable", sha256=sha256, values={"reason": reason}) from error
    except BotoCoreError as error:
        raise ByteStoreError("store-unavailable", sha256=sha256, values={"reason": error}) from error
