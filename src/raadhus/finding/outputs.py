"""Everything that search can say of a body, and every byte of the index, for the tests that look for leaks."""

from collections.abc import Iterator

import msgspec

from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.finding.place import index_folder, index_reader
from raadhus.finding.request import SearchRequest
from raadhus.finding.search import search
from raadhus.published.output_register import Output, register_output


def _searches(body: str) -> Iterator[bytes]:
    """Every hit with every facet, then what is found and suggested for every word of the lexicon."""
    take_in_changes()
    reader = index_reader()
    pages = search(SearchRequest(body=body), reader=reader).pages
    for page in range(1, pages + 1):
        yield msgspec.json.encode(search(SearchRequest(body=body, page=page), reader=reader))
    for word in reader.snapshot().analyser.lexicon:
        yield msgspec.json.encode(search(SearchRequest(words=word, body=body), reader=reader))


def _files(_: str) -> Iterator[bytes]:
    """The lexicon, the documents, the state: whatever lies in the folder."""
    take_in_changes()
    return (file.read_bytes() for file in sorted(index_folder().rglob("*")) if file.is_file())


register_output(Output(name="search", produce=_searches))
register_output(Output(name="index-files", produce=_files))
