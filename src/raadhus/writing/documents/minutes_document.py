"""Minutes as a PDF: the whole of them for those who may read closed matter, or as the world sees them."""

from django.utils.timezone import localtime
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.edition_proof import EditionProof, ProvenLeaf
from raadhus.core.procedure.acting import Acting
from raadhus.core.public_face import is_public_whole
from raadhus.core.record_json import decode_record
from raadhus.documents.manuscript import Manuscript, bound
from raadhus.published.manuscripts.addresses import address_of_edition
from raadhus.published.manuscripts.appearances import appearance_of
from raadhus.published.queries.editions.editions import edition_proof
from raadhus.writing.models import Meeting, MinutesVersion
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.minutes.taking import newest_version
from raadhus.writing.queries.minutes import minutes_read


class MinutesDocument(Struct, frozen=True, kw_only=True):
    data: bytes
    name: str


def minutes_document(meeting: int, *, is_whole: bool, by: Acting) -> MinutesDocument:
    """With the proof of the edition, where these very minutes are published. Raises NotThere and DocumentError."""
    from raadhus.documents.pdf import pdf_of  # takes a while to import

    read = minutes_read(meeting, by=by)
    row = Meeting.objects.get(pk=meeting)
    record = read.record if is_whole else read.face
    closed = frozenset(one.position for one in record.items if is_whole and not is_public_whole(one))
    if closed:
        log_closed_reading(body=row.body, subject=f"minutes:{meeting}", way="document", by=by)
    version = newest_version(row)
    is_frozen = version is not None and decode_record(bytes(version.record)) == read.record
    proof = _proof(version, closed=closed) if version is not None and is_frozen else None
    manuscript = Manuscript(
        record=record,
        shown_whole=closed,
        proof=proof,
        approvers=_approvers(version) if version is not None and is_frozen else (),
        address=address_of_edition(proof.edition, body=row.body) if proof else None,
        appearance=appearance_of(row.body, day=localtime(row.starts_at).date().isoformat()),
    )
    kind = "referat" if is_whole else "aabent-referat"
    return MinutesDocument(
        data=pdf_of(bound([manuscript])).data, name=f"{kind}-{localtime(row.starts_at):%Y-%m-%d}.pdf"
    )


def _approvers(version: MinutesVersion) -> tuple[str, ...]:
    rows = version.approvals.order_by("seat__position", "pk")
    return tuple(rows.values_list("seat__name", flat=True))


def _proof(version: MinutesVersion, *, closed: frozenset[int]) -> EditionProof | None:
    """That of the edition, and for closed items that are shown whole the salt that only the desk has."""
    if version.edition is None:
        return None
    proof = edition_proof(int(version.edition))
    leaves = tuple(_leaf(one, version=version) if one.leaf in closed else one for one in proof.leaves)
    return replace(proof, leaves=leaves)


def _leaf(leaf: ProvenLeaf, *, version: MinutesVersion) -> ProvenLeaf:
    return replace(leaf, whole_salt=version.leaves[leaf.leaf]["whole_salt"])
