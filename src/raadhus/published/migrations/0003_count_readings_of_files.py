"""Number the readings of files, so that one more can be seen without counting them all."""

from django.db import migrations, models

_COLUMNS = "sha256, is_tagged, is_scanned, is_cut, unreadable_pages, reader_version"


class Migration(migrations.Migration):
    dependencies = [("published", "0002_how_files_were_read")]

    operations = [
        migrations.RenameModel("FileReading", "UnnumberedFileReading"),
        migrations.CreateModel(
            name="FileReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("is_tagged", models.BooleanField(null=True)),
                ("is_scanned", models.BooleanField()),
                ("is_cut", models.BooleanField()),
                ("unreadable_pages", models.JSONField()),
                ("reader_version", models.CharField(max_length=40)),
            ],
        ),
        migrations.RunSQL(
            f"INSERT INTO published_filereading ({_COLUMNS}) "  # noqa: S608  constant
            f"SELECT {_COLUMNS} FROM published_unnumberedfilereading",
            f"INSERT INTO published_unnumberedfilereading ({_COLUMNS}) "  # noqa: S608  constant
            f"SELECT {_COLUMNS} FROM published_filereading",
        ),
        migrations.DeleteModel("UnnumberedFileReading"),
    ]
