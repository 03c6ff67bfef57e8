"""How the text of each stored file was had: whether a PDF is tagged, scanned or cut."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("published", "0001_the_store")]

    operations = [
        migrations.CreateModel(
            name="FileReading",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("is_tagged", models.BooleanField(null=True)),
                ("is_scanned", models.BooleanField()),
                ("is_cut", models.BooleanField()),
                ("unreadable_pages", models.JSONField()),
                ("reader_version", models.CharField(max_length=40)),
            ],
        ),
    ]
