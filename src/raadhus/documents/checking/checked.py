"""What checking a document came to, as one value."""

from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.record import RecordKind, Sha256
from raadhus.core.sentences import CodedError, Sentences
from raadhus.documents.checking.findings import DocumentFinding

Form: TypeAlias = Literal["pdf", "docx"]

CHECK_ERRORS = {
    "no-document": Sentences(
        "This is neither a PDF nor a DOCX file. `raadhus verify` checks documents that Raadhus made.",
        "Dette er hverken en PDF- eller en DOCX-fil. `raadhus verify` kontrollerer dokumenter, som Raadhus har lavet.",
    ),
    "document-damaged": Sentences(
        "The file is damaged and cannot be opened. Fetch it again from where it came.",
        "Filen er beskadiget og kan ikke åbnes. Hent den igen, hvor den kom fra.",
    ),
    "document-locked": Sentences(
        "The file is locked with a password. Raadhus locks nothing, so it was changed since it was made.",
        "Filen er låst med en adgangskode. Raadhus låser intet, så den er ændret, siden den blev lavet.",
    ),
    "nothing-carried": Sentences(
        "The file carries no record inside: Raadhus did not make it, it was joined with its attachments, or the record "
        "was taken out. Fetch the document alone from the municipality.",
        "Filen bærer intet referat i sig: Den er ikke lavet af Raadhus, den er samlet med sine bilag, eller referatet "
        "er taget ud. Hent dokumentet alene hos kommunen.",
    ),
}  # fmt: skip


class CannotCheck(CodedError):
    """The bytes are no document that can be checked; `code` says why."""

    sentences = CHECK_ERRORS


class ApprovalSeen(Struct, frozen=True, kw_only=True):
    name: str
    at: str
    remark: str | None


class PartChecked(Struct, frozen=True, kw_only=True):
    """One paper of the document; without an edition when the document does not say that it was published.

    `approvals` are those that the chain proves, `missing` the members who have not approved.
    """

    kind: RecordKind
    title: str
    edition: int | None
    body: str | None
    root: Sha256 | None
    sequence: int | None
    entry: Sha256 | None
    published_at: str | None
    address: str | None
    approvals: tuple[ApprovalSeen, ...]
    missing: tuple[str, ...]


_UNCHANGED = {
    "minutes": Sentences("The minutes are unchanged.", "Referatet er uændret."),
    "agenda": Sentences("The agenda is unchanged.", "Dagsordenen er uændret."),
}
_DOCUMENT_UNCHANGED = Sentences("The document is unchanged.", "Dokumentet er uændret.")
_WRONG = Sentences("Something does not fit.", "Noget stemmer ikke.")
_UNCHECKED = Sentences(
    "Nothing wrong was found, but not everything could be checked.",
    "Der er ikke fundet noget galt, men ikke alt kunne kontrolleres.",
)
_UNPROVEN = Sentences(
    "The text fits the data inside. Nothing shows that it was published.",
    "Teksten passer til dataene i dokumentet. Intet viser, at det er udgivet.",
)


class DocumentChecked(Struct, frozen=True, kw_only=True):
    """The papers of a document and all that was found."""

    form: Form
    parts: tuple[PartChecked, ...]
    findings: tuple[DocumentFinding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything was checked and fits."""
        return all(finding.weight == "note" for finding in self.findings)

    @property
    def is_published(self) -> bool:
        return bool(self.parts) and all(part.edition is not None for part in self.parts)

    @property
    def verdict(self) -> Sentences:
        """What it all comes to, in one sentence."""
        weights = {finding.weight for finding in self.findings}
        if "wrong" in weights:
            return _WRONG
        if "unchecked" in weights:
            return _UNCHECKED
        if not self.is_published:
            return _UNPROVEN
        kinds = {part.kind for part in self.parts}
        return _UNCHANGED.get(kinds.pop(), _DOCUMENT_UNCHANGED) if len(kinds) == 1 else _DOCUMENT_UNCHANGED
