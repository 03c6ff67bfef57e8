"""kill -9 while the index follows the store: the next one that looks has an index that holds what stands."""

import random
import signal
import subprocess
import sys
import time

import pytest

from own_installation import OwnInstallation

SEED = 7
FOLLOW = """
from msgspec.structs import replace
from egeborg_meetings import item, meeting
from publishing import ASTA, NOW, publish, with_text
from raadhus.finding import taking_in
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item

taking_in.MEETINGS_AT_ONCE = taking_in._DOCUMENTS_A_COMMIT = 1
print("started", flush=True)
for number in range(400):
    day = f"20{10 + number // 100}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    record = meeting(item("1", f"Bro {number}"), item("2", "Sti"), day=day)
    publish(with_text(record, "2", f"Ordlyd {number} for {day}"), reason="mere")
    if number % 9 == 8:
        standing = AgendaItem.objects.filter(tombstone__isnull=True).order_by("id")
        withdraw_item(standing.first().id, ground="other", actor=ASTA, now=NOW)
    if number % 2:
        take_in_changes()
"""
LOOK = """
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.operations.rebuild_index import rebuild_index
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.finding.place import index_folder
from raadhus.published.models import AgendaItem
from raadhus.text_index.reader import IndexReader
from searching import found, index_contents

take_in_changes()
followed = index_contents()
reader = IndexReader(index_folder(), schema=SCHEMA)
rebuild_index(lexicon=reader.snapshot().analyser.lexicon)
assert index_contents() == followed
assert found().total == AgendaItem.objects.filter(tombstone__isnull=True).count()
print(found().total)
"""


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("kills", [2, pytest.param(40, marks=pytest.mark.long)], ids=["twice", "many times"])
def test_an_index_whose_writer_is_killed_holds_what_stands_when_it_is_looked_at_again(
    own_installation: OwnInstallation, kills: int
) -> None:
    own_installation.migrate()
    moments = random.Random(SEED)  # noqa: S311  which moment, not which secret

    documents = [_killed(own_installation, seconds=moments.uniform(0, 1.5)) for _ in range(kills)]

    assert max(documents) > 0


def _killed(installation: OwnInstallation, *, seconds: float) -> int:
    """Let the store grow and the index follow until both are killed; give how many documents stand then."""
    process = subprocess.Popen(
        [sys.executable, "-c", f"import django\ndjango.setup()\n{FOLLOW}"],
        env=installation.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "started\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
    assert process.returncode in {0, -signal.SIGKILL}
    return int(installation.python(LOOK).stdout)
