"""The documents of editions that are kept: which of them still say what their edition says."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from raadhus.published.making.forms import FormName
from raadhus.published.making.marks import document_marks
from raadhus.published.models import MadeDocument


class KeptDocument(Struct, frozen=True, kw_only=True):
    """A document that is as its edition is today; `error` says why none could be made."""

    form: FormName
    sha256: str | None
    size: int | None
    error: str | None


class EditionDocuments(Struct, frozen=True, kw_only=True):
    """What the documents of an edition are made from, as a mark, and those that are kept."""

    mark: str
    kept: tuple[KeptDocument, ...]

    def of_form(self, form: FormName) -> KeptDocument | None:
        return next((one for one in self.kept if one.form == form), None)


def documents_of_editions(editions: Iterable[int], *, body: str) -> Mapping[int, EditionDocuments]:
    """Of each edition of the body that was not withdrawn, in a fixed number of statements."""
    marks = document_marks(body, only=tuple(editions))
    rows = MadeDocument.objects.filter(edition__in=marks).order_by("edition", "-form")
    kept: dict[int, list[KeptDocument]] = {edition: [] for edition in marks}
    for row in rows:
        if row.mark == marks[row.edition_id]:
            kept[row.edition_id].append(
                KeptDocument(form=row.form, sha256=row.sha256, size=row.size, error=row.error)  # type: ignore[arg-type]  # its choices
            )
    return {
        edition: EditionDocuments(mark=mark, kept=tuple(kept[edition])) for edition, mark in marks.items()
    }
