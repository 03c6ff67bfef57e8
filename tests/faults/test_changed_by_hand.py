"""Somebody writes into the database past the program: `raadhus verify` names what was changed."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from egeborg_meetings import item, meeting
from importing import write_records
from own_installation import OwnInstallation

BY_HAND = (
    "UPDATE published_editionpart SET stated = CAST(replace(stated, 'Stier', 'Broer') AS BLOB) WHERE leaf = 2"
)


@pytest.mark.only_on("sqlite")
def test_an_edition_that_is_changed_by_hand_in_the_file_is_named_by_verify(
    own_installation: OwnInstallation, tmp_path: Path
) -> None:
    archive = write_records(tmp_path, [meeting(item("1", "Bro"), item("2", "Stier"))])
    own_installation.migrate()
    own_installation.raadhus("import", archive, "--body", "egeborg")
    before = own_installation.raadhus("verify")

    with closing(sqlite3.connect(own_installation.folder / "raadhus.sqlite3")) as database:
        assert database.execute(BY_HAND).rowcount == 1
        database.commit()
    after = own_installation.raadhus("verify", "--json")

    assert (before.returncode, after.returncode) == (0, 1)
    (found,) = json.loads(after.stdout)["findings"]
    assert (found["code"], found["column"], found["leaf"]) == ("part-altered", "stated", 2)
