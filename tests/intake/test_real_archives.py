"""The demo minutes and the corpus, imported as they lie in their folders."""

from pathlib import Path

import pytest

from corpus import CORPUS
from house.tracked import ROOT
from importing import ASTA, NOW, Silence
from raadhus.cli.incoming_files import incoming_files
from raadhus.intake.operations.import_files import ImportOrder, import_files
from raadhus.intake.report import ImportReport
from raadhus.published.models import ChainEntry, Edition, Meeting

pytestmark = pytest.mark.django_db

# What is no agenda or minutes, or of a kind that no reader knows.
NOT_READ = {"README.md", "2012-12-04-sundheds-og-forebyggelsesudvalget-edoc.xml", "publication32.xml"}


def _import(folder: Path, *, body: str | None = None) -> ImportReport:
    files = incoming_files((str(folder),), attachments=None)
    order = ImportOrder(body=body, jobs=2)
    return import_files(files, order=order, actor=ASTA, clock=lambda: NOW, progress=Silence())


def test_the_demo_minutes_in_all_their_forms_are_two_meetings() -> None:
    first = _import(ROOT / "samples" / "made", body="egeborg")
    entries = ChainEntry.objects.count()
    second = _import(ROOT / "samples" / "made", body="egeborg")

    assert {one.code for one in first.refused} == {"not-a-meeting"}  # what is to be found in them, as JSON
    assert Meeting.objects.count() == 2
    assert (second.published, second.new_editions, ChainEntry.objects.count()) == (0, 0, entries)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus is not there: {CORPUS}")
def test_the_corpus_goes_in_by_its_folders_and_only_once() -> None:
    first = _import(CORPUS)
    second = _import(CORPUS)

    assert {Path(one.file).name for one in first.refused} <= NOT_READ
    assert set(Edition.objects.values_list("body", flat=True)) == {"aarhus", "ballerup", "glostrup", "greve"}
    assert (first.published, first.new_editions) == (len(tuple(CORPUS.rglob("*.*"))) - len(NOT_READ), 0)
    assert (second.published, second.new_editions, second.unchanged) == (0, 0, first.published)
