"""The facts of hits, read from the store as it is now: what is there no more is no hit, whatever the index says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from raadhus.finding.documents import file_and_key, page_id
from raadhus.finding.index_schema import ATTACHMENTS, DECISION, PAGE, PEOPLE, TEXT
from raadhus.finding.item_texts import ItemTexts, item_texts
from raadhus.finding.results import FoundFile, Hit, PassagePlace
from raadhus.finding.shown_matter import shown_attachments, standing_items
from raadhus.finding.shown_passages import marks_in, shown_passages
from raadhus.published.current import accepted_readings
from raadhus.published.models import FilePage
from raadhus.published.prepared import Prepared, in_parts
from raadhus.published.queries.meetings.convened_organizations import (
    ConvenedOrganization,
    leading_organizations,
)
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.highlight import Wanted

_NOTHING = b"{}"


class _Item(NamedTuple):
    id: str
    title: str
    number: str
    outcome: str | None
    access: str | None
    meeting: str
    date: date | None
    body: str
    body_name: str
    paper: str | None
    edition: int
    leaf: int
    stated: bytes


class _Page(NamedTuple):
    file: FoundFile
    item: str
    text: str


class Marking(NamedTuple):
    """What is to be marked in the texts of hits."""

    wanted: Wanted
    analyser: Analyser


def hits(ids: Sequence[str], *, marking: Marking) -> tuple[Hit, ...]:
    """Give the hits with these ids, in their order, by a constant number of questions."""
    pages = _pages([found for id_ in ids if (found := file_and_key(id_))])
    items = _items(
        {*(id_ for id_ in ids if file_and_key(id_) is None), *(page.item for page in pages.values())}
    )
    hosts = leading_organizations({item.meeting for item in items.values()})
    readings = accepted_readings({item.edition for item in items.values()})
    return tuple(_hits(ids, pages=pages, items=items, hosts=hosts, readings=readings, marking=marking))


def _hits(
    ids: Sequence[str],
    *,
    pages: Mapping[str, _Page],
    items: Mapping[str, _Item],
    hosts: Mapping[str, ConvenedOrganization],
    readings: Mapping[int, tuple[bytes, ...]],
    marking: Marking,
) -> Iterator[Hit]:
    for id_ in ids:
        page = pages.get(id_)
        item = items.get(page.item if page else id_)
        if item is not None:
            leaves = readings.get(item.edition, ())
            understood = leaves[item.leaf] if item.leaf < len(leaves) else _NOTHING
            yield _hit(item, page=page, understood=understood, host=hosts.get(item.meeting), marking=marking)


def _hit(
    item: _Item, *, page: _Page | None, understood: bytes, host: ConvenedOrganization | None, marking: Marking
) -> Hit:
    texts = _texts_of_page(page) if page else _texts(item_texts(item.stated, understood=understood))
    return Hit(
        kind="attachment" if page else "item",
        item=item.id,
        body=item.body,
        body_name=item.body_name,
        title=item.title,
        title_marks=marks_in(item.title, wanted=marking.wanted, analyser=marking.analyser),
        number=item.number,
        meeting=item.meeting,
        date=item.date,
        committee=host.name if host else None,
        organization=host.id if host else None,
        outcome=item.outcome,
        is_closed=item.access == "closed",
        paper=item.paper,
        file=page.file if page else None,
        passages=shown_passages(texts, wanted=marking.wanted, analyser=marking.analyser),
    )


def _texts(texts: ItemTexts) -> Sequence[tuple[PassagePlace, str]]:
    return (
        (DECISION, texts.decision),
        (TEXT, texts.text),
        (ATTACHMENTS, "\n".join(texts.attachments)),
        (PEOPLE, "\n".join(texts.guests)),
    )


def _texts_of_page(page: _Page) -> Sequence[tuple[PassagePlace, str]]:
    return ((PAGE, page.text),)


def _items(ids: Iterable[str]) -> Mapping[str, _Item]:
    asked = (tuple(row.values()) for some in in_parts(ids) for row in _ITEMS.rows(ids=some))
    return {id_: _Item._make((id_, *facts, bytes(stated or _NOTHING))) for id_, *facts, stated in asked}


_ITEMS = Prepared(
    lambda places: (
        standing_items()
        .filter(id__in=places.several("ids"))
        .values(
            "id", "title", "number", "outcome", "access", "meeting_id", "meeting__date", "meeting__body_id",
            "meeting__body__name", "consultation__paper_id", "part__edition_id", "part__leaf", "part__stated",
        )
    )
)  # fmt: skip


def _pages(wanted: Sequence[tuple[str, str]]) -> Mapping[str, _Page]:
    """The pages of attachments that are shown, by the ids of their documents."""
    if not wanted:
        return {}
    files = {file.id: file for file in shown_attachments().filter(id__in={file for file, _ in wanted})}
    by_row = {f"{files[file].sha256}:{key}" for file, key in wanted if file in files}
    rows = {row.id: row for row in FilePage.objects.filter(id__in=by_row)}
    found = {}
    for file, key in wanted:
        row = rows.get(f"{files[file].sha256}:{key}") if file in files else None
        if row is not None:
            told = FoundFile(id=file, title=files[file].title, page=row.page, key=key)
            found[page_id(file, key=key)] = _Page(file=told, item=files[file].item_id or "", text=row.text)
    return found
