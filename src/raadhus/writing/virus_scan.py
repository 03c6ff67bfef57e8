"""Asking the virus scanner of the installation, clamd, about a file, where there is one."""

import io
from typing import Literal, TypeAlias

from clamav_client.clamd import ClamdError, ClamdNetworkSocket, ClamdUnixSocket
from django.conf import settings

from raadhus.core.procedure.refusals import Refusal

ScanResult: TypeAlias = Literal["clean", "not_scanned"]
_SECONDS = 60
_PORT = 3310


class VirusFound(
    Refusal,
    reason="virus-found",
    english="The virus scan found something in «{name}». It was not kept.",
    danish="Virusscanningen fandt noget i »{name}«. Filen er ikke gemt.",
):
    """Nothing of the file is kept."""


class ScannerAway(
    Refusal,
    reason="scanner-away",
    english="The virus scanner does not answer, so «{name}» was not kept. Try again in a moment.",
    danish="Virusscanneren svarer ikke, så »{name}« er ikke gemt. Prøv igen om lidt.",
):
    """A file that should have been scanned is not taken unseen."""


def scan(data: bytes, *, name: str) -> ScanResult:
    """Ask about the bytes; "not_scanned" where no scanner is set. Raises VirusFound and ScannerAway."""
    if settings.CLAMD is None:
        return "not_scanned"
    try:
        found = _scanner(settings.CLAMD).instream(io.BytesIO(data))
    except (ClamdError, OSError, ValueError) as error:
        raise ScannerAway(values={"name": name}) from error
    statuses = {status for status, _ in found.values()}
    if "FOUND" in statuses:
        raise VirusFound(values={"name": name})
    if statuses != {"OK"}:
        raise ScannerAway(values={"name": name})
    return "clean"


def _scanner(address: str) -> ClamdNetworkSocket:
    """Reach it by the path of its socket, or by host and port."""
    if address.startswith("/"):
        return ClamdUnixSocket(path=address, timeout=_SECONDS)
    host, _, port = address.partition(":")
    return ClamdNetworkSocket(host=host, port=int(port or _PORT), timeout=_SECONDS)
