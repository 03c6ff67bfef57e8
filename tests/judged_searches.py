"""Searches judged by hand: which documents of the store answer each, and how well an order of hits does by that."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from math import log2
from pathlib import Path
from typing import Any, NamedTuple

from raadhus.demo.egeborg import every_agenda
from raadhus.finding.documents import file_and_key, page_id
from raadhus.finding.results import Hit
from raadhus.published.models import AgendaItem, File, MeetingOrganization

JUDGED = Path(__file__).parent / "judged"
FIRST, PAGE = 10, 20
_WANTED, _USEFUL = 2, 1


class JudgedQuery(NamedTuple):
    """A search, and the grade of every document that answers it; those held out did not tune the ranking."""

    words: str
    grades: Mapping[str, int]
    is_held_out: bool


class Misspelled(NamedTuple):
    """A search typed wrongly, and the one to offer instead."""

    words: str
    meant: str


class Score(NamedTuple):
    """Recall in the first 20, the share of the first ten shown that answers, nDCG of these; whether none was shown."""

    recall: float
    precision: float
    ndcg: float
    is_empty: bool


class JudgedKeyUnknown(ValueError):
    """A judgement names what is not in the store."""


def egeborg_queries(documents: Collection[str]) -> tuple[JudgedQuery, ...]:
    """The searches in the demo, judged for these documents; raises JudgedKeyUnknown."""
    return _queries(_read("queries_egeborg.toml"), names=_names_in_egeborg(documents))


def corpus_queries(documents: Collection[str], *, corpus: Path) -> tuple[JudgedQuery, ...]:
    """The searches in the corpus, judged for these documents; raises JudgedKeyUnknown."""
    judged = _read("queries_corpus.toml")
    return _queries(judged, names=_names_in_corpus(documents, meetings=judged["meetings"], corpus=corpus))


def judged_meetings() -> tuple[str, ...]:
    """The files of the corpus that hold the meetings searched in."""
    return tuple(_read("queries_corpus.toml")["meetings"].values())


def misspelled_queries(name: str) -> tuple[Misspelled, ...]:
    return tuple(Misspelled(**one) for one in _read(f"queries_{name}.toml")["misspelled"])


def ids_of(hits: Sequence[Hit]) -> tuple[str, ...]:
    """The ids of the documents that were hit."""
    return tuple(page_id(hit.file.id, key=hit.file.key) if hit.file else hit.item for hit in hits)


def score(found: Sequence[str], *, grades: Mapping[str, int]) -> Score:
    """Hold what was found, best first, against the grades."""
    gains = [2 ** grades.get(id_, 0) - 1 for id_ in found[:FIRST]]
    ideal = [2**grade - 1 for grade in sorted(grades.values(), reverse=True)[:FIRST]]
    return Score(
        recall=sum(id_ in grades for id_ in found[:PAGE]) / min(len(grades), PAGE),
        precision=sum(map(bool, gains)) / max(len(gains), 1),
        ndcg=_discounted(gains) / _discounted(ideal),
        is_empty=not found,
    )


def mean(scores: Collection[Score]) -> tuple[float, float, float]:
    """Recall, precision and nDCG of all together."""
    count = len(scores)
    return (
        sum(one.recall for one in scores) / count,
        sum(one.precision for one in scores) / count,
        sum(one.ndcg for one in scores) / count,
    )


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, start=1))


def _queries(judged: Mapping[str, Any], *, names: Mapping[str, Sequence[str]]) -> tuple[JudgedQuery, ...]:
    known = {name for all_names in names.values() for name in all_names}
    made = []
    for place, query in enumerate(judged["query"], start=1):
        said = dict.fromkeys(query.get("useful", ()), _USEFUL) | dict.fromkeys(query["wanted"], _WANTED)
        if unknown := said.keys() - known:
            raise JudgedKeyUnknown(f"{query['words']}: {sorted(unknown)}")
        grades = {
            document: next(said[name] for name in all_names if name in said)
            for document, all_names in names.items()
            if not said.keys().isdisjoint(all_names)
        }
        made.append(JudgedQuery(query["words"], grades, is_held_out=place % 2 == 0))
    return tuple(made)


def _names_in_egeborg(documents: Collection[str]) -> Mapping[str, Sequence[str]]:
    """What a judgement may call each document, the closest name first."""
    agendas = every_agenda()
    meetings = {(agenda.sitting.name, agenda.sitting.day): agenda.sitting.key for agenda in agendas}
    matters = {
        (agenda.sitting.key, one.number): one.matter.key
        for agenda in agendas
        for one in (*agenda.matters, *agenda.supplement)
    }
    hosts = {
        host.meeting_id: meetings[host.name, host.meeting.date]
        for host in MeetingOrganization.objects.filter(place=0).select_related("meeting")
        if host.meeting.date
    }
    return {
        document: tuple(_names_of(hosts[item.meeting_id], item.number, attachment=title, matters=matters))
        for document, item, title in _items(documents)
    }


def _names_of(
    meeting: str, number: str, *, attachment: str | None, matters: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    matter = matters.get((meeting, number))
    treatment = f"{matter}@{meeting[: -len('-00')]}"
    if matter is None:
        yield f"{meeting}/{number}"
    elif attachment is None:
        yield from (treatment, matter)
    else:
        yield from (f"{treatment}/{attachment}", f"{matter}@*/*")


def _names_in_corpus(
    documents: Collection[str], *, meetings: Mapping[str, str], corpus: Path
) -> Mapping[str, Sequence[str]]:
    by_source = {
        sha256((corpus / file).read_bytes()).hexdigest(): meeting for meeting, file in meetings.items()
    }
    return {
        document: (f"{by_source.get(item.part.edition.source_sha256 or '')}#{item.number}",)
        for document, item, _ in _items(documents)
    }


def _items(documents: Collection[str]) -> Iterator[tuple[str, AgendaItem, str | None]]:
    """Each document with its item, and the title of the attachment that it is a page of."""
    items = {item.id: item for item in AgendaItem.objects.select_related("part__edition")}
    files = {file.id: file for file in File.objects.exclude(item=None)}
    for document in documents:
        page = file_and_key(document)
        file = files[page[0]] if page else None
        yield document, items[file.item_id or "" if file else document], file.title if file else None


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((JUDGED / name).read_text(encoding="utf-8"))
