"""Where the desk's files may lie."""

from pathlib import Path

import pytest

from own_installation import OwnInstallation
from raadhus.published.byte_store.places import LocalPlace, S3Place
from raadhus.server.desk_place import refuse_one_within_other
from raadhus.server.environment import WrongSetting

HOME = Path("somewhere")
FILES = LocalPlace(HOME / "files")
BUCKET = S3Place(bucket="egeborg", prefix="files")


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (FILES, FILES),
        (LocalPlace(FILES.folder / "desk"), FILES),
        (LocalPlace(HOME), FILES),
        (LocalPlace(HOME / "x" / ".." / "files" / "desk"), FILES),
        (BUCKET, BUCKET),
        (BUCKET._replace(prefix="files/desk"), BUCKET),
        (BUCKET, BUCKET._replace(prefix="")),
    ],
)
def test_neither_may_lie_within_the_other(place: LocalPlace | S3Place, other: LocalPlace | S3Place) -> None:
    with pytest.raises(WrongSetting, match="must lie outside"):
        refuse_one_within_other(place, other, name="RAADHUS_DESK_FILES", other="RAADHUS_FILES")


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (LocalPlace(HOME / "files-of-desk"), FILES),
        (BUCKET._replace(prefix="files-of-desk"), BUCKET),
        (BUCKET._replace(bucket="egeborg-desk"), BUCKET),
        (BUCKET, FILES),
    ],
)
def test_apart_they_may_lie(place: LocalPlace | S3Place, other: LocalPlace | S3Place) -> None:
    refuse_one_within_other(place, other, name="RAADHUS_DESK_FILES", other="RAADHUS_FILES")


def test_an_installation_whose_desk_keeps_files_where_pages_are_served_from_does_not_start(
    own_installation: OwnInstallation,
) -> None:
    files = own_installation.environment["RAADHUS_DATA"] + "/files"

    done = own_installation.raadhus("migrate", RAADHUS_DESK_FILES=f"{files}/desk")

    assert done.returncode == 2
    assert "[wrong-setting] A setting is wrong. RAADHUS_DESK_FILES" in done.stderr
