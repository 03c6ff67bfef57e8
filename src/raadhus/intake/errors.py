"""Why a file or a record was not taken in: one error with a code, and the sentences by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

INTAKE_ERRORS: Mapping[str, Sentences] = {
    "body-unknown": Sentences(
        "It does not appear which municipality this is of. Name it: --body SLUG, such as --body greve, or put the "
        "file in a folder named after it.",
        "Det fremgår ikke, hvilken kommune det er fra. Nævn den, eller læg filen i en mappe med kommunens navn.",
    ),
    "file-changed": Sentences(
        "The file changed while it was being imported. Run the import again.",
        "Filen blev ændret, mens den blev taget ind. Kør importen igen.",
    ),
    "record-invalid": Sentences(
        "The meeting breaks a rule of the record at {path}: {reason}.",
        "Mødet bryder en regel for mødedokumentet ved {path}: {reason}.",
    ),
    "not-storable": Sentences(
        "The database cannot hold a value of this meeting: {reason}.",
        "Databasen kan ikke rumme en værdi i mødet: {reason}.",
    ),
    "no-room": Sentences(
        "There is no room for temporary files: {reason}. Make room, or name another folder with TMPDIR.",
        "Der er ikke plads til midlertidige filer: {reason}. Skaf plads.",
    ),
    "database-stopped": Sentences(
        "The database could not go on: {reason}. What was published stays; run the same command again for the rest.",
        "Databasen kunne ikke fortsætte: {reason}. Det udgivne bliver stående; kør importen igen for resten.",
    ),
    "files-stopped": Sentences(
        "{reason} What was published stays; run the same command again for the rest.",
        "{reason} Det udgivne bliver stående; kør importen igen for resten.",
    ),
}


class IntakeError(CodedError):
    """A file or record was not taken in, or the import had to stop; `code` says why."""

    sentences = INTAKE_ERRORS


class CannotOpen(Exception):
    """A file cannot be opened; `code` and `sentence` are those of whoever tried."""

    def __init__(self, *, code: str, sentence: str) -> None:
        self.code = code
        self.sentence = sentence
        super().__init__(sentence)
