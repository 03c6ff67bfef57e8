"""The documents of the index: one for each item of a meeting, one for each page of an attachment."""

from collections.abc import Iterator, Mapping, Sequence

from raadhus.finding.facet_values import facet_values
from raadhus.finding.index_schema import ATTACHMENT, ITEM, KIND, PAGE, PEOPLE
from raadhus.finding.item_texts import item_texts
from raadhus.finding.meeting_rows import ItemRow, MeetingRows, meeting_rows
from raadhus.text_index.documents import Document

_MATTER, _STANDING, _CLOSED = 1.0, 0.4, 0.7
"""What stands on every agenda comes below matters; of a closed item there is little to read."""

_NOTHING = b"{}"
_BETWEEN = ":"


def documents_of(meetings: Sequence[str]) -> Mapping[str, tuple[Document, ...]]:
    """Give the documents of each meeting; none of one that has no item left."""
    rows = meeting_rows(meetings)
    found: dict[str, list[Document]] = {meeting: [] for meeting in meetings}
    for item in rows.items:
        found[item.meeting].extend(_documents(item, rows=rows))
    return {meeting: tuple(documents) for meeting, documents in found.items()}


def page_id(file: str, *, key: str) -> str:
    """The id of a page's document; `key` tells the pages of the file apart."""
    return f"{file}{_BETWEEN}{key}"


def file_and_key(id_: str) -> tuple[str, str] | None:
    """The file and the page that a document is of; None for an item's."""
    file, between, key = id_.rpartition(_BETWEEN)
    return (file, key) if between else None


def _documents(item: ItemRow, *, rows: MeetingRows) -> Iterator[Document]:
    texts = item_texts(item.stated, understood=rows.understood.get(item.id, _NOTHING))
    named = [row.who for row in rows.named.get(item.id, ()) if row.identity]
    names = dict.fromkeys([*named, *texts.guests])
    facets = facet_values(item, rows=rows)
    day = item.date.toordinal() if item.date else None
    weight = _CLOSED if item.access == "closed" else _MATTER if item.is_matter else _STANDING
    amounts = tuple(sorted(set(map(abs, rows.amounts.get(item.id, ())))))
    yield Document(
        id=item.id,
        owner=item.meeting,
        texts={**texts.by_field(), **({PEOPLE: "\n".join(names)} if names else {})},
        exact=(item.case_number,) if item.case_number else (),
        facets={**facets, KIND: (ITEM,)},
        day=day,
        place=item.order,
        amounts=amounts,
        weight=weight,
    )
    for page in rows.pages.get(item.id, ()):
        yield Document(
            id=page_id(page.file, key=page.key),
            owner=item.meeting,
            texts={PAGE: page.text},
            facets={**facets, KIND: (ATTACHMENT,)},
            day=day,
            place=item.order,
            amounts=amounts,
            weight=weight,
        )
