"""The settings as a whole, as a process of its own reads them."""

from own_installation import OwnInstallation

SHOW = "from django.conf import settings\nprint(settings.{})"


def test_the_public_process_does_not_know_where_withheld_files_lie(own_installation: OwnInstallation) -> None:
    own_installation.environment["RAADHUS_WITHHELD_FILES"] = "s3://egeborg/withheld"
    at_the_desk = own_installation.python(SHOW.format("WITHHELD_FILES")).stdout
    own_installation.environment["RAADHUS_ROLE"] = "public"

    assert "egeborg" in at_the_desk
    assert own_installation.python(SHOW.format("WITHHELD_FILES")).stdout == "None\n"


def test_a_wrong_setting_is_told_in_one_line(own_installation: OwnInstallation) -> None:
    done = own_installation.raadhus("migrate", RAADHUS_LOG_LEVEL="loud")

    assert done.returncode == 2
    assert done.stderr == (
        "raadhus: [wrong-setting] A setting is wrong. RAADHUS_LOG_LEVEL: «loud» must be one of debug, info, "
        "warning, error.\n"
    )


def test_the_public_process_may_not_make_tables(own_installation: OwnInstallation) -> None:
    done = own_installation.raadhus("migrate", RAADHUS_ROLE="public")

    assert done.returncode == 2
    assert "[public-role]" in done.stderr


def test_the_public_process_cannot_write_to_the_database(own_installation: OwnInstallation) -> None:
    own_installation.migrate()
    own_installation.environment["RAADHUS_ROLE"] = "public"

    told = own_installation.python(
        "from django.db import DatabaseError\n"
        "from raadhus.published.models import Body\n"
        "print(Body.objects.count())\n"
        "try:\n    Body.objects.create(id='egeborg', name='Egeborg')\n"
        "except DatabaseError as error:\n    print(error)"
    )

    assert told.stdout.startswith("0\n")
    assert "readonly database" in told.stdout or "read-only transaction" in told.stdout
