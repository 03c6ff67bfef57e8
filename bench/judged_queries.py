"""How well searches find what was judged to answer them, on the demo and the corpus, beside SQLite FTS5.

    PYTHONPATH=src python bench/judged_queries.py [--show]

Each of the two is a store of its own, made as a user makes it, and searched through `finding.search` as a page does.
The rivals have the same documents and the same weights in the same run: FTS5 with the words as printed, and with the
words stemmed by Snowball. --show prints every search and its three figures, for each in the order of the table.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from measure import CORPUS, ROOT, Figure, report

if TYPE_CHECKING:
    from judged_searches import JudgedQuery

_MADE_BY = {"egeborg": ("demo",), "corpus": ("import", str(CORPUS))}
_HITS = 20
_MEASURES = ("recall@20", "precision@10", "nDCG@10")
_RAADHUS, _PRINTED, _STEMS = "Raadhus", "FTS5 as printed", "FTS5 with stems"


def measure(name: str) -> int:
    """Search the installation's store with Raadhus and its rivals, and print how well each found."""
    sys.path.append(str(ROOT / "tests"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "raadhus.server.settings"
    import django

    django.setup()
    from fts5_search import FullTextTable, as_printed, stemmed

    from judged_searches import corpus_queries, egeborg_queries
    from raadhus.finding.documents import documents_of
    from raadhus.finding.operations.rebuild_index import rebuild_index
    from raadhus.published.models import Meeting

    rebuild_index()
    of_meetings = documents_of(list(Meeting.objects.values_list("id", flat=True)))
    documents = [document for of_meeting in of_meetings.values() for document in of_meeting]
    ids = [document.id for document in documents]
    queries = egeborg_queries(ids) if name == "egeborg" else corpus_queries(ids, corpus=CORPUS)
    printed, stems = (FullTextTable(documents, prepared=how) for how in (as_printed, stemmed()))
    ways: Mapping[str, Callable[[str], Sequence[str]]] = {
        _RAADHUS: _searched,
        _PRINTED: lambda words: printed.search(words, limit=_HITS),
        _STEMS: lambda words: stems.search(words, limit=_HITS),
    }
    print(f"\n{name}: {len(documents)} documents, {len(queries)} searches")
    return report([*_figures(queries, ways=ways), _suggestions(name)])


def _searched(words: str) -> Sequence[str]:
    from judged_searches import ids_of
    from raadhus.finding.place import index_reader
    from raadhus.finding.request import SearchRequest
    from raadhus.finding.search import search

    return ids_of(search(SearchRequest(words=words), reader=index_reader()).hits)


def _figures(
    queries: "Sequence[JudgedQuery]", *, ways: Mapping[str, Callable[[str], Sequence[str]]]
) -> Iterator[Figure]:
    """The means of all searches and of those held out; how many found nothing; with --show every search before them."""
    from judged_searches import mean, score

    scores = {
        way: [score(search(query.words), grades=query.grades) for query in queries]
        for way, search in ways.items()
    }
    if "--show" in sys.argv:
        for place, query in enumerate(queries):
            shown = (" ".join(f"{value:.2f}" for value in of_way[place][:3]) for of_way in scores.values())
            print(f"{'held out' if query.is_held_out else 'tuning  '}  {'  |  '.join(shown)}  {query.words}")
    for held_out in (False, True):
        chosen = [place for place, query in enumerate(queries) if query.is_held_out == held_out]
        means = {way: mean([of_way[place] for place in chosen]) for way, of_way in scores.items()}
        for place, name in enumerate(_MEASURES):
            for way, values in means.items():
                yield Figure(
                    what=f"{'held out' if held_out else 'tuning'}: {name}, {way}",
                    measured=values[place],
                    unit="",
                    ratio=means[_RAADHUS][place] / values[place] if way != _RAADHUS else None,
                    rival="Raadhus",
                )
    for way, of_way in scores.items():
        yield Figure(
            what=f"searches that find nothing, {way}", measured=sum(one.is_empty for one in of_way), unit=""
        )


def _suggestions(name: str) -> Figure:
    """How many misspellings are put right, or find what was meant at once."""
    from judged_searches import ids_of, misspelled_queries
    from raadhus.finding.place import index_reader
    from raadhus.finding.request import SearchRequest
    from raadhus.finding.search import search

    right = 0
    asked = misspelled_queries(name)
    for one in asked:
        got, meant = (search(SearchRequest(words=words), reader=index_reader()) for words in one)
        right += got.did_you_mean == one.meant or ids_of(got.hits) == ids_of(meant.hits)
    return Figure(what=f"misspellings put right or found, of {len(asked)}", measured=right, unit="")


def _measured_in_a_store_of_its_own(name: str) -> int:
    """A process has one installation."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "RAADHUS_DATA": folder}
        made = [sys.executable, "-m", "raadhus.cli", *_MADE_BY[name]]
        subprocess.run(
            made, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        sys.stdout.flush()
        again = [sys.executable, __file__, name, *sys.argv[1:]]
        return subprocess.run(again, env=environment, check=False).returncode


def main() -> int:
    """Measure the demo, and the corpus where it is; with one of their names, the installation's own store."""
    for name in _MADE_BY:
        if name in sys.argv[1:]:
            return measure(name)
    names = [name for name in _MADE_BY if name != "corpus" or CORPUS.is_dir()]
    return max(map(_measured_in_a_store_of_its_own, names))


if __name__ == "__main__":
    sys.exit(main())
