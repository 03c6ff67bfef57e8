"""Why a file was not taken: a code, the sentences by code, and what the browser is told."""

from collections.abc import Mapping
from http import HTTPStatus

from raadhus.core.sentences import CodedError, Sentences

TRY_ERRORS: Mapping[str, Sentences] = {
    "other-site": Sentences(
        "The file was not sent from this page. Choose it here and send it again.",
        "Filen blev ikke sendt fra denne side. Vælg den her, og send den igen.",
    ),
    "no-file": Sentences(
        "No file came with that. Choose one and send it.",
        "Der fulgte ingen fil med. Vælg en fil, og send den.",
    ),
    "file-too-large": Sentences(
        "The file is larger than {limit} MB. Split it, or send the minutes without their attachments.",
        "Filen er større end {limit} MB. Del den, eller send referatet uden bilag.",
    ),
    "not-whole": Sentences(
        "The file did not arrive whole. Choose it and send it again.",
        "Filen kom ikke helt frem. Vælg den, og send den igen.",
    ),
    "arrives-too-slowly": Sentences(
        "The file took more than {limit} seconds to arrive. Try again on a faster connection, or with a smaller file.",
        "Filen var mere end {limit} sekunder om at komme frem. Prøv igen på en hurtigere forbindelse eller med en "
        "mindre fil.",
    ),
    "too-often": Sentences(
        "You have tried {count} files in {minutes} minutes. Try again in {wait} minutes.",
        "Du har prøvet {count} filer på {minutes} minutter. Prøv igen om {wait} minutter.",
    ),
    "busy": Sentences(
        "Other files are being read just now. Try again in a moment.",
        "Andre filer bliver læst lige nu. Prøv igen om lidt.",
    ),
}
_STATUS: Mapping[str, HTTPStatus] = {
    "other-site": HTTPStatus.FORBIDDEN,
    "no-file": HTTPStatus.BAD_REQUEST,
    "file-too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "not-whole": HTTPStatus.BAD_REQUEST,
    "arrives-too-slowly": HTTPStatus.REQUEST_TIMEOUT,
    "too-often": HTTPStatus.TOO_MANY_REQUESTS,
    "busy": HTTPStatus.SERVICE_UNAVAILABLE,
}


class TryRefused(CodedError):
    """The file was not taken; `code` says why, and `retry_seconds` when to come again."""

    sentences = TRY_ERRORS

    def __init__(
        self, code: str, *, values: Mapping[str, object] = {}, retry_seconds: int | None = None
    ) -> None:
        self.retry_seconds = retry_seconds
        super().__init__(code, values=values)

    @property
    def status(self) -> HTTPStatus:
        return _STATUS[self.code]
