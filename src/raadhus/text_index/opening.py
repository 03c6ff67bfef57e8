"""Opens a generation of the index, and says in our words why it cannot be used."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tantivy

from raadhus.text_index.analyser import Analyser
from raadhus.text_index.documents import IndexSchema
from raadhus.text_index.engine_fields import engine_schema, register_tokenizers
from raadhus.text_index.generations import ENGINE, kept_lexicon
from raadhus.text_index.index_errors import IndexUnusable, broken, not_writable
from raadhus.text_index.lexicon import Lexicon

META = "meta.json"


@contextmanager
def engine_at_work(refused: Callable[[BaseException], IndexUnusable] = broken) -> Iterator[None]:
    """Say what the engine complains of in our words; raises IndexUnusable."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise refused(error) from error
    except BaseException as error:
        # A panic in Rust, as damaged files cause, is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise refused(error) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """A generation with the analyser that its terms were made with."""

    folder: Path
    index: tantivy.Index
    analyser: Analyser


def make_engine(generation: Path, *, schema: IndexSchema) -> None:
    """Make the engine's directory of a new generation, with nothing in it."""
    with engine_at_work(not_writable):
        tantivy.Index(engine_schema(schema), path=str(generation / ENGINE), reuse=False)


def open_generation(generation: Path, *, schema: IndexSchema) -> Opened:
    """Open all of it; raises IndexUnusable."""
    folder = generation / ENGINE
    # The engine would make a directory that is not there.
    if not (folder / META).exists():
        raise IndexUnusable("index-broken", values={"reason": f"{META} is missing"})
    analyser = _analyser(kept_lexicon(generation))
    with engine_at_work():
        index = tantivy.Index(engine_schema(schema), path=str(folder), reuse=True)
        register_tokenizers(index)
        index.config_reader("manual")
        index.reload()
    return Opened(folder=folder, index=index, analyser=analyser)


@lru_cache(maxsize=2)
def _analyser(lexicon: bytes) -> Analyser:
    """One for all that read and write in a process: what it has worked out of a word, it knows the next time."""
    return Analyser(Lexicon.from_bytes(lexicon))
