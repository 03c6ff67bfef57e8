"""Whatever happened in whatever order: an index that followed holds what one that is built of it holds."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from published.projection.test_histories import _steps, _take, _undone
from publishing import NOW
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.operations.rebuild_index import rebuild_index
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.finding.place import index_folder
from raadhus.published.models import StoredFile
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.reading.attachment_text import AttachmentText, PageText
from raadhus.text_index.reader import IndexReader
from searching import index_contents


@pytest.mark.django_db
@given(steps=_steps, at_once=st.integers(1, 4), text=st.sampled_from(("", "Kortet", "Kortet viser åen")))
@settings(max_examples=15)
def test_an_index_that_followed_is_one_that_is_built_anew(
    steps: list[tuple[str, Any]], at_once: int, text: str
) -> None:
    with _undone():
        take_in_changes()
        for number, (step, value) in enumerate(steps):
            _take(step, value, now=NOW + timedelta(minutes=number))
            if number % at_once == 0:
                _keep_texts(text)
                take_in_changes()
        take_in_changes()
        followed = index_contents()
        lexicon = IndexReader(index_folder(), schema=SCHEMA).snapshot().analyser.lexicon

        rebuild_index(lexicon=lexicon)

        assert index_contents() == followed


def _keep_texts(text: str) -> None:
    pages = tuple(PageText(number=number, text=word) for number, word in enumerate(text.split(), start=1))
    for sha256 in StoredFile.objects.values_list("sha256", flat=True):
        keep_file_text(sha256, text=AttachmentText(media_type="text/plain", pages=pages))
