from pathlib import Path

import pytest

from raadhus.server.environment import Bucket, Environment, WrongSetting

NAME = "RAADHUS_ROLE"
CHOICES = ("desk", "public")


def _role(value: str) -> str:
    return Environment({NAME: value}).choice(NAME, choices=CHOICES, default="desk")


def test_what_is_not_set_or_set_to_nothing_has_its_default() -> None:
    assert [Environment({}).choice(NAME, choices=CHOICES, default="desk"), _role(" ")] == ["desk", "desk"]
    assert Environment({}).text(NAME) is None


def test_a_choice_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(WrongSetting, match="RAADHUS_ROLE: «editor» must be one of desk, public"):
        _role("editor")


def test_a_value_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret-of-egeborg\n")

    assert Environment({f"{NAME}_FILE": str(tmp_path / "secret")}).text(NAME) == "secret-of-egeborg"


def test_a_value_and_a_file_are_refused_together(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("other")

    with pytest.raises(WrongSetting, match="not both"):
        Environment({NAME: "one", f"{NAME}_FILE": str(tmp_path / "secret")}).text(NAME)


@pytest.mark.parametrize(("content", "reason"), [(b"", "is empty"), (b"\xff\xfe", "it is not text in UTF-8")])
def test_a_file_without_a_value_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "secret").write_bytes(content)

    with pytest.raises(WrongSetting, match=reason):
        Environment({f"{NAME}_FILE": str(tmp_path / "secret")}).text(NAME)


def test_a_file_that_is_not_there_is_refused_with_the_systems_reason(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match=r"RAADHUS_ROLE_FILE.*No such file or directory"):
        Environment({f"{NAME}_FILE": str(tmp_path / "nothing")}).text(NAME)


def test_a_file_where_a_folder_must_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(WrongSetting, match="must be a folder"):
        Environment({"RAADHUS_DATA": str(tmp_path / "file")}).folder("RAADHUS_DATA", default="data")


def test_a_folder_is_told_from_a_bucket(tmp_path: Path) -> None:
    environment = Environment({"A": str(tmp_path), "B": "s3://egeborg/minutes/of/all/"})

    assert environment.folder_or_bucket("A") == tmp_path
    assert environment.folder_or_bucket("B") == Bucket(name="egeborg", prefix="minutes/of/all")
    assert environment.folder_or_bucket("C") is None


@pytest.mark.parametrize("value", ["s3://", "ftp://egeborg/minutes"])
def test_what_is_neither_folder_nor_bucket_is_refused(value: str) -> None:
    with pytest.raises(WrongSetting, match="must be a folder or s3://bucket/prefix"):
        Environment({"A": value}).folder_or_bucket("A")


def test_a_web_address_begins_as_one() -> None:
    assert Environment({"A": "https://s3.egeborg.example"}).web_address("A") == "https://s3.egeborg.example"
    with pytest.raises(WrongSetting, match="must begin with https:// or http://"):
        Environment({"A": "s3.egeborg.example"}).web_address("A")


@pytest.mark.parametrize("value", ["Public", "a role", "x;drop", "løb"])
def test_a_name_in_the_database_is_a_plain_word(value: str) -> None:
    with pytest.raises(WrongSetting, match="must be small letters, digits and underscores"):
        Environment({"A": value}).identifier("A")


def test_a_misspelled_setting_is_noticed_and_a_developers_is_not() -> None:
    values = {"RAADHUS_ROEL": "public", "RAADHUS_CORPUS": "none", "RAADHUS_DATA_FILE": "x", "HOME": "y"}
    environment = Environment(values)
    environment.known.append("RAADHUS_DATA")

    assert environment.unknown() == ("RAADHUS_ROEL",)
