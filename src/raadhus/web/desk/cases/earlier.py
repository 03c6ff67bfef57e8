"""Earlier treatments on the page where a case is written: found by words, picked, and shown as what they are."""

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.acting import Acting
from raadhus.finding.place import index_reader
from raadhus.finding.request import SearchRequest
from raadhus.finding.search import search
from raadhus.web.desk.cases.typed_case import key_of_earlier
from raadhus.writing.content import EarlierTreatment
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.earlier import FoundEarlier, earlier_of, own_earlier
from raadhus.writing.queries.one_case import OneCase

_MOST = 10


class Picked(Struct, frozen=True, kw_only=True):
    """`words` name the meeting and the item; `is_own` is one of the desk, not published yet."""

    key: str
    words: str
    title: str
    is_closed: bool = False
    is_own: bool = False

    @staticmethod
    def of(found: FoundEarlier) -> "Picked":
        return replace(_shown(found.treatment), title=found.title, is_closed=found.is_closed)


def earlier_found(words: str, *, body: str, by: Acting) -> tuple[FoundEarlier, ...]:
    """What the words find: the desk's own first, then what is published; none twice."""
    if not words:
        return ()
    own = own_earlier(words, body=body, by=by)
    for one in own:
        if one.is_closed:
            log_closed_reading(body=body, subject=f"item:{one.treatment.desk_item}", way="search", by=by)
    hits = search(SearchRequest(words=words, body=body), reader=index_reader()).hits
    items = dict.fromkeys(f"item:{hit.item}" for hit in hits)
    published = earlier_of(items, body=body, by=by)
    open_ones = [published[key] for key in items if key in published][:_MOST]
    return (*own, *(FoundEarlier(treatment=one, title=one.title, is_closed=False) for one in open_ones))


def picked(keys: tuple[str, ...], *, case: OneCase, by: Acting) -> tuple[Picked, ...]:
    """What was picked, in its order: from the case as it was saved, or found anew."""
    known = {key_of_earlier(one): one for one in case.content.earlier}
    new = [key for key in keys if key not in known]
    found = known | dict(earlier_of(new, body=case.body, by=by)) if new else known
    return tuple(_shown(found[key]) for key in keys if key in found)


def _shown(treatment: EarlierTreatment) -> Picked:
    return Picked(
        key=key_of_earlier(treatment),
        words=f"{treatment.organization}, {danish_date(treatment.date.isoformat())}, punkt {treatment.number}",
        title=treatment.title,
        is_own=treatment.desk_item is not None,
    )
