"""Opens the engine's directory and says in our words why it cannot be used."""

from pathlib import Path

import tantivy

from raadhus.text_index.index_errors import IndexUnusable


def open_engine(folder: Path, *, schema: tantivy.Schema) -> tantivy.Index:
    """Open the directory, which is made when it is empty; raises IndexUnusable."""
    try:
        index = tantivy.Index(schema, path=str(folder), reuse=True)
        index.config_reader("manual")
    except (ValueError, OSError) as error:
        raise IndexUnusable("index-broken", values={"reason": error}) from error
    return index
