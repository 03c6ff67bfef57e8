"""Numbers as meetings tell them, the series and reports that they join into, and shares held against their parts."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("figures", "0001_money"),
        ("published", "0008_how_far_followers_are"),
    ]

    operations = [
        migrations.CreateModel(
            name="Series",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("report", models.CharField(max_length=16)),
                ("meetings", models.PositiveIntegerField()),
                ("is_shown", models.BooleanField()),
            ],
            options={
                "indexes": [models.Index(fields=["report", "is_shown"], name="series_of_report")],
            },
        ),
        migrations.CreateModel(
            name="ShareCheck",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("series", models.CharField(db_index=True, max_length=16)),
                ("stated", models.CharField(max_length=40)),
                ("total", models.CharField(max_length=40)),
                ("parts", models.PositiveIntegerField()),
                ("base", models.CharField(max_length=40)),
                ("computed", models.CharField(max_length=40)),
                ("is_off", models.BooleanField()),
                ("without", models.TextField(null=True)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("meeting", models.CharField(db_index=True, max_length=16)),
                ("path", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("words", models.TextField()),
                ("unsure", models.CharField(max_length=40, null=True)),
                ("life", models.CharField(max_length=16, null=True)),
                ("date", models.DateField(null=True)),
                ("series", models.CharField(max_length=16)),
                ("report", models.CharField(max_length=16)),
                ("value", models.CharField(max_length=40)),
                ("unit", models.CharField(max_length=30, null=True)),
                ("what", models.TextField()),
                ("since", models.CharField(max_length=10, null=True)),
                ("until", models.CharField(max_length=10, null=True)),
                ("period", models.TextField(null=True)),
                ("population", models.TextField(null=True)),
                ("definition", models.TextField(null=True)),
                ("role", models.CharField(max_length=20)),
                ("is_flow", models.BooleanField(null=True)),
                ("against", models.CharField(max_length=60, null=True)),
                ("listed", models.TextField(null=True)),
                ("place", models.PositiveIntegerField()),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["series", "date", "place"], name="observation_of_series"),
                    models.Index(fields=["report", "date", "place"], name="observation_of_report"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("body", models.CharField(max_length=60)),
                ("is_shown", models.BooleanField()),
                ("shown", models.PositiveIntegerField()),
                ("series", models.PositiveIntegerField()),
                ("last_date", models.DateField(null=True)),
                ("newest", models.CharField(max_length=10)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="published.agendaitem",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["body", "is_shown", "-newest", "id"], name="report_with_series")
                ],
            },
        ),
    ]
